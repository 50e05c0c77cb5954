import { useStore } from '@nanostores/react';
import type { ApiError } from '../api/api-error';
import type { Registration } from '../api/register';
import { RequestEnd } from '../outcome/request-end';
import { i18n } from '../wording/i18n';
import { vendorWordsOf } from '../wording/vendor-words';

const messages = i18n('registrationOutcome', {
  registered: 'Registered',
  moneyNo: 'A registration orders nothing.',
  refused: 'LTS refused the registration',
  refusedBody: 'The request arrived, and LTS turned it down. Everything you typed is still here.',
  refusedFact: 'Nothing was registered. The instance is as it was.',
  refusedNext: 'Mend what LTS names, then register again.',
  credentialsNext:
    'LTS could not sign in to the instance: check user and password above, then register again. One of the two is wrong.',
  permissionNext:
    'The user this console signs in with may not register instances with LTS. Ask the administrator of the account for that right, and give them the words and the request ID below.',
  notSent: 'The registration was not sent',
  notSentBody: 'Nothing left this console. Everything you typed is still here.',
  notSentFact: 'Nothing was registered.',
  notSentNext: 'Send it again when the reason is gone.',
  unknown: 'It is not known whether the instance was registered',
  unknownBody: 'The request was sent, but no usable answer came.',
  unknownFact: 'This cannot be checked from here: LTS has no call that lists registrations.',
  unknownNext:
    'Look in the LTS console under Log Transfer, or send it again: an instance can be registered only once, so at worst LTS refuses.',
});

/** LTS says with this code that it could not sign in to the brokers. */
export const WRONG_CREDENTIALS = 'LTS.1719';

type NextKey = 'credentialsNext' | 'permissionNext' | 'refusedNext';

function refusalNext({ code, status }: ApiError): NextKey {
  if (code === WRONG_CREDENTIALS) return 'credentialsNext';
  return status === 401 || status === 403 ? 'permissionNext' : 'refusedNext';
}

/** How a registration ended that did not succeed, beside the button that sends it again. */
export function RegistrationOutcome({ outcome }: { outcome: Exclude<Registration, { kind: 'registered' }> }) {
  const t = useStore(messages);
  const { kind, error } = outcome;
  const cure = error.code === WRONG_CREDENTIALS ? undefined : vendorWordsOf(error.code)?.cure;
  const words = {
    refused: [t.refused, t.refusedBody, t.refusedFact, cure ?? t[refusalNext(error)]],
    'not-sent': [t.notSent, t.notSentBody, t.notSentFact, t.notSentNext],
    unknown: [t.unknown, t.unknownBody, t.unknownFact, t.unknownNext],
  } as const;
  const [title, happened, detail, next] = words[kind];
  const told = { title, happened, detail, next };
  return <RequestEnd kind={kind} error={error} label={t.registered} money={t.moneyNo} {...told} />;
}
