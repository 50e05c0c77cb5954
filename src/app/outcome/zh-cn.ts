import type { Chinese } from '../i18n/i18n';

export default {
  lookProgress: {
    label: '查找实例',
    look: '第{number}次查找，共{of}次',
    next: '{seconds}秒后进行第{number}次查找，共{of}次',
    now: '第{number}次查找，共{of}次：正在读取列表',
  },
  outcomeNotice: {
    money: '是否产生费用',
    meaning: '通俗说明',
    next: '处理方法',
    words: '服务返回的消息',
    consoleWords: '控制台的消息',
    yes: '是',
    likely: '很可能是',
    no: '否',
    unknown: '未知',
    silentAnswer: '无：服务返回了HTTP状态码{status}，但没有错误码。',
    silent: '无：没有收到可用的响应。',
    request: '请求ID：{id}',
    copyWords: '服务消息和请求ID',
  },
  unpaidOrder: {
    mayExist: '即使没有看到实例，也可能存在未支付的订单：再次下单前，请先查看订单。',
    orders: '费用中心的订单',
    sandbox: '沙箱中的订单均为模拟，华为云的任何页面上都没有这些订单。',
  },
} satisfies Chinese;
