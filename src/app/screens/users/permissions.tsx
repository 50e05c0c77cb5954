import { NativeSelect } from '@mantine/core';
import { useStore } from '@nanostores/react';
import { useState } from 'react';
import type { Instance } from '../../../contract/instance';
import { ACCESS_POLICIES, type AccessPolicy, mayPublish } from '../../../contract/kafka-users';
import { isSystemTopic } from '../../../contract/topics';
import { ChangeEnd, failedOf } from '../../flow/change-end';
import { useChange } from '../../flow/use-change';
import { setRight } from '../../flow/users';
import { i18n } from '../../i18n/i18n';
import { joins } from '../../i18n/joins';
import { params } from '../../i18n/params';
import { accessOf } from '../../lookups/kafka-users';
import { topicsOf } from '../../lookups/topics';
import { listOfRows, useList, useLookup } from '../../lookups/use-lookup';
import type { Made } from '../../submission/make-once';
import { Notice } from '../../theme/notice';
import { LoadError } from '../../ui/load-error';
import rows from '../../ui/rows.module.css';
import { UnreadRows } from '../../ui/unread-rows';
import { CHANGE_USERS } from './create-user';
import classes from './users.module.css';

const messages = i18n('permissions', {
  topic: 'Target topic',
  noTopics: 'This instance has no topics yet.',
  topicsFailed: 'Couldn’t load topics',
  failed: 'Couldn’t load the permissions',
  open: 'No permissions are set, so every user can produce and consume.',
  closed: 'Only users with a permission below can use this topic.',
  none: 'Not set',
  all: 'Produce and consume',
  pub: 'Produce',
  sub: 'Consume',
  of: params('Permission of {user}'),
  lts: params('LTS must be allowed to produce. If it uses {user}, choose Produce.'),
  first: 'Once you set a permission, all other users lose access to the topic.',
  changed: 'Permission changed',
  needs: 'to change permissions',
});

interface PermissionsProps {
  item: Instance;
  users: readonly string[];
}

/** Who may produce to a topic and consume it: a change is sent as it's chosen. */
export function Permissions({ item, users }: PermissionsProps) {
  const t = useStore(messages);
  const { data, error, refetch } = listOfRows(useLookup(topicsOf(item.instance_id), { isLive: true }));
  const topics = data?.filter((topic) => !isSystemTopic(topic)).map(({ name }) => name);
  const [chosen, setChosen] = useState<string>();
  const topic = chosen ?? topics?.[0];
  if (error && !data) return <LoadError title={t.topicsFailed} error={error} onRetry={refetch} />;
  if (topics && topic === undefined) return <p className={classes.note}>{t.noTopics}</p>;
  if (!topics || topic === undefined) return null;
  return (
    <div className={classes.form}>
      <NativeSelect
        label={t.topic}
        maw="30rem"
        value={topic}
        onChange={(event) => setChosen(event.currentTarget.value)}
        data={topics}
      />
      <OfTopic key={topic} item={item} topic={topic} users={users} />
    </div>
  );
}

const isPolicy = (value: string | null | undefined): value is AccessPolicy =>
  ACCESS_POLICIES.some((one) => one === value);

function OfTopic({ item, topic, users }: PermissionsProps & { topic: string }) {
  const t = useStore(messages);
  const join = useStore(joins);
  const { instance_id: id, access_user: initial = '' } = item;
  const { data: rights, error, refetch, unread } = useList(accessOf(id, topic), { isLive: true });
  const { run, end, isBusy } = useChange<Made<'set'>>('topic-access', 'transfers');
  const failed = failedOf(end);
  if (error) return <LoadError title={t.failed} error={error} onRetry={refetch} />;
  if (!rights) return null;
  const change = (user: string, policy: AccessPolicy | 'none') =>
    void run((services, session) => setRight(services, session, id, topic, user, policy));
  const names = [...new Set([...users, ...rights.map((one) => one.user_name)])];
  return (
    <>
      <p className={classes.note}>
        {rights.length === 0 ? join.sentences({ first: t.open, second: t.first }) : t.closed}
      </p>
      {initial && unread === 0 && !mayPublish(rights, initial) && (
        <Notice tone="warning" title={t.lts({ user: initial })} />
      )}
      <UnreadRows number={unread} />
      <ul className={rows.list}>
        {names.map((user) => {
          const policy = rights.find((one) => one.user_name === user)?.access_policy;
          return (
            <li key={user} className={`${rows.row} ${rows.line}`}>
              <bdi className={rows.what}>{user}</bdi>
              <NativeSelect
                aria-label={t.of({ user })}
                value={isPolicy(policy) ? policy : 'none'}
                aria-disabled={isBusy || undefined}
                onChange={(event) => {
                  const { value } = event.currentTarget;
                  if (!isBusy) change(user, isPolicy(value) ? value : 'none');
                }}
                data={(['none', ...ACCESS_POLICIES] as const).map((value) => ({ value, label: t[value] }))}
              />
            </li>
          );
        })}
      </ul>
      {failed && <ChangeEnd end={failed} service="DMS" label={t.changed} needs={[[CHANGE_USERS, t.needs]]} />}
    </>
  );
}
