import type { Chinese } from '../../../i18n/i18n';

export default {
  reviewRows: {
    notProvided: '未填写',
    on: '开启',
    off: '关闭',
    storageValue: '{total}GB（单个代理{perBroker}GB）',
    passwordSet: '已设置',
    passwordMissing: '未设置。页面重新加载后密码不会保留：请重新输入',
    pay: '支付方式',
    payAtOnce: '立即自动支付',
    payLater: '订单等待人工支付',
  },
} satisfies Chinese;
