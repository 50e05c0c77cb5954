import type { Chinese } from '../../../i18n/i18n';

export default {
  throttled: {
    title: 'DMS繁忙',
    happened: 'DMS收到的请求过多，未受理此请求。',
    counting: '将自动重试（第{send}次，最多{most}次）。您可以停止。',
    left: '{seconds}秒后重试',
    stop: '停止自动重试',
    until: '请在{time}之后重试。',
    open: '请稍后重试。',
    long: '等待时间过长，不会自动重试。您可以离开此页面，返回之前不会发送请求。',
    often: '已发送{most}次，不再自动重试。',
    stopped: '已停止。再次操作之前不会发送请求。',
  },
} satisfies Chinese;
