import { TextInput, Title } from '@mantine/core';
import { useStore } from '@nanostores/react';
import { useId, useState } from 'react';
import type { Instance } from '../../../contract/instance';
import { fileStem } from '../../browser/download';
import { NO_LOGIN } from '../../fields/no-login';
import { fieldLabels } from '../../form/labels';
import { format, i18n } from '../../i18n/i18n';
import { params } from '../../i18n/params';
import { useSession } from '../../lookups/session';
import { ExistingPicture } from '../../picture/existing-picture';
import { useRegistrations } from '../../submission/use-registrations';
import { Breakable } from '../../ui/breakable';
import { Facts } from '../../ui/page';
import { PrintedDialog } from '../../ui/printed-dialog';
import { connectionMessages, connectionName } from './connection-names';
import { type Connection, connectionKey, connectionsOf } from './connections';
import classes from './handout.module.css';
import { clientAccess } from './snippets/client-access';

const messages = i18n('handoutDialog', {
  title: params('Handout: {name}'),
  lead: 'For the people who will use this instance. It contains no password.',
  sandbox: 'SANDBOX: this instance is simulated. No client can connect to it.',
  id: 'Instance ID',
  region: 'Region',
  project: 'Project ID',
  addresses: 'Addresses',
  user: 'Username',
  kept: 'Password is stored in',
  keptHint: 'For example, the name of an entry in your password manager. Never the password itself.',
  lts: 'LTS registration',
  registered: params('Registered on {time}'),
  likely: params('Very likely registered on {time}'),
  unknown: params('Not confirmed, sent on {time}'),
  none: 'Not registered from this browser',
  next: 'Next steps',
  certificate: 'Download the SSL certificate from the instance in the DMS console. Clients need it to connect.',
  connect: 'Connect clients from the same VPC, or over the internet if public access is on.',
  topic: 'Create a topic before producing messages, unless automatic topic creation is on.',
  register: 'Register the instance with LTS to transfer logs to it.',
});

interface HandoutDialogProps {
  item: Instance;
  onClose: () => void;
}

/** The security protocols of all connections, each once. */
const protocolsOf = (item: Instance, connections: readonly Connection[]) => [
  ...new Set(connections.map((connection) => clientAccess(item, connection).security)),
];

/** One page about an instance, for those who will use it. */
export default function HandoutDialog({ item, onClose }: HandoutDialogProps) {
  const t = useStore(messages);
  const label = useStore(fieldLabels);
  const names = useStore(connectionMessages);
  const { time } = useStore(format);
  const { data: session } = useSession();
  const registration = useRegistrations().get(item.instance_id);
  const [kept, setKept] = useState('');
  const keptId = useId();
  const connections = connectionsOf(item);
  const protocols = protocolsOf(item, connections);
  const user = item.ssl_enable ? (item.access_user ?? '') : '';
  const facts = [
    { label: t.id, value: item.instance_id },
    { label: t.region, value: session?.region },
    { label: t.project, value: session?.projectId },
    { label: label['basics.engineVersion'], value: item.engine_version },
    { label: t.user, value: user && <bdi>{user}</bdi> },
    {
      label: t.lts,
      value: registration ? t[registration.state]({ time: time(registration.at, { dateStyle: 'medium' }) }) : t.none,
    },
  ];
  const steps = [
    ...(protocols.includes('SASL_SSL') ? [t.certificate] : []),
    t.connect,
    t.topic,
    ...(registration ? [] : [t.register]),
  ];
  const data = {
    name: item.name,
    instance_id: item.instance_id,
    region: session?.region,
    project_id: session?.projectId,
    username: user || undefined,
    password_stored_in: kept || undefined,
    addresses: connections.map((connection) => ({
      name: connectionName(names, connection),
      security_protocol: clientAccess(item, connection).security,
      bootstrap_servers: connection.servers.split(','),
    })),
    lts_registration: registration?.state ?? 'none',
  };
  return (
    <PrintedDialog
      title={t.title({ name: item.name })}
      lead={t.lead}
      sandbox={session?.mode === 'sandbox' ? t.sandbox : undefined}
      file={{ name: `${fileStem(item.name)}.json`, data }}
      onClose={onClose}
    >
      <ExistingPicture item={item} />
      <Facts rows={facts.filter(({ value }) => value)} />
      {user && (
        <TextInput
          {...NO_LOGIN}
          id={keptId}
          classNames={{ input: classes.kept ?? '', description: classes.hint ?? '' }}
          label={t.kept}
          description={t.keptHint}
          inputWrapperOrder={['label', 'input', 'description']}
          value={kept}
          onChange={(event) => setKept(event.currentTarget.value)}
        />
      )}
      <section>
        <Title order={3} size="h6">
          {t.addresses}
        </Title>
        {connections.map((connection) => (
          <p key={connectionKey(connection)} className={classes.address}>
            {connectionName(names, connection)}
            <br />
            <code>
              <Breakable text={connection.servers} />
            </code>
          </p>
        ))}
      </section>
      <section>
        <Title order={3} size="h6">
          {t.next}
        </Title>
        <ol className={classes.steps}>
          {steps.map((step) => (
            <li key={step}>{step}</li>
          ))}
        </ol>
      </section>
    </PrintedDialog>
  );
}
