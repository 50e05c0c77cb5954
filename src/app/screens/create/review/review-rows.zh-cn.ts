import type { Chinese } from '../../../i18n/i18n';

export default {
  reviewRows: {
    notProvided: '未设置',
    on: '开启',
    off: '关闭',
    storageValue: '{total}GB（单个代理{perBroker}GB）',
    passwordSet: '已设置',
    passwordMissing: '未设置。重新加载页面后密码已清除，请重新输入。',
    pay: '支付方式',
    payAtOnce: '创建时自动扣款',
    payLater: '在费用中心支付后才开始创建',
  },
} satisfies Chinese;
