import type { Chinese } from '../wording/i18n';

export default {
  sizingArithmetic: {
    copies: '副本',
    bandwidth: '流量',
    messages: '每秒消息数',
    partitions: '分区数',
    storage: '存储空间（估算）',
    copiesNeed: '{replicas}个副本需要{replicas}个代理。',
    copiesHas: '共有{brokers}个代理。',
    bandwidthNeed:
      '{produce}MB/s×（写入{replicas}次+复制{copied}次+读取{fanOut}次）={traffic}MB/s；×{headroom}（预留）={need}MB/s。',
    bandwidthHas: '{brokers}个代理×{each}MB/s={has}MB/s。',
    messagesNeed: '{produce}MB/s×1,000÷{size}KB={messages}；×{headroom}（预留）=每秒{need}条。',
    messagesHas: '{brokers}个代理×{each}=每秒{has}条，由华为云使用1KB的消息测得。',
    partitionsNeed: '需要{need}个。',
    partitionsHas: '{brokers}个代理×{each}=最多{has}个。',
    storageNeed: '{produce}MB/s×3,600秒×{hours}小时÷1,000={need}GB，假设一直处于最繁忙的状态。',
    storageHas: '（{disk}GB×{share}−{reserved}GB）=单个磁盘可用{each}GB；×{brokers}个代理÷{replicas}个副本={has}GB。',
    sources:
      '代理的上限：刚刚读取的此区域产品列表。流量的计算方式、93%和33GB：华为云“Kafka集群实例”和“创建Kafka实例”。30%的预留：价格页面的建议。',
  },
  outlookPanel: {
    title: '此规格的容量',
    lead: '估算：磁盘格式化后可用93%，且每个代理预留33GB。',
    storage: '存储空间',
    partitions: '分区数',
    messages: '{gb}GB用于消息',
    copies: '{gb}GB用于其他副本',
    reserved: '{gb}GB不可用',
    planned: '计划{count}个',
    left: '剩余{count}个',
    days: '如果全天保持{rate}MB/s，消息可以保留约{days}天。',
    hours: '如果全天保持{rate}MB/s，消息可以保留约{hours}小时。',
    fits: '最多{max}个分区，计划{planned}个，剩余{left}个。',
    tooMany: '无法创建{planned}个分区的Topic：此规格最多{max}个。请增加代理数量或选择更大的规格。',
    expected: '您的预期',
  },
} satisfies Chinese;
