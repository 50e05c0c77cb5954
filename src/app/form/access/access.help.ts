import type { Term } from '../../glossary/terms';
import { i18n } from '../../i18n/i18n';

export const choose = i18n('accessHelpChoose', {
  sasl: 'On. Without it everybody who reaches the brokers reads and writes everything.',
  protocol: 'SASL_SSL. Take SASL_PLAINTEXT only within a network that you trust, when every millisecond counts.',
  mechanisms: 'SCRAM-SHA-512. Add PLAIN only for clients that know nothing else.',
  user: 'A name for the program, not for a person: shop-events.',
  password: 'Let the page make one, and put it into your password store at once: nobody can look it up later.',
  passwordAgain: 'The same again.',
});

export const what = i18n('accessHelpWhat', {
  sasl: 'Clients have to sign in with a user name and a password. The API calls the switch ssl_enable.',
  protocol: 'Whether the traffic between clients and brokers is encrypted, beside the password.',
  mechanisms: 'How a client proves that it knows the password.',
  user: 'The first user of the instance. Clients sign in with it, and so does LTS. More can be added later in the DMS console.',
  password: 'The password of that user. It is kept in the memory of this page only.',
  passwordAgain: 'It makes sure that no slip of the finger locks everybody out.',
});

export const where = i18n('accessHelpWhere', {
  protocol: 'Look at the settings of your clients: security.protocol has to be the same there.',
  mechanisms: 'Look at the settings of your clients: sasl.mechanism has to be one of these.',
});

export const terms: { readonly [Field in keyof ReturnType<typeof what.get>]?: readonly Term[] } = {
  sasl: ['sasl'],
  protocol: ['ssl', 'plaintext'],
  mechanisms: ['scram', 'saslPlain'],
  user: ['sasl', 'lts'],
};
