import { i18n } from '../../i18n/i18n';

/** What each field is called: at its input, in lists of errors, on Review and on the instance's page. */
export const labels = i18n('accessLabels', {
  sasl: 'SASL authentication',
  user: 'Username',
  password: 'Password',
  passwordAgain: 'Confirm password',
  protocol: 'Security protocol',
  mechanisms: 'SASL mechanisms',
});
