/** Words about what one signs in with, for people who have never seen an AK or a token. */
import { i18n } from '../../i18n/i18n';

export const credentialMessages = i18n('credentialFields', {
  account: 'Account name',
  accountHint: 'The Huawei Cloud account that pays, not an e-mail address.',
  user: 'IAM user name',
  userHint: 'Your own user in that account.',
  password: 'Password',
  accessKey: 'Access key (AK)',
  accessKeyHint: 'Says who you are. Usually 20 capital letters and digits.',
  secretKey: 'Secret key (SK)',
  secretKeyHint: 'Proves that the access key is yours. Treat it like a password.',
  showSecretKey: 'Show the secret key',
  hideSecretKey: 'Hide the secret key',
  securityToken: 'Security token',
  securityTokenHint: 'Only for a temporary access key; leave it empty otherwise.',
  showSecurityToken: 'Show the security token',
  hideSecurityToken: 'Hide the security token',
  token: 'Your token',
  tokenHint: 'A long text that stands for a person who has signed in elsewhere. It ends after 24 hours at most.',
  showToken: 'Show the token',
  hideToken: 'Hide the token',
});
