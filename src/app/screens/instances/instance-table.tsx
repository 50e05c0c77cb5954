import { VisuallyHidden } from '@mantine/core';
import { useStore } from '@nanostores/react';
import type { Instance } from '../../../contract/instance';
import { tellApart } from '../../i18n/tell-apart';
import type { Registrations } from '../../submission/use-registrations';
import { columnMessages } from './instance-columns';
import { InstanceRow } from './instance-row';
import classes from './instance-table.module.css';

interface InstanceTableProps {
  instances: readonly Instance[];
  /** What this browser knows of registrations with LTS. */
  registrations: Registrations;
}

/** A table on a wide screen; on a narrow one each row is a card (instance-table.module.css). */
export function InstanceTable({ instances, registrations }: InstanceTableProps) {
  const t = useStore(columnMessages);
  const named = tellApart(instances.map((item) => ({ item, id: item.instance_id, label: item.name })));
  return (
    <table className={classes.table}>
      <caption>{t.caption}</caption>
      <thead>
        <tr>
          <th scope="col">{t.name}</th>
          <th scope="col">{t.status}</th>
          <th scope="col">{t.lts}</th>
          <th scope="col">{t.size}</th>
          <th scope="col">{t.created}</th>
          <th scope="col">
            <VisuallyHidden>{t.actions}</VisuallyHidden>
          </th>
        </tr>
      </thead>
      <tbody>
        {named.map(({ item, id, label }) => (
          <InstanceRow key={id} item={item} label={label} registration={registrations.get(id)} />
        ))}
      </tbody>
    </table>
  );
}
