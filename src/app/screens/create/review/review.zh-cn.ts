import type { Chinese } from '../../../i18n/i18n';

export default {
  review: {
    leadSandbox: '请检查配置。沙箱中不产生费用。',
    leadCloud: '请检查配置。创建实例会产生费用，且无法在此撤销。',
    create: '创建实例',
    creating: '正在创建…',
    back: '上一步',
    priceTitle: '价格',
    customize: '自定义',
    allSettings: '全部配置',
    unkept: '密码尚未保存',
    calculator: '价格计算器',
  },
} satisfies Chinese;
