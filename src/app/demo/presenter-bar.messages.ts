import { i18n } from '../i18n/i18n';
import { params } from '../i18n/params';

export const presenterMessages = i18n('demoPresenter', {
  region: 'Demo',
  badge: 'DEMO',
  promise: 'Nothing is bought.',
  promiseMore: 'The cloud is simulated in this browser, and nothing leaves the page.',
  panel: 'Scenarios',
  running: 'Now',
  scenarios: 'Scenarios',
  startsAnew: 'Starting one puts everything back to the beginning: instances, drafts and orders.',
  start: params('Start: {name}'),
  startWord: 'Start',
  linkTo: params('the link that starts "{name}"'),
  speed: 'Speed of creating',
  times: params('{times}×'),
  speedHint: '1× is the pace of a real cloud. At 60× ten minutes are over in ten seconds.',
  reset: 'Reset',
  resetHint: 'Begins the present scenario again.',
  kept: 'The simulated cloud is kept in this browser only, and goes on while the page is closed. Passwords are not kept: after a reload, LTS takes any password for what was created before.',
  insecure: 'This demo needs HTTPS, or an address of this machine such as http://127.0.0.1.',
});
