import { useStore } from '@nanostores/react';
import type { ReactNode } from 'react';
import type { Instance } from '../../contract/instance';
import { LTS_PORT, LTS_SOURCE_CIDR } from '../../contract/log-service';
import { StatusBadge } from '../instances/status-badge';
import { CopyButton } from '../shell/copy-button';
import { Panel } from '../shell/page';
import { i18n } from '../wording/i18n';
import { params } from '../wording/params';
import classes from './registration.module.css';

const messages = i18n('prerequisites', {
  title: 'Before you register',
  running: 'The instance runs',
  group: 'Its security group lets LTS in',
  groupDetail: 'Inbound rule needed in the security group:',
  acl: 'The network ACL of its subnet lets LTS in',
  aclDetail: 'The same inbound rule, if a network ACL is associated with the subnet:',
  unnamed: 'not named by the API',
  rule: 'The rule',
  protocol: 'Protocol',
  tcp: 'TCP',
  port: 'Port',
  source: 'Source',
  sourceCopy: 'the source addresses of LTS',
  inferred:
    'The document of LTS names port and source, but no protocol. That it is TCP is our conclusion: Kafka speaks nothing else.',
  unchecked: params(
    'This console does not check the rules yet. Without them, LTS cannot reach the brokers on port {port}.',
  ),
});

function Item({ title, children }: { title: string; children: ReactNode }) {
  return (
    <li>
      <div className={classes.prerequisite}>{title}</div>
      {children}
    </li>
  );
}

/** What LTS asks for before a registration can succeed, with the names of this instance's own network. */
export function Prerequisites({ item }: { item: Instance }) {
  const t = useStore(messages);
  const group = item.security_group_name || item.security_group_id || t.unnamed;
  const subnet = item.subnet_name || item.subnet_id || t.unnamed;
  return (
    <Panel title={t.title}>
      <ol className={classes.prerequisites}>
        <Item title={t.running}>
          <StatusBadge status={item.status} />
        </Item>
        <Item title={t.group}>
          {t.groupDetail} <strong>{group}</strong>
        </Item>
        <Item title={t.acl}>
          {t.aclDetail} <strong>{subnet}</strong>
        </Item>
      </ol>
      <dl className={classes.rule} aria-label={t.rule}>
        <div>
          <dt>{t.protocol}</dt>
          <dd>{t.tcp}</dd>
        </div>
        <div>
          <dt>{t.port}</dt>
          <dd>{LTS_PORT}</dd>
        </div>
        <div>
          <dt>{t.source}</dt>
          <dd>
            {LTS_SOURCE_CIDR}
            <CopyButton text={LTS_SOURCE_CIDR} what={t.sourceCopy} />
          </dd>
        </div>
      </dl>
      <p className={classes.note}>{t.inferred}</p>
      <p className={classes.note}>{t.unchecked({ port: LTS_PORT })}</p>
    </Panel>
  );
}
