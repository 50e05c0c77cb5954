import type { Chinese } from '../i18n/i18n';

export default {
  connectLink: { connect: '连接客户端' },
  createSimilar: {
    label: '创建类似实例',
    labelOf: '创建与{name}类似的实例',
  },
  instanceSubpage: { back: '返回实例' },
  instanceWords: {
    payPerUse: '按需计费',
    prepaid: '包年/包月',
    none: '无',
  },
  payment: {
    waiting: '待支付',
    cancelled: '订单已取消',
    unsure: '支付结果未知',
  },
  payOrder: {
    pay: '前往费用中心支付',
    simulated: '支付（模拟）',
    simulatedOf: '支付（模拟）：{name}',
  },
  modifyRegistration: {
    console: '打开LTS控制台',
    simulated: '修改（模拟）',
    done: 'LTS现在使用新密码。',
    failed: '无法修改注册信息',
  },
  instanceStatus: {
    CREATING: '创建中',
    RUNNING: '运行中',
    RESTARTING: '重启中',
    STARTING: '启动中',
    DELETING: '删除中',
    DELETED: '已删除',
    ERROR: '故障',
    CREATEFAILED: '创建失败',
    FREEZING: '冻结中',
    FROZEN: '已冻结',
    EXTENDING: '变更中',
    SHRINKING: '变更中',
    EXTENDEDFAILED: '变更失败',
    CONFIGURING: '配置中',
    UPGRADING: '升级中',
    ROLLBACK: '回滚中',
    ROLLINGBACK: '回滚中',
    ROLLBACKFAILED: '回滚失败',
    VOLUMETYPECHANGING: '磁盘类型变更中',
  },
  knownRegistration: {
    registered: '已于{time}通过此浏览器注册到LTS',
    likely: '很可能已注册到LTS（LTS于{time}返回）',
    unknown: '{time}发送的LTS注册请求结果未知',
    unknownBody:
      'LTS没有查询注册信息的API，因此无法核实。您可以重新注册：如果已注册，LTS会拒绝请求，不会产生其他影响。',
    body: '此信息仅保存在此浏览器中，之后可能有人取消了注册。您可以重新注册：如果仍已注册，LTS会拒绝请求，不会产生其他影响。',
  },
} satisfies Chinese;
