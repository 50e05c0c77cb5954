/** Access: SASL with its user and password, or none. */
import * as z from 'zod/mini';
import { accessUser, instancePassword, isLikeUser } from '../../../contract/access';
import { KAFKA_SECURITY_PROTOCOLS, SASL_MECHANISMS } from '../../../contract/create-instance';
import type { FormIssue } from '../../fields/form-resolver';
import { formError } from '../../i18n/form-error';
import { firstInvisible, tidyCode } from '../../i18n/tidy';
import { says } from '../change';
import { choice, defineStep, flag, required, sent, text, texts } from '../field';

/** A password is never changed; a character that nobody sees is said to be there before any rule is read off. */
const visiblePassword = z.string().check(
  z.minLength(1, 'passwordRequired'),
  z.superRefine((typed, { addIssue }) => {
    const position = firstInvisible(typed);
    if (position > 0) {
      addIssue({ code: 'custom', message: formError('passwordInvisible', { position }), input: undefined });
    }
  }),
);

const knownMechanisms = z.array(z.string()).check(
  z.minLength(1, formError('mechanismsEmpty')),
  z.superRefine((words, { addIssue }) => {
    const value = words.filter((word) => !SASL_MECHANISMS.some((known) => known === word));
    if (value.length > 0) addIssue({ code: 'custom', message: formError('choiceUnknown', { value }), input: words });
  }),
);

interface Agreement {
  user: string;
  password: string;
  passwordAgain: string;
}

/** Each is judged even while another field of the step is broken. */
function rules({ user, password, passwordAgain }: Agreement): FormIssue[] {
  const again = passwordAgain === '' ? 'passwordAgainRequired' : 'passwordsDiffer';
  return [
    // Where both are empty, one thing is missing: the password.
    ...(password === passwordAgain ? [] : [{ path: 'passwordAgain', message: formError(again) }]),
    ...(isLikeUser(password, tidyCode(user)) ? [{ path: 'password', message: formError('passwordLikeUser') }] : []),
  ];
}

export const access = defineStep(
  {
    // On: an instance without a password can never get one later, so leaving it out has to be somebody's choice.
    sasl: flag({
      initial: true,
      wire: sent('ssl_enable'),
      share: 'always',
      change: says('contested', 'sasl', ['api', 'terraform', 'saslFaq'], 'ssl_enable'),
      fold: 'advanced',
    }),
    user: text({
      tidy: tidyCode,
      schema: required('userRequired', accessUser),
      wire: sent('access_user'),
      // It is the sender's own.
      share: 'never',
      change: says('contested', 'user', ['manual', 'accessModes', 'terraform'], 'access_user'),
      refusals: ['user'],
    }),
    password: text({
      schema: z.pipe(visiblePassword, instancePassword),
      wire: sent('password'),
      share: 'never',
      secret: true,
      change: says('changeable', 'password', ['terraform'], 'password'),
      refusals: ['password'],
    }),
    passwordAgain: text({
      schema: z.string(),
      share: 'never',
      secret: true,
      change: says('changeable', 'password', ['terraform']),
    }),
    protocol: choice(KAFKA_SECURITY_PROTOCOLS, 'protocolRequired', {
      initial: 'SASL_SSL',
      wire: sent('kafka_security_protocol'),
      share: 'always',
      change: says('contested', 'protocol', ['api', 'terraform', 'protocolFaq'], 'security_protocol'),
      fold: 'advanced',
    }),
    mechanisms: texts({
      initial: ['SCRAM-SHA-512'],
      schema: knownMechanisms,
      wire: sent('sasl_enabled_mechanisms'),
      share: 'always',
      change: says('contested', 'mechanisms', ['mechanismFaq', 'terraform'], 'enabled_mechanisms'),
      fold: 'advanced',
    }),
  },
  {
    when: {
      user: ['sasl', true],
      password: ['sasl', true],
      passwordAgain: ['sasl', true],
      protocol: ['sasl', true],
      mechanisms: ['sasl', true],
    },
    rules,
  },
);
