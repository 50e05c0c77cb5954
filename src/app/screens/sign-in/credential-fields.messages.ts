/** For people who have never seen an AK or a token. */
import { i18n } from '../../i18n/i18n';

export const credentialMessages = i18n('credentialFields', {
  account: 'Account name',
  accountHint: 'Not an email address.',
  user: 'IAM username',
  userHint: 'Your user in that account.',
  password: 'Password',
  accessKey: 'Access key (AK)',
  accessKeyHint: 'Identifies you. Usually 20 uppercase letters and digits.',
  secretKey: 'Secret key (SK)',
  secretKeyHint: 'Proves the access key is yours. Keep it as safe as a password.',
  showSecretKey: 'Show secret key',
  hideSecretKey: 'Hide secret key',
  securityToken: 'Security token',
  securityTokenHint: 'Only for temporary access keys. Otherwise leave it empty.',
  showSecurityToken: 'Show security token',
  hideSecurityToken: 'Hide security token',
  token: 'IAM token',
  tokenHint: 'A long text issued by IAM. It expires within 24 hours.',
  showToken: 'Show token',
  hideToken: 'Hide token',
});
