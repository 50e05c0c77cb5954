import type { Term } from '../../glossary/terms';
import { i18n } from '../../i18n/i18n';

export const choose = i18n('accessHelpChoose', {
  sasl: 'On. Otherwise anyone who can reach the brokers can read and write everything.',
  protocol: 'SASL_SSL. Use SASL_PLAINTEXT only in a trusted network when latency is critical.',
  mechanisms: 'SCRAM-SHA-512. Add PLAIN only for clients that support nothing else.',
  user: 'Name it after the application, not a person: shop-events.',
  password: 'Generate one here and save it in your password manager right away. Nobody can look it up later.',
  passwordAgain: 'The same password.',
});

export const what = i18n('accessHelpWhat', {
  sasl: 'Clients must sign in with a username and password. It’s called Ciphertext Access in the DMS console and ssl_enable in the API.',
  protocol: 'Whether traffic between clients and brokers is encrypted.',
  mechanisms: 'How clients prove they know the password.',
  user: 'The instance’s first user, for clients and LTS. You can add more in the DMS console.',
  password: 'This user’s password. It’s held only in this page’s memory.',
  passwordAgain: 'Guards against typos that would lock everyone out.',
});

export const where = i18n('accessHelpWhere', {
  protocol: 'Check your client configuration: security.protocol must match.',
  mechanisms: 'Check your client configuration: sasl.mechanism must be one of these.',
});

export const terms: { readonly [Field in keyof ReturnType<typeof what.get>]?: readonly Term[] } = {
  sasl: ['sasl'],
  protocol: ['ssl', 'plaintext'],
  mechanisms: ['scram', 'saslPlain'],
  user: ['sasl', 'lts'],
};
