import { useStore } from '@nanostores/react';
import { Notice } from '../theme/notice';
import { format, i18n } from '../wording/i18n';
import { params } from '../wording/params';
import { useRegistrations } from './use-registrations';

const messages = i18n('knownRegistration', {
  title: params('Registered with LTS from this browser on {time}'),
  body: 'LTS offers no list of registrations, so this is what this browser remembers, not the truth: somebody may have undone it in the LTS console since. An instance can be registered only once, so at worst LTS refuses a second time.',
});

/**
 * Says on the pages of one instance that this browser registered it, and what that is worth; nothing where it did not.
 * @param props.id the instance's id
 */
export function KnownRegistration({ id }: { id: string }) {
  const t = useStore(messages);
  const { time } = useStore(format);
  const at = useRegistrations().get(id);
  if (at === undefined) return null;
  return (
    <Notice tone="info" title={t.title({ time: time(at, { dateStyle: 'medium', timeStyle: 'short' }) })}>
      {t.body}
    </Notice>
  );
}
