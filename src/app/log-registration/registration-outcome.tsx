import { useStore } from '@nanostores/react';
import type { Registration } from '../api/register';
import { FailureWords } from '../shell/failure';
import { Notice } from '../theme/notice';
import { i18n } from '../wording/i18n';
import classes from './registration.module.css';

const messages = i18n('registrationOutcome', {
  refused: 'LTS refused the registration',
  refusedBody:
    'Nothing was registered, and everything you typed is still here. Mend what LTS names, then register again.',
  notSent: 'The registration was not sent',
  notSentBody: 'Nothing left this console, so nothing was registered. You can send it again.',
  unknown: 'It is not known whether the instance was registered',
  unknownBody:
    'The request was sent, but no usable answer came. This cannot be checked from here: LTS has no call that lists registrations. Look in the LTS console under Log Transfer, or send it again: an instance can be registered only once, so at worst LTS refuses.',
});

/** How a registration ended that did not succeed, beside the button that sends it again. */
export function RegistrationOutcome({ outcome }: { outcome: Exclude<Registration, { kind: 'registered' }> }) {
  const t = useStore(messages);
  const words = {
    refused: [t.refused, t.refusedBody],
    'not-sent': [t.notSent, t.notSentBody],
    unknown: [t.unknown, t.unknownBody],
  } as const;
  const [title, body] = words[outcome.kind];
  return (
    <Notice tone={outcome.kind === 'unknown' ? 'warning' : 'danger'} title={title} announce="alert">
      <p className={classes.outcome}>{body}</p>
      <FailureWords error={outcome.error} />
    </Notice>
  );
}
