import { Button } from '@mantine/core';
import { useStore } from '@nanostores/react';
import { type ReactNode, useEffect, useRef, useState } from 'react';
import { Link } from 'wouter';
import { i18n } from '../i18n/i18n';
import { useFollowed } from '../instance/use-followed';
import { useSession } from '../lookups/session';
import { networkOf } from '../readiness/network';
import { reachOf, useReachability } from '../readiness/use-reachability';
import { useService, useServices } from '../services/services';
import type { RegistrationEnd } from '../submission/register-once';
import { registerPlan } from '../submission/register-plan';
import { type Credentials, secretsHandoff } from '../submission/secrets-handoff';
import { useRegistrations } from '../submission/use-registrations';
import { Notice, type Tone } from '../theme/notice';
import { FailureWords } from '../ui/load-error';
import { registerItself, waitOf } from './register-itself';
import { RegistrationPassword } from './registration-password';

const messages = i18n('registerWhenRunning', {
  running: 'Waiting to register with LTS',
  runningBody: 'We register it once it’s running and LTS can reach it. Keep a page of this instance open in this tab.',
  reach: 'Not registered yet: LTS can’t reach the brokers',
  reachBody:
    'Fix what the check on the instance’s page shows. Keep that page open in this tab, and we then register it.',
  unchecked: 'Not registered automatically',
  uncheckedBody: 'We couldn’t check whether LTS can reach the brokers.',
  known: 'Not registered automatically',
  knownBody: 'This browser has already sent a registration for this instance. We don’t send another.',
  busy: 'Another tab is registering this instance',
  busyBody: 'Nothing was sent from this tab.',
  sending: 'Registering with LTS…',
  registered: 'Registered with LTS',
  registeredBody: 'LTS can now write logs to topics of this instance.',
  already: 'LTS says that the instance is already registered',
  refused: 'LTS rejected the registration',
  unknown: 'We couldn’t confirm the registration',
  unknownBody: 'The request was sent, but no clear response came back. We don’t send it again.',
  notSent: 'Registration not sent',
  cancel: 'Don’t register',
  register: 'Register with LTS',
});

/** Planned before Create: the page registers the instance, or says what that waits for and asks where it must. */
export default function RegisterWhenRunning({ id }: { id: string }) {
  const { data: item } = useFollowed(id);
  const t = useStore(messages);
  const { data: session } = useSession();
  const services = useServices();
  const plan = useService(registerPlan);
  const isPlanned = useStore(plan.ids).has(id);
  const isDeclined = useStore(plan.declined).has(id);
  const known = useRegistrations().get(id);
  const network = networkOf(item ?? { instance_id: id, name: '', status: '' });
  const reach = reachOf(network, useReachability(network));
  const [typed, setTyped] = useState<Credentials>();
  const credentials = typed ?? services.get(secretsHandoff).credentialsOf(id);
  const wait = waitOf(item, reach, credentials !== undefined);
  const [isSending, setSending] = useState(false);
  const [end, setEnd] = useState<RegistrationEnd>();
  const hasBegun = useRef(false);
  const mayBegin = isPlanned && wait === 'nothing' && known === undefined;
  useEffect(() => {
    if (!mayBegin || !item || !session || hasBegun.current) return;
    hasBegun.current = true;
    setSending(true);
    void registerItself(services, session, item, credentials)
      .then(setEnd)
      .finally(() => setSending(false));
  }, [mayBegin, item, session, services, credentials]);

  const box = (tone: Tone, title: string, body?: ReactNode, action?: ReactNode) => (
    <Notice tone={tone} title={title} announce="status" action={action}>
      {body}
    </Notice>
  );
  const ask = (
    <Button component={Link} href={`/instances/${encodeURIComponent(id)}/lts`} size="xs">
      {t.register}
    </Button>
  );
  if (isSending) return box('info', t.sending);
  if (end) {
    if (end.kind === 'registered') return box('success', t.registered, t.registeredBody);
    if (end.kind === 'unknown')
      return box(
        'warning',
        t.unknown,
        <>
          <div>{t.unknownBody}</div>
          <FailureWords error={end.error} />
        </>,
        ask,
      );
    if (end.kind === 'not-sent' && end.reason === 'busy') return box('info', t.busy, t.busyBody);
    if (end.kind === 'not-sent' && end.reason === 'sent-before') return box('warning', t.known, t.knownBody, ask);
    const titles = { already: t.already, refused: t.refused, 'not-sent': t.notSent };
    const tone = end.kind === 'already' ? 'info' : 'danger';
    return box(tone, titles[end.kind], end.error && <FailureWords error={end.error} />, ask);
  }
  if (item?.status === 'CREATEFAILED') return null;
  if (item && wait === 'password' && !known && (isPlanned || (item.status === 'CREATING' && !isDeclined))) {
    const register = (given: Credentials) => {
      setTyped(given);
      plan.add(id);
    };
    return <RegistrationPassword item={item} onGiven={register} />;
  }
  // Whether a password is missing is known once the instance is listed.
  if (!isPlanned || (!item && !credentials)) return null;
  if (known) return known.state === 'registered' ? null : box('warning', t.known, t.knownBody, ask);
  if (wait === 'unchecked') return box('warning', t.unchecked, t.uncheckedBody, ask);
  if (wait === 'reach') return box('warning', t.reach, t.reachBody);
  return box(
    'info',
    t.running,
    t.runningBody,
    <Button size="xs" variant="default" onClick={() => plan.drop(id)}>
      {t.cancel}
    </Button>,
  );
}
