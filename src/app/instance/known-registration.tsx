import { useStore } from '@nanostores/react';
import { format, i18n } from '../i18n/i18n';
import { params } from '../i18n/params';
import { useRegistrations } from '../submission/use-registrations';
import { Notice } from '../theme/notice';

export const knownRegistrationMessages = i18n('knownRegistration', {
  registered: params('Registered with LTS from this browser on {time}'),
  likely: params('Very likely registered with LTS, according to LTS on {time}'),
  unknown: params('We couldn’t confirm the LTS registration sent on {time}'),
  unknownBody:
    'LTS has no API to list registrations, so we can’t check. You can register again: if the instance is already registered, LTS rejects the request and nothing else changes.',
  body: 'Only this browser remembers this, and someone may have removed the registration since. You can register again: if it’s still registered, LTS rejects the request and nothing else changes.',
});

/**
 * Says on the pages of one instance what this browser knows of its registration, and what that is worth; nothing where it
 * sent none.
 * @param props.id the instance's id
 */
export function KnownRegistration({ id }: { id: string }) {
  const t = useStore(knownRegistrationMessages);
  const { time } = useStore(format);
  const known = useRegistrations().get(id);
  if (known === undefined) return null;
  const { state, at } = known;
  const isUnknown = state === 'unknown';
  return (
    <Notice
      tone={isUnknown ? 'warning' : 'info'}
      title={t[state]({ time: time(at, { dateStyle: 'medium', timeStyle: 'short' }) })}
    >
      {isUnknown ? t.unknownBody : t.body}
    </Notice>
  );
}
