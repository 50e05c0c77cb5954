import { i18n } from '../i18n/i18n';
import { count, params } from '../i18n/params';

export const checklistMessages = i18n('checklist', {
  title: 'Steps to your first log',
  progress: params('{done} of {of} done'),
  done: 'Done',
  trouble: 'Problem',
  unknown: 'Unknown',
  checking: 'Checking…',

  running: 'Instance is running',
  reachable: 'LTS can reach the brokers',
  opening: 'DMS is opening port 9011 on the brokers for LTS. This page keeps checking.',
  closed: 'Network rules block LTS.',
  unsure: 'Network rules may block LTS.',
  checkAccess: 'Check network access',

  registered: 'Registered with LTS',
  byTransfer: 'LTS already has a transfer to this instance.',
  unregistered: 'Lets LTS write logs to this instance.',
  register: 'Register with LTS',
  registerAgain: 'Register with LTS again',

  topic: 'Topic created',
  topics: count({ one: '1 topic', many: '{count} topics' }),
  createTopic: 'Create topic',
  viewTopics: 'View topics',
  unreadTopics: 'We couldn’t load all topics.',

  message: 'Message seen',
  seen: params('Seen in this browser on {time}'),
  sendMessage: 'Send test message',
  viewMessages: 'View messages',

  transfer: 'Log transfer',
  transferOn: 'LTS sends new logs to this instance.',
  transferPaused: 'Paused. No logs are sent.',
  transferFailed: 'LTS reports an error for the transfer.',
  transferOdd: params('LTS reports a status we don’t recognize: {status}'),
  noTransfer: 'Sends a log stream to a topic.',
  createTransfer: 'Create log transfer',
  viewTransfers: 'View log transfers',
  unreadTransfers: 'We couldn’t load all log transfers.',

  log: 'First log arrived',

  allDone: 'Your first log arrived',
  allDoneBody: 'All steps are done, and LTS sends new logs to your topic. Next, connect a client to read them.',
});
