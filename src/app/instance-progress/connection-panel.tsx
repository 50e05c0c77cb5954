import { useStore } from '@nanostores/react';
import type { Instance } from '../../contract/instance';
import { CopyButton } from '../shell/copy-button';
import { Facts, Panel } from '../shell/page';
import { i18n } from '../wording/i18n';
import { params } from '../wording/params';
import { type Connection, connectionsOf } from './connections';
import classes from './progress.module.css';

const messages = i18n('connectionPanel', {
  title: 'Connect',
  private: 'Private network',
  public: 'Public network',
  ipv6: 'Private network, IPv6',
  plaintext: params('{network}, plaintext, port {port}'),
  sasl: params('{network}, SASL, port {port}'),
  other: params('{network}, port {port}'),
  none: 'The answer of the API holds no address yet. Refresh the page in a moment.',
  servers: 'the bootstrap servers',
  protocol: 'Security protocol',
  mechanisms: 'SASL mechanisms',
  user: 'User',
  noSasl: 'None: clients connect in plaintext, without a user',
});

const SASL_PORTS: readonly number[] = [9093, 9095];
const PLAINTEXT_PORTS: readonly number[] = [9092, 9094];

/** Where and how clients connect to a running instance. */
export function ConnectionPanel({ item }: { item: Instance }) {
  const t = useStore(messages);
  const connections = connectionsOf(item);
  const nameOf = ({ network, port }: Connection): string => {
    if (port === undefined) return t[network];
    if (SASL_PORTS.includes(port)) return t.sasl({ network: t[network], port });
    if (PLAINTEXT_PORTS.includes(port)) return t.plaintext({ network: t[network], port });
    return t.other({ network: t[network], port });
  };
  const rows = item.ssl_enable
    ? [
        { label: t.protocol, value: item.kafka_security_protocol },
        { label: t.mechanisms, value: item.sasl_enabled_mechanisms?.join(', ') },
        { label: t.user, value: item.access_user },
      ].filter(({ value }) => value)
    : [{ label: t.protocol, value: t.noSasl }];
  return (
    <Panel title={t.title}>
      {connections.length === 0 && <p className={classes.note}>{t.none}</p>}
      {connections.map((connection) => (
        <div key={`${connection.network} ${connection.port}`} className={classes.connection}>
          <div>
            <div className={classes.connectionName}>{nameOf(connection)}</div>
            <code>{connection.servers}</code>
          </div>
          <CopyButton text={connection.servers} what={`${t.servers} (${nameOf(connection)})`} />
        </div>
      ))}
      <Facts rows={rows} />
    </Panel>
  );
}
