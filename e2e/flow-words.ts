/** What the pages call what is pressed and read from the start page to the first log, in the order of the way. */
export const ENGLISH = {
  preset: 'Use Demo',
  create: 'Create instance',
  steps: 'Steps to your first log',
  register: 'Register with LTS',
  registered: 'Registered with LTS',
  topic: 'Create topic',
  message: 'Send test message',
  messages: 'Messages in topic logs',
  arrived: 'Test message arrived',
  transfer: 'Create log transfer',
  group: 'Log group',
  newGroup: 'New log group',
  samples: 'Send 100 sample logs',
  view: 'View messages',
  instance: 'Back to instance',
  log: 'First log arrived',
  seen: 'Seen in this browser on',
};

export type FlowWords = typeof ENGLISH;

export const CHINESE: FlowWords = {
  preset: '使用“演示”',
  create: '创建实例',
  steps: '收到首条日志的步骤',
  register: '注册到LTS',
  registered: '已注册到LTS',
  topic: '创建Topic',
  message: '发送测试消息',
  messages: 'Topic logs的消息',
  arrived: '测试消息已到达',
  transfer: '创建日志转储',
  group: '日志组',
  newGroup: '新建日志组',
  samples: '发送100条样例日志',
  view: '查看消息',
  instance: '返回实例',
  log: '首条日志已到达',
  seen: '在此浏览器中看到',
};
