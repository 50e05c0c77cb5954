import { Anchor } from '@mantine/core';
import { useStore } from '@nanostores/react';
import { useState } from 'react';
import { isReadable, type Message } from '../../../../contract/messages';
import { format, i18n } from '../../../i18n/i18n';
import { params } from '../../../i18n/params';
import { beginningOf, SHOWN_MAX, shownValue } from './message-value';
import classes from './messages.module.css';

const messages = i18n('messageRow', {
  partition: 'Partition',
  offset: 'Offset',
  time: 'Time',
  key: 'Key',
  none: '–',
  sentHere: 'Sent from this page',
  all: params('Show all ({count} characters)'),
  hex: 'Not readable as text. Shown as bytes (hexadecimal).',
  large: params('Too large to show ({size} bytes). Read it with a Kafka client.'),
  unread: 'Couldn’t load the content.',
  empty: 'Empty message',
});

/** One message; its content is text and nothing else, however it looks. */
export function MessageRow({ message, isOwn }: { message: Message; isOwn: boolean }) {
  const t = useStore(messages);
  const { number, time } = useStore(format);
  const { partition, message_offset: offset, timestamp, key } = message;
  const facts = [
    [t.time, timestamp ? time(timestamp, { dateStyle: 'medium', timeStyle: 'medium' }) : t.none],
    [t.partition, String(partition)],
    [t.offset, String(offset)],
    [t.key, key || t.none],
  ] as const;
  return (
    <li className={classes.message}>
      <dl className={classes.facts}>
        {facts.map(([label, value]) => (
          <div key={label}>
            <dt>{label}</dt>
            <dd>
              <bdi>{value}</bdi>
            </dd>
          </div>
        ))}
      </dl>
      {isOwn && <p className={classes.own}>{t.sentHere}</p>}
      <Content message={message} number={number} />
    </li>
  );
}

function Content({ message, number }: { message: Message; number: (n: number) => string }) {
  const { value, size } = message;
  const t = useStore(messages);
  const [isWhole, setWhole] = useState(false);
  if (value === undefined || value === null) {
    return <p className={classes.quiet}>{!isReadable(message) ? t.large({ size: number(size ?? 0) }) : t.unread}</p>;
  }
  if (value === '') return <p className={classes.quiet}>{t.empty}</p>;
  const { as, text } = shownValue(value);
  const isCut = !isWhole && text.length > SHOWN_MAX;
  return (
    <>
      {as === 'hex' && <p className={classes.quiet}>{t.hex}</p>}
      <pre className={classes.value} data-as={as}>
        {isCut ? beginningOf(text) : text}
      </pre>
      {isCut && (
        <Anchor component="button" type="button" onClick={() => setWhole(true)}>
          {t.all({ count: number(text.length) })}
        </Anchor>
      )}
    </>
  );
}
