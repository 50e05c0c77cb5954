import type { Chinese } from '../../../i18n/i18n';

export default {
  review: {
    leadSandbox: '请再次检查全部内容。这是沙箱环境：创建为模拟，不产生费用。',
    leadCloud: '请再次检查全部内容。创建会产生费用，且无法通过此页面撤销。',
    create: '创建实例',
    creating: '正在创建…',
    back: '上一步',
    request: '实际请求',
    requestLead: '点击“创建实例”时发送的内容。此处已隐藏密码。',
    priceTitle: '价格',
    price: '此处无法显示价格：服务没有提供可供此控制台查询的价格。请使用华为云的价格计算器：',
    calculator: '打开价格计算器',
    newTab: '（在新标签页中打开）',
  },
} satisfies Chinese;
