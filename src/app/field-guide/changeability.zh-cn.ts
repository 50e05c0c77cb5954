import type { Chinese } from '../i18n/i18n';

export default {
  changeLabels: {
    fixed: '创建后不可更改',
    changeable: '创建后可以更改',
    restart: '创建后可以更改，需要重启',
    contested: '各来源说法不一：请视为不可更改',
  },
  changeNotes: {
    fixed: '如需其他值，必须另建实例。',
    fixedNetwork: '实例会一直位于创建时的位置。如需迁移，必须另建实例并复制数据。',
    anyTime: '可以随时在DMS控制台中更改，无需重启。',
    flavor: '之后可以扩大规格，届时代理会逐个重启；单副本的Topic在此期间不可用。',
    moreBrokers: '可以在运行中增加代理，但不能减少。',
    moreStorage: '可以在运行中扩容磁盘，最多20次，但不能缩小。',
    automaticTopics: '可以开启和关闭，实例会因此重启。',
    sasl: 'API文档和Terraform均说明不可更改。华为云较新的页面说明可以在控制台中更改（开启IPv6的实例除外），首次更改需要重启。',
    protocol:
      'API文档和Terraform均说明不可更改。华为云较新的页面说明可以通过关闭再开启密文接入来更改（开启IPv6的实例除外）。',
    mechanisms: '华为云说明SASL开启后认证机制不可更改。Terraform的provider允许更改，但没有说明方式。',
    user: '已有用户名后，华为云会忽略其他用户名。Terraform的provider允许更改，但没有说明方式。之后可以添加更多用户。',
    password: '之后可以在DMS控制台中重置。',
    plaintext: 'Terraform会因此另建实例。华为云较新的页面说明可以开启和关闭明文接入。',
    billingMode: 'Terraform会因此另建实例，我们也没有找到华为云关于Kafka可以更改计费模式的页面。请先在费用中心确认。',
    period: '仅对此订单有效。续费时可以另选时长。',
    renewal: '到期之前可以在费用中心开启和关闭。',
    payment: '仅与此订单提交时有关。',
    ownId: '注册对应一个实例，一个实例只能注册一次。',
    registration: '没有更改注册的API，Terraform也不支持。LTS的手册说明可以在LTS控制台中修改。',
  },
} satisfies Chinese;
