import { Anchor } from '@mantine/core';
import { params } from '@nanostores/i18n';
import { useStore } from '@nanostores/react';
import { Link } from 'wouter';
import { useAttempts } from '../create-instance/attempt/use-attempts';
import { Notice } from '../theme/notice';
import { format, i18n } from '../wording/i18n';
import classes from './instances.module.css';

const messages = i18n('unsettledAttempts', {
  title: 'It is not known what became of an earlier creation',
  body: 'A request to create an instance was sent, and no certain answer came. It may have created something that costs money.',
  sent: params('{name}, sent {time}'),
  settle: 'Find out on the review page',
});

/** Says that an earlier create has no certain outcome, wherever the person comes in. */
export function UnsettledAttempts() {
  const t = useStore(messages);
  const { time } = useStore(format);
  const { open } = useAttempts();
  if (open.length === 0) return null;
  return (
    <Notice tone="warning" title={t.title} announce="status">
      {t.body}
      <ul className={classes.attempts}>
        {open.map((attempt) => (
          <li key={attempt.id}>
            {t.sent({
              name: attempt.name,
              time: time(attempt.createdAt, { dateStyle: 'medium', timeStyle: 'short' }),
            })}
          </li>
        ))}
      </ul>
      <Anchor component={Link} href="/create/review" underline="always" inherit>
        {t.settle}
      </Anchor>
    </Notice>
  );
}
