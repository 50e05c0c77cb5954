import type { Chinese } from '../i18n/i18n';

export default {
  createAlike: {
    alike: '创建同样的实例',
    alikeOf: '创建与{name}同样的实例',
  },
  instanceWords: {
    payPerUse: '按需计费',
    prepaid: '包年/包月',
    none: '未提供',
  },
  payment: {
    waiting: '待支付',
    cancelled: '订单已取消',
    unsure: '未确认支付',
  },
  payOrder: {
    pay: '前往费用中心支付',
    simulated: '支付（模拟）',
    simulatedOf: '支付（模拟）：{name}',
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
    EXTENDING: '扩容中',
    SHRINKING: '缩容中',
    EXTENDEDFAILED: '扩容失败',
    CONFIGURING: '配置中',
    UPGRADING: '升级中',
    ROLLBACK: '回滚中',
    ROLLINGBACK: '回滚中',
    ROLLBACKFAILED: '回滚失败',
    VOLUMETYPECHANGING: '磁盘类型变更中',
  },
  knownRegistration: {
    registered: '已于{time}通过此浏览器注册到LTS',
    likely: '很可能已注册到LTS：LTS于{time}返回该实例已注册',
    unknown: '于{time}发送的LTS注册请求结果未知',
    unknownBody:
      'LTS不提供查询注册列表的接口，因此无法核实。您可以再次发送：如果实例已注册，LTS会拒绝请求，不会产生其他影响。',
    body: 'LTS不提供查询注册列表的接口，因此这只是此浏览器的记录，未必与实际一致：之后可能有人已在LTS控制台中取消注册。一个实例只能注册一次，即使重复注册，最坏的结果也只是被LTS拒绝。',
  },
} satisfies Chinese;
