import type { Chinese } from '../i18n/i18n';

export default {
  checklist: {
    title: '收到首条日志的步骤',
    progress: '已完成{done}/{of}',
    done: '已完成',
    trouble: '异常',
    unknown: '未知',
    checking: '正在检查…',

    running: '实例运行中',
    reachable: 'LTS可以访问代理',
    opening: 'DMS正在为LTS开启代理的9011端口。页面会持续检查。',
    closed: '网络规则阻止了LTS。',
    unsure: '网络规则可能阻止了LTS。',
    checkAccess: '检查网络访问',

    registered: '已注册到LTS',
    byTransfer: 'LTS中已有到此实例的转储任务。',
    unregistered: '允许LTS将日志写入此实例的Topic。',
    register: '注册到LTS',
    registerAgain: '重新注册到LTS',

    topic: '已创建Topic',
    topics: { other: '{count}个Topic' },
    createTopic: '创建Topic',
    viewTopics: '查看Topic',
    unreadTopics: '未能加载全部Topic。',

    message: '已看到消息',
    seen: '{time}在此浏览器中看到',
    sendMessage: '发送测试消息',
    viewMessages: '查看消息',

    transfer: '日志转储',
    transferOn: 'LTS会将新日志转储到此实例。',
    transferPaused: '已暂停，不转储日志。',
    transferFailed: 'LTS返回该转储任务异常。',
    transferOdd: 'LTS返回的状态无法识别：{status}',
    noTransfer: '将一个日志流的日志转储到Topic。',
    createTransfer: '创建日志转储',
    viewTransfers: '查看日志转储',
    unreadTransfers: '未能加载全部日志转储任务。',

    log: '首条日志已到达',

    allDone: '首条日志已到达',
    allDoneBody: '所有步骤已完成，LTS会将新日志转储到Topic。接下来请连接客户端读取日志。',
  },
} satisfies Chinese;
