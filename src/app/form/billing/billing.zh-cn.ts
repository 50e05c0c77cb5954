import type { Chinese } from '../../i18n/i18n';

export default {
  billingLabels: {
    mode: '计费模式',
    periodType: '时长单位',
    periodNumber: '购买时长',
    autoRenew: '自动续费',
    autoPay: '自动支付',
  },
  billingStep: {
    payPerUseDetail: '从创建到删除实例期间计费。',
    prepaidDetail: '按固定时长预付费。',
    month: '按月',
    monthDetail: '1到9个月',
    year: '按年',
    yearDetail: '1到3年',
    months: '月数',
    years: '年数',
    renewHint: '每次到期时自动续费并扣款，直到您关闭自动续费。',
    payHint: '立即从账号余额、代金券或绑定的支付方式中扣款。',
    waitTitle: '支付后才开始创建',
    wait: '单击“创建实例”仅提交订单。在费用中心支付后，DMS才开始创建实例。',
    atOnceTitle: '创建时自动扣款',
    atOnce: '单击“创建实例”后，将立即扣除整个购买时长的费用。',
  },
  billingWords: {
    payPerUse: '按需计费',
    prepaid: '包年/包月',
    months: { other: '{count}个月' },
    years: { other: '{count}年' },
  },
  billingHelpChoose: {
    mode: '先选择按需计费，确定需要使用数月后再考虑包年/包月。删除实例后即停止计费。',
    periodType: '不确定时选择按月。',
    periodNumber: '选择能确定的最短时长。提前退订可能只退还部分费用。',
    autoRenew: '关闭，除非忘记续费的影响大于多付费用。',
    autoPay: '关闭，以便先核对价格。需要立即使用实例时开启。',
  },
  billingHelpWhat: {
    mode: '按小时付费，或按固定时长预付费。',
    periodType: '时长按月还是按年计算。',
    periodNumber: '预付费的时长。',
    autoRenew: '到期时是否自动续期并再次扣费。',
    autoPay: '是否立即支付订单。否则订单在费用中心等待支付，支付后才创建实例。',
  },
  billingHelpWhere: {
    mode: '在华为云价格计算器中对比（链接在“确认并创建”中）。部分环境还可以在该页面预估按需计费价格。',
    autoPay: '未支付的订单在费用中心的“待支付订单”中。',
  },
  billed: {
    billed: '计费项：{items}。',
    brokers: '代理',
    storage: '存储空间',
    eips: '弹性公网IP的带宽或流量',
  },
} satisfies Chinese;
