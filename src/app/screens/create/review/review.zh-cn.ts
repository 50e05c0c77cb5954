import type { Chinese } from '../../../i18n/i18n';

export default {
  review: {
    leadSandbox: '请检查配置。沙箱中不产生费用。',
    leadCloud: '请检查配置。创建实例会产生费用，且无法在此撤销。',
    create: '创建实例',
    creating: '正在创建…',
    back: '上一步',
    request: 'API请求',
    requestLead: '单击“创建实例”时发送的内容。密码已隐藏。',
    priceTitle: '价格',
    price: '此处暂不支持显示价格。',
    orCalculator: '也可以使用华为云价格计算器：',
    calculator: '打开价格计算器',
    newTab: '（在新标签页中打开）',
  },
} satisfies Chinese;
