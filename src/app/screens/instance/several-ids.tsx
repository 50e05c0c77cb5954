import { Anchor } from '@mantine/core';
import { useStore } from '@nanostores/react';
import { Link } from 'wouter';
import { i18n } from '../../i18n/i18n';
import { params } from '../../i18n/params';
import { idsOf } from '../../submission/attempt';
import { useAttempts } from '../../submission/use-attempts';
import { Notice } from '../../theme/notice';
import classes from './progress.module.css';

const messages = i18n('severalIds', {
  title: 'This request may have created more than one instance',
  body: 'You may be charged for each. Open the others, and delete those you don’t need in the DMS console.',
  open: params('Open {id}'),
});

/**
 * On the page of each instance that a create may have made, where answers and reading named more than one.
 * @param props.id the instance's id
 */
export function SeveralIds({ id }: { id: string }) {
  const t = useStore(messages);
  const ids = useAttempts()
    .all.map(idsOf)
    .find((some) => some.includes(id));
  if (!ids || ids.length < 2) return null;
  return (
    <Notice tone="warning" title={t.title}>
      <div>{t.body}</div>
      <ul className={classes.plainList}>
        {ids
          .filter((other) => other !== id)
          .map((other) => (
            <li key={other}>
              <Anchor component={Link} href={`/instances/${encodeURIComponent(other)}`} underline="always" inherit>
                {t.open({ id: other })}
              </Anchor>
            </li>
          ))}
      </ul>
    </Notice>
  );
}
