import { Anchor } from '@mantine/core';
import { useStore } from '@nanostores/react';
import { Suspense, useEffect, useRef } from 'react';
import { Link, useLocation, useSearch } from 'wouter';
import type { Instance } from '../../../contract/instance';
import { i18n } from '../../i18n/i18n';
import { CONNECT } from '../../instance/connect-path';
import { useCreation } from '../../instance/use-creation';
import { useService } from '../../services/services';
import { secretsHandoff } from '../../submission/secrets-handoff';
import { Breakable } from '../../ui/breakable';
import { CopyButton } from '../../ui/copy-button';
import { Gap } from '../../ui/gap';
import { Loading } from '../../ui/loading';
import { Facts, Panel } from '../../ui/page';
import { extra } from '../../ui/parts';
import { connectionMessages, connectionName } from './connection-names';
import { connectionKey, connectionsOf } from './connections';
import { HandoutButton } from './handout-button';
import { KeptPassword } from './kept-password';
import classes from './progress.module.css';

const ClientSettings = extra(() => import('./snippets/client-settings'));

const messages = i18n('connectionPanel', {
  title: 'Connect',
  none: 'No addresses yet. Refresh the page in a moment.',
  servers: 'the bootstrap servers',
  domains: 'By domain name:',
  protocol: 'Security protocol',
  mechanisms: 'SASL mechanisms',
  user: 'Username',
  users: 'Manage users',
  password: 'Password',
  forgotten: 'Shown only in the tab that created the instance. Use the password you saved, or reset it.',
  reset: 'Reset password',
  noSasl: 'None: clients connect in plaintext without a username',
});

/** Shows the panel to those who came for it (`connectPath`); once, so that they can come again. */
function useArrival() {
  const panel = useRef<HTMLElement>(null);
  const [place, navigate] = useLocation();
  const isAsked = useSearch() === CONNECT;
  useEffect(() => {
    if (!isAsked) return;
    panel.current?.focus({ preventScroll: true });
    panel.current?.scrollIntoView({ behavior: 'smooth' });
    navigate(place, { replace: true });
  }, [isAsked, place, navigate]);
  return panel;
}

/** Where and how clients connect to a running instance; what a client needs is loaded after the addresses. */
export function ConnectionPanel({ item }: { item: Instance }) {
  const t = useStore(messages);
  const names = useStore(connectionMessages);
  const panel = useArrival();
  const connections = connectionsOf(item);
  const password = useService(secretsHandoff).credentialsOf(item.instance_id)?.password;
  const isOwn = useCreation(item.instance_id) !== undefined;
  const usersLink = (label: string) => (
    <Anchor
      component={Link}
      href={`/instances/${encodeURIComponent(item.instance_id)}/users`}
      underline="always"
      inherit
    >
      {label}
    </Anchor>
  );
  const rows = item.ssl_enable
    ? [
        { label: t.protocol, value: item.kafka_security_protocol },
        { label: t.mechanisms, value: item.sasl_enabled_mechanisms?.join(', ') },
        {
          label: t.user,
          value: item.access_user && (
            <>
              {item.access_user} {usersLink(t.users)}
            </>
          ),
        },
        {
          label: t.password,
          value:
            password !== undefined ? (
              <KeptPassword password={password} />
            ) : (
              isOwn && (
                <>
                  {t.forgotten}
                  <Gap />
                  {usersLink(t.reset)}
                </>
              )
            ),
        },
      ].filter(({ value }) => value)
    : [{ label: t.protocol, value: t.noSasl }];
  return (
    <Panel title={t.title} focusRef={panel} actions={<HandoutButton item={item} />}>
      {connections.length === 0 && <p className={classes.note}>{t.none}</p>}
      {connections.map((connection) => {
        const name = connectionName(names, connection);
        return (
          <div key={connectionKey(connection)} className={classes.connection}>
            <div>
              <div className={classes.connectionName}>{name}</div>
              <code>
                <Breakable text={connection.servers} />
              </code>
              {connection.domains && (
                <div>
                  {t.domains}{' '}
                  <code>
                    <Breakable text={connection.domains} />
                  </code>
                </div>
              )}
            </div>
            <CopyButton text={connection.servers} what={`${t.servers} (${name})`} />
          </div>
        );
      })}
      <Facts rows={rows} />
      {connections.length > 0 && (
        <Suspense fallback={<Loading />}>
          <ClientSettings item={item} connections={connections} password={password} />
        </Suspense>
      )}
    </Panel>
  );
}
