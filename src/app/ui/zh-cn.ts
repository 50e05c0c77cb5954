import type { Chinese } from '../i18n/i18n';

export default {
  instanceFact: {
    id: '实例ID：{id}',
    unaffected: '实例不受影响。',
  },
  missingPart: {
    newer: 'Kafka Launchpad已更新到新版本',
    newerBody: '请重新加载页面后继续。',
    unreachable: '无法加载页面的这一部分',
    unreachableBody: 'Kafka Launchpad没有响应。请确认其正在运行，然后重新加载页面。',
    blocked: '无法加载页面的这一部分',
    blockedBody: '某个文件可能被广告拦截插件阻止。请允许此地址的文件，然后重新加载页面。',
    kept: '草稿已保存。密码不会保存，重新加载后需要再次输入。',
    reload: '重新加载页面',
  },
  printedDialog: { download: '下载为JSON', print: '打印', close: '关闭' },
  copyButton: {
    copy: '复制{what}',
    copied: '已复制：{what}',
    failed: '浏览器禁止复制{what}。请选中文本后手动复制。',
  },
  errorBoundary: {
    title: '页面出错',
    body: '除密码外，您填写的内容均已保留。请重新加载页面。如果再次出错，请联系Kafka Launchpad的维护人员。',
    reload: '重新加载页面',
  },
  externalLink: {
    newTab: '（在新标签页中打开）',
  },
  failure: {
    network: 'Kafka Launchpad没有响应。请确认其正在运行，然后重试。',
    offline: '浏览器处于离线状态，无法连接Kafka Launchpad。请检查网络，并确认Kafka Launchpad正在运行。',
    timeout: '请求超时。请重试。',
    badResponse: '收到的响应无法解析。请重试。如果再次出现，请联系Kafka Launchpad的维护人员。',
    http: '华为云返回错误（HTTP {status}）。',
    other: '此页面出错。请重新加载页面后重试。',
    retry: '重试',
    vendor: '{code}：{message}',
    request: '请求ID：{id}',
  },
  loading: {
    loading: '加载中',
  },
  unreadRows: {
    entries: { other: '此列表中有{count}项无法显示' },
    instances: { other: '有{count}个实例无法显示' },
    why: '华为云返回的数据中没有ID，或ID格式未知。',
  },
  unexpectedError: {
    title: '页面出错',
    body: '上一步操作可能未完成。您填写的内容均已保留。请重试或重新加载页面。',
    sent: '如果您正在创建实例，请先在实例列表中确认结果，再重新创建。',
    reload: '重新加载页面',
    close: '关闭',
  },
} satisfies Chinese;
