import { Anchor } from '@mantine/core';
import { useStore } from '@nanostores/react';
import type { ReactNode } from 'react';
import { Link } from 'wouter';
import type { Instance } from '../../../contract/instance';
import { mayPublish } from '../../../contract/kafka-users';
import type { Transfer } from '../../../contract/log-transfers';
import { i18n } from '../../i18n/i18n';
import { params } from '../../i18n/params';
import { ModifyRegistration } from '../../instance/modify-registration';
import { accessOf } from '../../lookups/kafka-users';
import { topicsOf } from '../../lookups/topics';
import { useList, useLookup } from '../../lookups/use-lookup';
import { Notice } from '../../theme/notice';
import { Gap } from '../../ui/gap';
import { targetOf } from './transfer-form';
import classes from './transfers.module.css';

const messages = i18n('failingTransfer', {
  title: 'LTS can’t write to the topic',
  noTopic: params('Topic {topic} doesn’t exist. Create it again with the same name.'),
  toTopics: 'Topics',
  lead: 'LTS doesn’t report the reason. Check these:',
  status: 'The instance must be running.',
  password:
    'If the LTS user’s password was reset, LTS still has the old one. Modify the registration in the LTS console, or register again.',
  register: 'Register with LTS',
  permission: params('User {user} isn’t allowed to produce messages to {topic}. Add the permission.'),
  maybePermission: params('The user that LTS uses must be allowed to produce messages to {topic}.'),
  users: 'Users',
  after: 'Then refresh this list. The status may take a few minutes to change.',
});

/** A transfer in EXCEPTION: the reason, where the lists show it, and else everything that it can be. */
export function FailingTransfer({ item, transfer }: { item: Instance; transfer: Transfer }) {
  const t = useStore(messages);
  const topic = targetOf(transfer);
  const { data: topics } = useLookup(topicsOf(item.instance_id), { isLive: true });
  const isMissing =
    topics !== undefined && topics.unread.length === 0 && topics.items.every(({ name }) => name !== topic);
  const hasSasl = item.ssl_enable === true;
  const rights = useList(accessOf(item.instance_id, topic), { enabled: hasSasl && topics !== undefined && !isMissing });
  const user = item.access_user ?? '';
  const isDenied = rights.data !== undefined && rights.unread === 0 && !mayPublish(rights.data, user);
  const address = `/instances/${encodeURIComponent(item.instance_id)}`;
  const link = (to: string, text: string): ReactNode => (
    <Anchor component={Link} href={`${address}/${to}`} underline="always" inherit>
      {text}
    </Anchor>
  );
  if (isMissing) {
    return (
      <Notice tone="danger" title={t.title}>
        {t.noTopic({ topic })}
        <Gap />
        {link('topics', t.toTopics)}
        <p className={classes.note}>{t.after}</p>
      </Notice>
    );
  }
  return (
    <Notice tone="danger" title={t.title}>
      {t.lead}
      <ul className={classes.causes}>
        {hasSasl && (
          <li>
            {isDenied ? t.permission({ user, topic }) : t.maybePermission({ topic })}
            <Gap />
            {link('users', t.users)}
          </li>
        )}
        {hasSasl && (
          <li>
            {t.password}
            <Gap />
            {link('lts', t.register)} <ModifyRegistration id={item.instance_id} />
          </li>
        )}
        <li>{t.status}</li>
      </ul>
      <p className={classes.note}>{t.after}</p>
    </Notice>
  );
}
