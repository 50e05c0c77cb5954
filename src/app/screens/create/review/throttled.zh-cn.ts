import type { Chinese } from '../../../i18n/i18n';

export default {
  throttled: {
    title: '服务要求稍候',
    happened: '同一时间的请求过多，服务没有接受订单。',
    counting: '等待时间结束后将自动重新发送（第{send}次，最多{most}次），您可以停止。',
    left: '{seconds}秒后重试',
    stop: '不要自动重试',
    until: '请在{time}之后重试。',
    open: '请稍后重试。',
    long: '等待时间过长，此页面不会自动发送。您可以离开：在您回来之前不会发送任何内容。',
    often: '已发送{most}次，因此此页面不再自动发送。',
    stopped: '已停止：在您确认之前不会发送任何内容。',
  },
} satisfies Chinese;
