import { useStore } from '@nanostores/react';
import { i18n } from '../../i18n/i18n';
import classes from './sign-in.module.css';
import type { TypedWay } from './sign-in-values';

const messages = i18n('whereToFind', {
  password: 'Where do I find the account and user name?',
  passwordOpen: 'In the Huawei Cloud console, point at your name at the top right and choose My Credentials.',
  passwordRead: 'Account Name and IAM User Name stand on that page, under API Credentials.',
  passwordElse:
    'If you sign in there with a second factor or through your company’s login, the password alone is not enough. Use an access key or a token instead.',
  keys: 'What is an access key, and where do I get one?',
  keysOpen:
    'A pair of keys for programs that act for you. In the Huawei Cloud console, point at your name at the top right and choose My Credentials, then Access Keys.',
  keysRead:
    'Choose Create Access Key and download credentials.csv. It holds both keys; the secret key is shown this one time and can never be read again.',
  keysElse:
    'You may have two access keys. You can delete one there at any time, which also ends what this console can do.',
  token: 'What is a token, and where do I get one?',
  tokenOpen:
    'Whoever looks after your account can fetch one for you: it is the header X-Subject-Token in the answer to IAM’s POST /v3/auth/tokens.',
  tokenRead:
    'It has to be for the project that you want to work in. Paste all of it; it can be several thousand characters long.',
  tokenElse: 'When it ends, the console asks for another one, and what you have typed until then is kept.',
});

/** Two things to do, one after the other, and what else there is to know. */
const WORDS = {
  password: ['passwordOpen', 'passwordRead', 'passwordElse'],
  keys: ['keysOpen', 'keysRead', 'keysElse'],
  token: ['tokenOpen', 'tokenRead', 'tokenElse'],
} as const;

/** Where to find what a way in asks for: closed, because who knows it needs no words. */
export function WhereToFind({ way }: { way: TypedWay }) {
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
