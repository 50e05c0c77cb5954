import { useStore } from '@nanostores/react';
import { i18n } from '../../i18n/i18n';
import classes from './sign-in.module.css';
import type { TypedWay } from './sign-in-values';

const messages = i18n('whereToFind', {
  password: 'Where do I find these?',
  passwordOpen: 'In the Huawei Cloud console, hover over your name in the top right and choose My Credentials.',
  passwordRead: 'You’ll find Account Name and IAM Username there under API Credentials.',
  passwordElse:
    'If you use multi-factor authentication or single sign-on, a password isn’t enough. Use an access key or a token instead.',
  keys: 'What is an access key, and where can I get one?',
  keysOpen:
    'A pair of keys that lets programs act for you. In the Huawei Cloud console, hover over your name in the top right and choose My Credentials > Access Keys.',
  keysRead:
    'Choose Create Access Key and download credentials.csv, which contains both keys. The secret key is shown only once.',
  keysElse: 'You can have up to two access keys. Deleting one there also ends Kafka Launchpad’s access.',
  token: 'What is a token, and where can I get one?',
  tokenOpen:
    'Ask your account administrator. The token is the X-Subject-Token header in the response of IAM’s POST /v3/auth/tokens.',
  tokenRead:
    'It must be issued for the project you want to use. Paste the whole token, which can be several thousand characters long.',
  tokenElse: 'When it expires, you’re asked for a new one. Your entries are kept.',
});

/** Two steps, and a note. */
const WORDS = {
  password: ['passwordOpen', 'passwordRead', 'passwordElse'],
  keys: ['keysOpen', 'keysRead', 'keysElse'],
  token: ['tokenOpen', 'tokenRead', 'tokenElse'],
} as const;

/** Closed by default. */
export function CredentialHelp({ way }: { way: TypedWay }) {
  const t = useStore(messages);
  const [first, second, more] = WORDS[way];
  return (
    <details className={classes.where}>
      <summary>{t[way]}</summary>
      <ol>
        <li>{t[first]}</li>
        <li>{t[second]}</li>
      </ol>
      <p>{t[more]}</p>
    </details>
  );
}
