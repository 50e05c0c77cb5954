import { Anchor, Button } from '@mantine/core';
import { useStore } from '@nanostores/react';
import { useEffect, useState } from 'react';
import { Link } from 'wouter';
import { hasLtsListeners, isSettled } from '../../../contract/instance';
import { i18n } from '../../i18n/i18n';
import { params } from '../../i18n/params';
import { InstanceSubpage } from '../../instance/instance-subpage';
import { KnownRegistration } from '../../instance/known-registration';
import { isRunning, statusLabel, statusMessages } from '../../instance/status';
import { useFollowed } from '../../instance/use-followed';
import { InstanceReadiness } from '../../readiness/instance-readiness';
import type { Receipt } from '../../receipt/receipt';
import { Notice } from '../../theme/notice';
import { Gap } from '../../ui/gap';
import { LoadError } from '../../ui/load-error';
import { Loading } from '../../ui/loading';
import { RegisterFields } from './register-fields';
import { Registered } from './registered';
import classes from './registration.module.css';

const messages = i18n('registerPage', {
  title: 'Register with LTS',
  titleOf: params('Register {name} with LTS'),
  lead: 'Log Tank Service (LTS) can then transfer logs to topics of this instance.',
  error: 'Error',
  unreadable: 'Couldn’t load the instance',
  stale: 'Couldn’t refresh the instance. It may be out of date.',
  blocked: params('This instance can’t be registered now: {status}'),
  blockedBody: 'LTS connects to the brokers during registration, so the instance must be running.',
  blockedMoving: 'The status refreshes automatically. The form opens when the instance is running.',
  blockedForNow: 'See the instance page for what to do.',
  opening: 'LTS can’t connect to this instance yet',
  openingBody: 'DMS is opening port 9011 on the brokers for LTS. We keep checking, and then show the form.',
  anyway: 'Register anyway',
  appearing: 'not listed yet',
  follow: 'View instance',
});

/**
 * `/instances/{id}/lts`: whether LTS reaches the brokers, the form, and the end of a registration with LTS.
 * @param props.id the instance's id, as the address has it
 */
export default function RegisterPage({ id }: { id: string }) {
  const t = useStore(messages);
  const words = useStore(statusMessages);
  const { data, error, isPending, isAppearing, refetch } = useFollowed(id);
  const [hasErrors, setHasErrors] = useState(false);
  const [receipt, setReceipt] = useState<Receipt>();
  // Where the API never tells of the port, the person may know better.
  const [isAnyway, setAnyway] = useState(false);
  const isUp = data !== undefined && isRunning(data.status);
  const mayRegister = isUp && (isAnyway || hasLtsListeners(data));
  // Once open, the form stays in the page: a status that changes for a while must not take away what was typed.
  const [isOpen, setOpen] = useState(false);
  useEffect(() => {
    if (mayRegister) setOpen(true);
  }, [mayRegister]);
  if (data && receipt) return <Registered item={data} receipt={receipt} />;
  const address = `/instances/${encodeURIComponent(id)}`;
  const status = data ? statusLabel(words, data.status) : isAppearing ? t.appearing : undefined;
  return (
    <InstanceSubpage
      id={id}
      title={data ? t.titleOf({ name: data.name }) : t.title}
      prefix={hasErrors ? t.error : undefined}
      lead={t.lead}
    >
      {isPending && !isAppearing && <Loading />}
      {error && <LoadError title={data ? t.stale : t.unreadable} error={error} onRetry={refetch} />}
      {isUp && !mayRegister && (
        <Notice tone="info" title={t.opening} announce="status">
          {t.openingBody}
          <div className={classes.wait}>
            <Button variant="default" size="xs" onClick={() => setAnyway(true)}>
              {t.anyway}
            </Button>
          </div>
        </Notice>
      )}
      {status !== undefined && !isUp && (
        <Notice tone="warning" title={t.blocked({ status })} announce="status">
          {t.blockedBody}
          <Gap />
          {data && isSettled(data.status) ? t.blockedForNow : t.blockedMoving}
          <Gap />
          <Anchor component={Link} href={address} underline="always" inherit>
            {t.follow}
          </Anchor>
        </Notice>
      )}
      {!mayRegister && <KnownRegistration id={id} />}
      {data && isOpen && (
        <div className={classes.card} hidden={!mayRegister}>
          <RegisterFields item={data} onErrors={setHasErrors} onRegistered={setReceipt} />
        </div>
      )}
      {data && !mayRegister && <InstanceReadiness item={data} />}
    </InstanceSubpage>
  );
}
