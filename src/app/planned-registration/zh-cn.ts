import type { Chinese } from '../i18n/i18n';

export default {
  registerWhenRunning: {
    running: '等待注册到LTS',
    runningBody: '实例运行且LTS可以访问后会自动注册。请在此标签页中保持该实例的任一页面打开。',
    reach: '尚未注册：LTS无法访问代理',
    reachBody: '请根据实例页面的检查结果处理。请在此标签页中保持该页面打开，处理后会自动注册。',
    unchecked: '未自动注册',
    uncheckedBody: '无法检查LTS能否访问代理。',
    known: '未自动注册',
    knownBody: '此浏览器已发送过该实例的注册请求，不再重复发送。',
    busy: '另一个标签页正在注册此实例',
    busyBody: '此标签页没有发送任何请求。',
    sending: '正在注册到LTS…',
    registered: '已注册到LTS',
    registeredBody: 'LTS现在可以将日志写入此实例的Topic。',
    already: 'LTS返回该实例已注册',
    refused: 'LTS拒绝了注册',
    unknown: '无法确认注册结果',
    unknownBody: '请求已发送，但未收到明确的响应。不会再次发送。',
    notSent: '注册请求未发送',
    cancel: '不注册',
    register: '注册到LTS',
  },
  registrationPassword: {
    title: '输入密码以注册到LTS',
    body: '密码只保留在创建实例的标签页内存中。请在此输入，或稍后注册。',
    user: '用户名',
    password: '密码',
    later: '运行后注册',
    now: '注册到LTS',
  },
} satisfies Chinese;
