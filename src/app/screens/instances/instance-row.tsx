import { useStore } from '@nanostores/react';
import { memo } from 'react';
import { Link } from 'wouter';
import { type Instance, SAMPLE_USER } from '../../../contract/instance';
import { format, i18n } from '../../i18n/i18n';
import { params } from '../../i18n/params';
import { describeInstance, instanceMessages } from '../../instance/instance-words';
import { isOnOrder } from '../../instance/payment';
import { StatusBadge } from '../../instance/status-badge';
import type { KnownRegistration } from '../../submission/use-registrations';
import { columnMessages } from './instance-columns';
import classes from './instance-table.module.css';
import { LtsState } from './lts-state';
import { OrderStatus } from './order-status';
import { RowMenu } from './row-menu';

const messages = i18n('instanceRow', {
  size: params('{brokers} × {flavor}'),
  storage: params('{total} GB'),
  sample: 'Sample',
});

interface InstanceRowProps {
  item: Instance;
  /** Its name, told apart from its namesakes. */
  label: string;
  /** What this browser knows of its registration with LTS, if anything. */
  registration: KnownRegistration | undefined;
}

/** One instance: its name is a link that reaches over the row (instance-table.module.css); the rest is in a menu. */
export const InstanceRow = memo(function InstanceRow({ item, label, registration }: InstanceRowProps) {
  const t = useStore(messages);
  const column = useStore(columnMessages);
  const formats = useStore(format);
  const words = describeInstance(item, useStore(instanceMessages), formats);
  const address = `/instances/${encodeURIComponent(item.instance_id)}`;
  const total = item.total_storage_space ?? item.storage_space;
  return (
    <tr>
      <th scope="row" className={classes.name}>
        <Link href={address}>
          <bdi>{label}</bdi>
        </Link>
      </th>
      <td data-label={column.status}>
        {isOnOrder(item) ? <OrderStatus item={item} label={label} /> : <StatusBadge status={item.status} />}
      </td>
      <td data-label={column.lts}>
        <LtsState item={item} registration={registration} />
      </td>
      <td data-label={column.size}>
        {t.size({ brokers: words.brokers, flavor: words.flavor })}{' '}
        {total ? <span className={classes.quiet}>{t.storage({ total: formats.number(total) })}</span> : null}
      </td>
      <td data-label={column.created} className={classes.date}>
        {words.created} <span className={classes.quiet}>{words.createdTime}</span>{' '}
        {item.user_name === SAMPLE_USER && <span className={classes.quiet}>{t.sample}</span>}
      </td>
      <td className={classes.actions}>
        <RowMenu item={item} label={label} address={address} isRegistered={registration !== undefined} />
      </td>
    </tr>
  );
});
