import { useStore } from '@nanostores/react';
import { i18n } from '../i18n/i18n';
import { params } from '../i18n/params';

const messages = i18n('instanceFact', {
  id: params('Instance ID: {id}'),
  unaffected: 'The instance isn’t affected.',
});

/** Which instance a screen was to show: after a create it is money that was spent, so its id is said in any case. */
export function InstanceFact({ id }: { id: string }) {
  const t = useStore(messages);
  return (
    <p>
      <span>{t.id({ id })}</span> <span>{t.unaffected}</span>
    </p>
  );
}
