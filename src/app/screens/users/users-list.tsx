import { Button } from '@mantine/core';
import { useStore } from '@nanostores/react';
import { Suspense, useState } from 'react';
import type { Instance } from '../../../contract/instance';
import type { KafkaUser } from '../../../contract/kafka-users';
import { ChangeEnd, failedOf } from '../../flow/change-end';
import { useChange } from '../../flow/use-change';
import { deleteUser } from '../../flow/users';
import { format, i18n } from '../../i18n/i18n';
import { params } from '../../i18n/params';
import type { Made } from '../../submission/make-once';
import { asked } from '../../ui/parts';
import rows from '../../ui/rows.module.css';
import { AfterReset } from './after-reset';
import { CHANGE_USERS } from './create-user';
import { ResetPassword } from './reset-password';
import classes from './users.module.css';

const ConfirmDialog = asked(() => import('../../ui/confirm-dialog'));

const messages = i18n('usersList', {
  initial: 'Created with the instance',
  created: params('Created on {time}'),
  reset: 'Reset password',
  resetOf: params('Reset password of {user}'),
  remove: 'Delete',
  removeOf: params('Delete {user}'),
  removing: 'Deleting…',
  question: params('Delete {user}?'),
  warning: 'Clients that use it can no longer connect. If LTS uses it, log transfers stop.',
  yes: 'Delete',
  no: 'Cancel',
  removed: 'User deleted',
  needs: 'to delete a user',
});

interface UsersListProps {
  item: Instance;
  users: readonly KafkaUser[];
}

/** Whether DMS lists the user that the instance was created with isn't published: it's there in any case. */
function withInitial(users: readonly KafkaUser[], { access_user: initial }: Instance): readonly KafkaUser[] {
  return !initial || users.some((one) => one.user_name === initial) ? users : [{ user_name: initial }, ...users];
}

/** The users of an instance, each with what can be done about it. */
export function UsersList({ item, users }: UsersListProps) {
  return (
    <ul className={rows.list}>
      {withInitial(users, item).map((user) => (
        <UserRow key={user.user_name} item={item} user={user} />
      ))}
    </ul>
  );
}

function UserRow({ item, user }: { item: Instance; user: KafkaUser }) {
  const t = useStore(messages);
  const { time } = useStore(format);
  const { user_name: name, user_desc: about, created_time: at } = user;
  const isInitial = name === item.access_user;
  const [open, setOpen] = useState<'reset' | 'delete'>();
  const [password, setPassword] = useState<string>();
  const { run, end, isBusy } = useChange<Made<'gone'>>('kafka-users', 'topic-access', 'transfers');
  const failed = failedOf(end);
  const id = item.instance_id;
  const remove = () => void run((services, session) => deleteUser(services, session, id, name));
  return (
    <li className={rows.row}>
      <div className={rows.line}>
        <div className={rows.what}>
          <strong>
            <bdi>{name}</bdi>
          </strong>
          <span>
            {[isInitial ? t.initial : at && t.created({ time: time(at, { dateStyle: 'medium' }) }), about]
              .filter(Boolean)
              .join(' · ')}
          </span>
        </div>
        <div className={classes.buttons}>
          <Button
            size="xs"
            variant="default"
            aria-label={t.resetOf({ user: name })}
            aria-expanded={open === 'reset'}
            onClick={() => {
              setPassword(undefined);
              setOpen(open === 'reset' ? undefined : 'reset');
            }}
          >
            {t.reset}
          </Button>
          {!isInitial && (
            <Button
              size="xs"
              variant="default"
              aria-haspopup="dialog"
              aria-label={t.removeOf({ user: name })}
              aria-disabled={isBusy || undefined}
              onClick={() => isBusy || setOpen('delete')}
            >
              {isBusy ? t.removing : t.remove}
            </Button>
          )}
        </div>
      </div>
      {open === 'reset' && (
        <ResetPassword
          id={id}
          user={name}
          isInitial={isInitial}
          onDone={(set) => {
            setOpen(undefined);
            setPassword(set);
          }}
        />
      )}
      {password !== undefined && <AfterReset item={item} user={name} password={password} />}
      {failed && <ChangeEnd end={failed} service="DMS" label={t.removed} needs={[[CHANGE_USERS, t.needs]]} />}
      {open === 'delete' && (
        <Suspense>
          <ConfirmDialog
            title={t.question({ user: name })}
            yes={t.yes}
            no={t.no}
            onYes={remove}
            onClose={() => setOpen(undefined)}
          >
            {t.warning}
          </ConfirmDialog>
        </Suspense>
      )}
    </li>
  );
}
