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
    payPerUseDetail: '按实际使用量计费，从创建成功开始，到您删除实例为止。',
    prepaidDetail: '按固定时长预先订购并付费。',
    month: '按月',
    monthDetail: '1到9个月',
    year: '按年',
    yearDetail: '1到3年',
    months: '月数',
    years: '年数',
    renewHint: '到期时自动续订并扣费，直到您关闭此选项。',
    payHint: '立即从账号余额、代金券或绑定的支付方式中支付订单。',
    waitTitle: '订单将等待支付',
    wait: '创建只会提交订单。有人在费用中心支付之后，才会创建实例。',
    atOnceTitle: '创建时立即支付',
    atOnce: '点击“创建实例”后，将立即从账号扣除整个时长的费用。',
  },
  billingWords: {
    payPerUse: '按需计费',
    prepaid: '包年/包月',
    months: { other: '{count}个月' },
    years: { other: '{count}年' },
  },
  billingHelpChoose: {
    mode: '选择按需计费，直到确定需要使用数月：删除实例的当天即停止计费。',
    periodType: '不确定时选择按月。',
    periodNumber: '选择您能确定的最短时长：预付的费用不会轻易退还。',
    autoRenew: '关闭，除非忘记续费的损失大于忘记账单的损失。',
    autoPay: '关闭，以便有人在支付前查看价格。如果需要立即创建实例，则开启。',
  },
  billingHelpWhat: {
    mode: '按小时付费，还是按固定时长预付费。',
    periodType: '时长按月还是按年计算。',
    periodNumber: '订单付费的时长。',
    autoRenew: '到期时是否自动续订并再次扣费。',
    autoPay: '是否立即支付订单。否则订单会在费用中心等待支付，实例也随之等待。',
  },
  billingHelpWhere: {
    mode: '华为云的价格计算器会显示两种价格，链接在“确认并创建”中。此控制台不知道价格。',
    autoPay: '等待支付的订单在费用中心的“待支付订单”中。',
  },
} satisfies Chinese;
