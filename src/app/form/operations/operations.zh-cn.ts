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
    maintenanceHint: 'DMS可在此时间窗内进行维护。',
    typeHint: '无法加载列表。请输入时间窗，例如02:00-06:00，或留空。',
    windows: '维护时间窗',
    windowsEmpty: '由DMS选择时间窗。',
    usual: '默认时间窗',
    unlisted: '导入的时间窗。DMS的列表中没有此时间窗，可能会拒绝。',
    retentionHint: '磁盘使用率达到95%时的处理方式。',
    timeBaseDetail: '即使未到老化时间也会删除。生产者不受影响。',
    produceRejectDetail: '不删除消息。释放空间之前，生产者会收到错误。',
    autoTopicHint: '客户端使用新的Topic名称时自动创建，名称写错时也会创建。',
  },
  operationsHelpChoose: {
    maintenance: '选择应用最空闲的4小时，或由DMS选择（通常为02:00到06:00）。',
    retention: '消息不能丢失时选择生产受限，并监控磁盘使用率。更看重可用性时（例如日志）选择自动删除。',
    autoTopic: '关闭，避免写错的名称创建Topic。首次试用时可以开启。',
  },
  operationsHelpWhat: {
    maintenance: 'DMS可为更新而重启代理的时间，采用实例所在区域的时区。',
    retention: '磁盘使用率达到95%时的处理方式，与Topic的老化时间无关。',
    autoTopic: '客户端使用不存在的名称时，Kafka是否自动创建该Topic。',
  },
  operationsHelpWhere: {
    maintenance: '请咨询应用的运维人员，何时短暂断开连接的影响最小。',
  },
} satisfies Chinese;
