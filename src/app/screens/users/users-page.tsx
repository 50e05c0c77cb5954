import { Button } from '@mantine/core';
import { useStore } from '@nanostores/react';
import { useState } from 'react';
import type { Instance } from '../../../contract/instance';
import { i18n } from '../../i18n/i18n';
import { params } from '../../i18n/params';
import { InstanceSubpage } from '../../instance/instance-subpage';
import { isRunning, statusLabel, statusMessages } from '../../instance/status';
import { useFollowed } from '../../instance/use-followed';
import { usersOf } from '../../lookups/kafka-users';
import { useList } from '../../lookups/use-lookup';
import { PlannedRegistration } from '../../planned-registration/planned-registration';
import { Icon } from '../../theme/icons';
import { Notice } from '../../theme/notice';
import { LoadError } from '../../ui/load-error';
import { Loading } from '../../ui/loading';
import { Panel } from '../../ui/page';
import { UnreadRows } from '../../ui/unread-rows';
import { CreateUser } from './create-user';
import { Permissions } from './permissions';
import classes from './users.module.css';
import { UsersList } from './users-list';

const messages = i18n('usersPage', {
  title: 'Users',
  titleOf: params('Users of {name}'),
  lead: 'Usernames, passwords, and permissions that clients and LTS use.',
  unreadable: 'Couldn’t load the instance',
  listUnreadable: 'Couldn’t load the users',
  notRunning: params('Users can’t be changed now: {status}'),
  notRunningBody: 'The instance must be running.',
  noSasl: 'SASL is off for this instance, so it has no users. Clients connect without a username and password.',
  list: 'All users',
  create: 'Create user',
  created: params('User {user} created'),
  permissions: 'Topic permissions',
});

/**
 * `/instances/{id}/users`: users of an instance with SASL, their passwords and permissions.
 * @param props.id the instance's id, as the address has it
 */
export default function UsersPage({ id }: { id: string }) {
  const t = useStore(messages);
  const words = useStore(statusMessages);
  const { data: item, error, isPending, refetch } = useFollowed(id);
  const isUp = item !== undefined && isRunning(item.status);
  return (
    <InstanceSubpage id={id} title={item ? t.titleOf({ name: item.name }) : t.title} lead={t.lead}>
      <PlannedRegistration id={id} />
      {isPending && <Loading />}
      {error && <LoadError title={t.unreadable} error={error} onRetry={refetch} />}
      {item && !isUp && (
        <Notice tone="warning" title={t.notRunning({ status: statusLabel(words, item.status) })} announce="status">
          {t.notRunningBody}
        </Notice>
      )}
      {isUp && item.ssl_enable !== true && <Notice tone="info">{t.noSasl}</Notice>}
      {isUp && item.ssl_enable === true && <Users item={item} />}
    </InstanceSubpage>
  );
}

function Users({ item }: { item: Instance }) {
  const t = useStore(messages);
  const { data: users, error, refetch, unread } = useList(usersOf(item.instance_id), { isLive: true });
  const [isOpen, setOpen] = useState(false);
  const [made, setMade] = useState<string>();
  if (error && !users) return <LoadError title={t.listUnreadable} error={error} onRetry={refetch} />;
  if (!users) return <Loading />;
  const names = [...new Set([item.access_user ?? '', ...users.map((one) => one.user_name)])].filter(Boolean);
  return (
    <>
      {made !== undefined && <Notice tone="success" title={t.created({ user: made })} announce="status" />}
      <UnreadRows number={unread} />
      <Panel
        title={t.list}
        actions={
          !isOpen && (
            <Button
              size="xs"
              variant="default"
              leftSection={<Icon name="plus" size={16} />}
              onClick={() => {
                setMade(undefined);
                setOpen(true);
              }}
            >
              {t.create}
            </Button>
          )
        }
      >
        {isOpen && (
          <div className={classes.new}>
            <CreateUser
              id={item.instance_id}
              onDone={(name) => {
                setMade(name);
                setOpen(false);
              }}
            />
          </div>
        )}
        <UsersList item={item} users={users} />
      </Panel>
      <Panel title={t.permissions}>
        <Permissions item={item} users={names} />
      </Panel>
    </>
  );
}
