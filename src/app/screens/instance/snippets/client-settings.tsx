import '@mantine/core/styles/Tabs.css';
import { NativeSelect, Tabs, Title } from '@mantine/core';
import { useStore } from '@nanostores/react';
import { useState } from 'react';
import type { Instance } from '../../../../contract/instance';
import { i18n } from '../../../i18n/i18n';
import { params } from '../../../i18n/params';
import { Breakable } from '../../../ui/breakable';
import { CopyButton } from '../../../ui/copy-button';
import { Gap } from '../../../ui/gap';
import { connectionMessages, connectionName } from '../connection-names';
import { type Connection, connectionKey } from '../connections';
import { CertificateNote } from './certificate-note';
import { clientAccess } from './client-access';
import { SNIPPET_KEYS, SNIPPETS, type SnippetKey } from './snippets';
import classes from './snippets.module.css';

const messages = i18n('clientSettings', {
  title: 'Set up a client',
  from: 'Addresses',
  java: 'Java',
  kcat: 'kcat',
  python: 'Python',
  go: 'Go',
  node: 'Node',
  javaNote: 'Save as client.properties.',
  replace: 'Replace REPLACE_WITH_PASSWORD with the password.',
  kcatNote: 'Lists the brokers and topics.',
  pythonNote: 'Sends a message, with confluent-kafka.',
  goNote: 'Sends a message, with segmentio/kafka-go.',
  nodeNote: 'Sends a message, with kafkajs.',
  fill: 'Fill in the password',
  filled: 'This text contains the password. Don’t share it or save it in a repository.',
  password: 'The password is read from the environment variable KAFKA_PASSWORD.',
  copy: params('the {language} settings'),
  public: 'These addresses are on the internet and unencrypted. Use them for testing only.',
});

const NOTES = {
  java: 'javaNote',
  kcat: 'kcatNote',
  python: 'pythonNote',
  go: 'goNote',
  node: 'nodeNote',
} as const satisfies Record<SnippetKey, string>;

interface ClientSettingsProps {
  item: Instance;
  connections: readonly Connection[];
  /** Undefined unless this page created the instance. */
  password: string | undefined;
}

/** Settings for each kind of client, for one of the instance's addresses. */
export default function ClientSettings({ item, connections, password }: ClientSettingsProps) {
  const t = useStore(messages);
  const names = useStore(connectionMessages);
  const [chosen, setChosen] = useState('');
  const [isFilled, setFilled] = useState(false);
  const connection = connections.find((one) => connectionKey(one) === chosen) ?? connections[0];
  if (!connection) return null;
  const access = { ...clientAccess(item, connection), password: isFilled ? password : undefined };
  const hasSasl = access.security !== 'PLAINTEXT';
  const isOpenToAll = connection.network === 'public' && access.security !== 'SASL_SSL';
  return (
    <section className={classes.settings}>
      <Title order={3} size="h5">
        {t.title}
      </Title>
      {connections.length > 1 && (
        <NativeSelect
          label={t.from}
          maw={420}
          value={connectionKey(connection)}
          onChange={(event) => setChosen(event.currentTarget.value)}
          data={connections.map((one) => ({ value: connectionKey(one), label: connectionName(names, one) }))}
        />
      )}
      {isOpenToAll && <p className={classes.note}>{t.public}</p>}
      {hasSasl && password !== undefined && (
        <label className={classes.fill}>
          <input type="checkbox" checked={isFilled} onChange={(event) => setFilled(event.currentTarget.checked)} />
          {t.fill}
        </label>
      )}
      <Tabs defaultValue={SNIPPET_KEYS[0] ?? null} variant="outline" keepMounted={false}>
        <Tabs.List aria-label={t.title}>
          {SNIPPET_KEYS.map((key) => (
            <Tabs.Tab key={key} value={key}>
              {t[key]}
            </Tabs.Tab>
          ))}
        </Tabs.List>
        {SNIPPET_KEYS.map((key) => {
          const text = SNIPPETS[key](access);
          return (
            <Tabs.Panel key={key} value={key}>
              <p className={classes.note}>
                {t[NOTES[key]]}
                <Gap />
                {hasSasl && (access.password === undefined ? t[key === 'java' ? 'replace' : 'password'] : t.filled)}
              </p>
              <div className={classes.code}>
                <pre>
                  <Breakable text={text} />
                </pre>
                <div className={classes.copy}>
                  <CopyButton text={text} what={t.copy({ language: t[key] })} />
                </div>
              </div>
            </Tabs.Panel>
          );
        })}
      </Tabs>
      {access.security === 'SASL_SSL' && <CertificateNote />}
    </section>
  );
}
