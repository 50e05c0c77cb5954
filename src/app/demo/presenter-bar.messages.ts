import { i18n } from '../i18n/i18n';
import { params } from '../i18n/params';

export const presenterMessages = i18n('demoPresenter', {
  region: 'Demo',
  badge: 'DEMO',
  promise: 'Nothing is created or charged.',
  promiseMore: 'Huawei Cloud is simulated in your browser. No data leaves this page.',
  panel: 'Scenarios',
  running: 'Current',
  scenarios: 'Scenarios',
  startsAnew: 'Starting a scenario resets everything: instances, drafts, and requests.',
  start: params('Start {name}'),
  startWord: 'Start',
  linkTo: params('link to start “{name}”'),
  speed: 'Creation speed',
  times: params('{times}×'),
  speedHint: '1× is real time. At 60×, 10 minutes take 10 seconds.',
  reset: 'Reset',
  resetHint: 'Restarts the current scenario.',
  kept: 'The simulation lives in this browser and keeps running while the page is closed. Passwords aren’t kept: after a reload, LTS accepts any password for existing instances.',
  insecure: 'This demo needs HTTPS or a local address such as http://127.0.0.1.',
});
