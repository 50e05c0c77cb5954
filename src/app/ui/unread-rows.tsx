import { useStore } from '@nanostores/react';
import { i18n } from '../i18n/i18n';
import { count } from '../i18n/params';
import { Notice } from '../theme/notice';

const messages = i18n('unreadRows', {
  entries: count({
    one: 'We couldn’t show 1 list entry',
    many: 'We couldn’t show {count} list entries',
  }),
  instances: count({ one: 'We couldn’t show 1 instance', many: 'We couldn’t show {count} instances' }),
  why: 'Huawei Cloud’s response contains no ID for it, or an ID in an unknown format.',
});

export function UnreadRows({ number, of = 'entries' }: { number: number; of?: 'entries' | 'instances' }) {
  const t = useStore(messages);
  if (number === 0) return null;
  return (
    <Notice tone="warning" title={t[of](number)} announce="status">
      {t.why}
    </Notice>
  );
}
