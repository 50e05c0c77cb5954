import type { Chinese } from '../../i18n/i18n';

export default {
  operationsLabels: {
    maintenance: '维护时间窗',
    retention: '容量阈值策略',
    autoTopic: 'Kafka自动创建Topic',
  },
  operationsUnset: { unset: 'DMS默认值' },
  retentionChoices: {
    time_base: '自动删除',
    produce_reject: '生产受限',
  },
  operationsStep: {
    maintenanceHint: '每天允许服务维护实例的四个小时。',
    typeHint: '无法读取列表。请输入时间窗，例如02:00-06:00，或留空。',
    windows: '维护时间窗',
    windowsEmpty: '由服务决定。',
    usual: '服务的默认时间窗',
    unlisted: '导入的时间窗。DMS的列表中没有此时间窗，可能会拒绝。',
    retentionHint: '磁盘使用率达到95%时的处理方式。',
    timeBaseDetail: 'time_base：可以继续生产消息，但最早的消息会被删除，即使未到老化时间。',
    produceRejectDetail: 'produce_reject：不会丢失消息，但在有可用空间之前，生产消息会报错。',
    byServiceDetail: '不发送此设置，使用DMS的默认值。',
    autoTopicHint: '向不存在的Topic发送消息时，自动创建3分区、3副本的Topic。虽然方便，但写错的名称也会成为Topic。',
  },
  operationsHelpChoose: {
    maintenance: '选择程序最空闲的四个小时，或由服务决定（通常为02:00到06:00）。',
    retention: '消息不能丢失时选择生产受限，并关注磁盘使用率。日志等更看重不中断的场景选择自动删除。',
    autoTopic: '关闭，以免写错的名称成为Topic。首次试用时可以开启。',
  },
  operationsHelpWhat: {
    maintenance: '服务可以为更新而重启代理的时间，采用实例所在区域的时区。',
    retention: '磁盘使用率达到95%时的处理方式，与Topic的老化时间无关。',
    autoTopic: '有人向不存在的名称写入消息时，Kafka是否立即创建Topic。',
  },
  operationsHelpWhere: {
    maintenance: '请咨询程序的运维人员，何时短暂断开连接的影响最小。',
  },
} satisfies Chinese;
