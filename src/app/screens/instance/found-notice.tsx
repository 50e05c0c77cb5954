import { Button } from '@mantine/core';
import { useStore } from '@nanostores/react';
import { useState } from 'react';
import { format, i18n } from '../../i18n/i18n';
import { count, params } from '../../i18n/params';
import { useAttempts } from '../../submission/use-attempts';
import { Notice } from '../../theme/notice';
import classes from './progress.module.css';

const messages = i18n('foundNotice', {
  lostTitle: 'The response was lost, but we found the instance by its name',
  title: 'We found this instance by its name',
  sent: params('{time}: create request sent'),
  lost: 'No response arrived',
  unclear: params('{time}: the response didn’t confirm the creation'),
  code: params('{time}: the response was {code}'),
  looked: count({ one: 'Instance list loaded once', many: 'Instance list loaded {count} times' }),
  found: params('{time}: instance found. The request wasn’t sent again'),
  close: 'Close',
});

/**
 * Of an instance that no response named for certain: how it came to be known. Nothing where this browser's record says
 * otherwise.
 * @param props.id the instance's id
 */
export function FoundNotice({ id }: { id: string }) {
  const t = useStore(messages);
  const { time } = useStore(format);
  const [isClosed, setClosed] = useState(false);
  const attempt = useAttempts().all.find(({ state, instanceId }) => state === 'accepted' && instanceId === id);
  if (isClosed || attempt?.foundAt === undefined || attempt.sends > 1) return null;
  const { createdAt, answeredAt, foundAt, looks, code } = attempt;
  const at = (ms: number) => time(ms, { timeStyle: 'medium' });
  const answered =
    typeof answeredAt !== 'number'
      ? t.lost
      : code
        ? t.code({ time: at(answeredAt), code })
        : t.unclear({ time: at(answeredAt) });
  return (
    <Notice tone="info" title={typeof answeredAt === 'number' ? t.title : t.lostTitle}>
      <ol className={classes.plainList}>
        <li>{t.sent({ time: at(createdAt) })}</li>
        <li>{answered}</li>
        {looks !== undefined && <li>{t.looked(looks)}</li>}
        <li>{t.found({ time: at(foundAt) })}</li>
      </ol>
      <Button mt="xs" size="xs" variant="default" onClick={() => setClosed(true)}>
        {t.close}
      </Button>
    </Notice>
  );
}
