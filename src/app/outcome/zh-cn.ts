import type { Chinese } from '../i18n/i18n';

export default {
  lookProgress: {
    label: '正在检查实例',
    look: '第{number}次检查，共{of}次',
    next: '{seconds}秒后进行第{number}次检查，共{of}次',
    now: '第{number}次检查，共{of}次：正在加载列表',
  },
  outcomeNotice: {
    money: '费用',
    meaning: '含义',
    next: '处理方法',
    words: '华为云返回的消息',
    consoleWords: 'Kafka Launchpad的消息',
    yes: '是',
    likely: '很可能是',
    no: '否',
    unknown: '未知',
    silentAnswer: '无：返回HTTP状态码{status}，没有错误码。',
    silent: '无：未收到明确的响应。',
    copyWords: '消息和请求ID',
  },
  unpaidOrder: {
    mayExist: '即使未看到实例，也可能有未支付的订单。再次创建前请先查看订单。',
    orders: '在费用中心查看订单',
    sandbox: '沙箱订单为模拟，不会出现在华为云中。',
  },
} satisfies Chinese;
