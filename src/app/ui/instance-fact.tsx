import { useStore } from '@nanostores/react';
import { i18n } from '../i18n/i18n';
import { params } from '../i18n/params';

const messages = i18n('instanceFact', {
  id: params('Instance ID: {id}'),
  unaffected: 'The instance isn’t affected.',
});

/** The ID of the instance that couldn't be shown: after a create it incurs charges. */
export function InstanceFact({ id }: { id: string }) {
  const t = useStore(messages);
  return (
    <p>
      <span>{t.id({ id })}</span> <span>{t.unaffected}</span>
    </p>
  );
}
