import { Button } from '@mantine/core';
import { useStore } from '@nanostores/react';
import { memo } from 'react';
import { Link } from 'wouter';
import { type Instance, isSettled } from '../../../contract/instance';
import { format, i18n } from '../../i18n/i18n';
import { params } from '../../i18n/params';
import { CreateAlike } from '../../instance/create-alike';
import { describeInstance, instanceMessages } from '../../instance/instance-words';
import { isOnOrder } from '../../instance/payment';
import { isRunning } from '../../instance/status';
import { StatusBadge } from '../../instance/status-badge';
import type { KnownRegistration } from '../../submission/use-registrations';
import { columnMessages } from './instance-columns';
import classes from './instance-table.module.css';
import { OrderStatus } from './order-status';

const messages = i18n('instanceRow', {
  open: 'View',
  openOf: params('View {name}'),
  register: 'Register with LTS',
  registerOf: params('Register with LTS: {name}'),
  again: 'Register with LTS again',
  againOf: params('Register with LTS again: {name}'),
  later: 'LTS: available once the instance is running',
  registered: params('LTS: registered {day} from this browser'),
  likely: params('LTS: very likely registered, according to LTS {day}'),
  unknown: params('LTS: sent {day}, result unknown'),
  never: 'LTS: only running instances can be registered',
});

interface InstanceRowProps {
  item: Instance;
  /** Its name, told apart from its namesakes. */
  label: string;
  /** What this browser knows of its registration with LTS, if anything. */
  registration: KnownRegistration | undefined;
}

/** One instance with what can be done with it. Registering is offered where it can succeed, and explained elsewhere. */
export const InstanceRow = memo(function InstanceRow({ item, label, registration }: InstanceRowProps) {
  const t = useStore(messages);
  const column = useStore(columnMessages);
  const formats = useStore(format);
  const words = describeInstance(item, useStore(instanceMessages), formats);
  const address = `/instances/${encodeURIComponent(item.instance_id)}`;
  return (
    <tr>
      <th scope="row" className={classes.name}>
        <bdi>{item.name}</bdi> <span className={classes.id}>{item.instance_id}</span>
      </th>
      <td data-label={column.status}>
        {isOnOrder(item) ? <OrderStatus item={item} label={label} /> : <StatusBadge status={item.status} />}
      </td>
      <td data-label={column.flavor}>{words.flavor}</td>
      <td data-label={column.brokers} className={classes.number}>
        {words.brokers}
      </td>
      <td data-label={column.version}>{words.version}</td>
      <td data-label={column.billing}>{words.billing}</td>
      <td data-label={column.created} className={classes.date}>
        <span>
          {words.created} <span className={classes.time}>{words.createdTime}</span>
        </span>
      </td>
      <td className={classes.actions}>
        <div className={classes.buttons}>
          <Button component={Link} href={address} variant="default" size="xs" aria-label={t.openOf({ name: label })}>
            {t.open}
          </Button>
          {isRunning(item.status) ? (
            <Button
              component={Link}
              href={`${address}/lts`}
              variant="light"
              size="xs"
              aria-label={(registration ? t.againOf : t.registerOf)({ name: label })}
            >
              {registration ? t.again : t.register}
            </Button>
          ) : (
            <span className={classes.why}>{isSettled(item.status) ? t.never : t.later}</span>
          )}
          <CreateAlike item={item} label={label} isSmall />
        </div>
        {registration && (
          <div className={classes.why}>
            {t[registration.state]({ day: formats.time(registration.at, { dateStyle: 'medium' }) })}
          </div>
        )}
      </td>
    </tr>
  );
});
