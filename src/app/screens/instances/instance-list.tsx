import { Button, NativeSelect, TextInput } from '@mantine/core';
import { useStore } from '@nanostores/react';
import { useState } from 'react';
import type { Instance } from '../../../contract/instance';
import { format, i18n } from '../../i18n/i18n';
import { count, params } from '../../i18n/params';
import { statusLabel, statusMessages } from '../../instance/status';
import { useRegistrations } from '../../submission/use-registrations';
import { Panel } from '../../ui/page';
import { arrange, type Order, statusesOf } from './arrange';
import { findByName } from './find-by-name';
import { InstanceTable } from './instance-table';
import classes from './instances.module.css';

/** Rows that are on the page at first, and more of them with each press: thousands would make the page slow. */
const ROWS_STEP = 50;

const ORDERS = ['newest', 'oldest', 'name'] as const satisfies readonly Order[];

const messages = i18n('instanceList', {
  find: 'Find by name or ID',
  all: count({ one: '1 instance', many: '{count} instances' }),
  some: params('{shown} of {total} instances'),
  status: 'Status',
  anyStatus: 'All',
  statusOf: params('{status} ({count})'),
  sort: 'Sort by',
  newest: 'Newest first',
  oldest: 'Oldest first',
  name: 'Name',
  none: 'No instances match.',
  clear: 'Clear search',
  more: params('Show {rows} more'),
});

/** The list with its search; only a part of a long list is on the page. */
export function InstanceList({ instances }: { instances: readonly Instance[] }) {
  const t = useStore(messages);
  const { number } = useStore(format);
  const registrations = useRegistrations();
  const [wanted, setWanted] = useState('');
  const [status, setStatus] = useState('');
  const [order, setOrder] = useState<Order>('newest');
  const [rows, setRows] = useState(ROWS_STEP);
  const statusWords = useStore(statusMessages);
  const found = arrange(findByName(instances, wanted), status, order);
  const shown = found.slice(0, rows);
  const look = (text: string) => {
    setWanted(text);
    setRows(ROWS_STEP);
  };
  const restart =
    <Value,>(set: (value: Value) => void) =>
    (value: Value) => {
      set(value);
      setRows(ROWS_STEP);
    };
  const isWhole = shown.length === instances.length;
  return (
    <Panel>
      <div className={classes.search}>
        <TextInput
          type="search"
          label={t.find}
          value={wanted}
          onChange={(event) => look(event.currentTarget.value)}
          autoComplete="off"
          spellCheck={false}
          className={classes.searchField}
        />
        <NativeSelect
          label={t.status}
          value={status}
          onChange={(event) => restart(setStatus)(event.currentTarget.value)}
          data={[
            { value: '', label: t.anyStatus },
            ...statusesOf(instances).map(([word, times]) => ({
              value: word,
              label: t.statusOf({ status: statusLabel(statusWords, word), count: number(times) }),
            })),
          ]}
        />
        <NativeSelect
          label={t.sort}
          value={order}
          onChange={(event) => restart(setOrder)(event.currentTarget.value as Order)}
          data={ORDERS.map((value) => ({ value, label: t[value] }))}
        />
        <p className={classes.count} role="status">
          {isWhole ? t.all(instances.length) : t.some({ shown: number(shown.length), total: number(instances.length) })}
        </p>
      </div>
      {shown.length > 0 ? (
        <InstanceTable instances={shown} registrations={registrations} />
      ) : (
        <div className={classes.noneFound}>
          <p>{t.none}</p>
          <Button
            variant="default"
            onClick={() => {
              look('');
              setStatus('');
            }}
          >
            {t.clear}
          </Button>
        </div>
      )}
      {shown.length < found.length && (
        <div className={classes.more}>
          <Button variant="default" onClick={() => setRows(rows + ROWS_STEP)}>
            {t.more({ rows: number(Math.min(ROWS_STEP, found.length - shown.length)) })}
          </Button>
        </div>
      )}
    </Panel>
  );
}
