import type { Chinese } from '../i18n/i18n';

export default {
  changeLabels: {
    fixed: '之后不可更改',
    changeable: '之后可以更改',
    restart: '更改需要重启',
    contested: '之后可能不可更改',
  },
  changeNotes: {
    fixed: '如需其他值，请创建新实例。',
    fixedNetwork: '实例会一直位于此网络。如需迁移，请创建新实例并复制数据。',
    anyTime: '可以随时在DMS控制台中更改，无需重启。',
    flavor: '之后可以更换为更大的规格，多数区域也支持更换为更小的规格。代理逐个重启，单副本的Topic在变更期间不可用。',
    moreBrokers: '可以在线增加代理，但不能减少。',
    moreStorage: '可以在线扩容，最多20次，但不能缩小。',
    automaticTopics: '可以开启或关闭，每次都会重启实例。',
    sasl: 'API文档和Terraform说明不可更改。华为云较新的页面说明可以在DMS控制台中更改（首次需要重启，开启IPv6时不支持）。',
    protocol:
      'API文档和Terraform说明不可更改。华为云较新的页面说明可以通过关闭再开启密文接入来更改（开启IPv6时不支持）。',
    mechanisms: '华为云说明SASL开启后不可更改。Terraform Provider允许更改，但未说明方式。',
    user: '设置第一个用户名后，华为云会忽略其他用户名，但Terraform Provider允许更改。之后可以添加更多用户。',
    password: '可以在DMS控制台中重置。',
    plaintext: 'Terraform会为此重建实例。华为云较新的页面说明可以开启或关闭明文接入。',
    billingMode: '之后可以在按需计费与包年/包月之间转换（参见Kafka计费说明“变更计费模式”）。Terraform会为此重建实例。',
    period: '仅对此订单有效。续费时可以选择新的时长。',
    renewal: '到期之前可以在费用中心开启或关闭。',
    payment: '仅对此订单有效。',
    registration: '可以在LTS控制台中修改。API和Terraform不支持更改。',
  },
} satisfies Chinese;
