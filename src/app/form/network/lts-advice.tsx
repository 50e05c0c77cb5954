import { useStore } from '@nanostores/react';
import { useId } from 'react';
import { LTS_PORT, LTS_SOURCE_CIDR } from '../../../contract/log-service';
import { i18n } from '../../i18n/i18n';
import { params } from '../../i18n/params';
import { LazyReadinessPanel } from '../../readiness/lazy-readiness-panel';
import { Notice } from '../../theme/notice';
import classes from '../steps.module.css';
import { useChosenNetwork } from './chosen-network';

const messages = i18n('ltsAdvice', {
  title: 'Allow LTS access (optional)',
  rule: params('LTS needs TCP port {port} from {cidr}. We check the security group and subnet that you choose.'),
  noSubnet: 'Choose a subnet to check its network ACL.',
  noGroup: 'Choose a security group to check its rules.',
});

/** Whether LTS would reach the brokers in the chosen network. It never keeps anybody from going on. */
export function LtsAdvice() {
  const t = useStore(messages);
  const id = useId();
  const network = useChosenNetwork();
  if (network.groupId === '' && network.subnetId === '') {
    return (
      <Notice tone="info" title={t.title}>
        {t.rule({ port: LTS_PORT, cidr: LTS_SOURCE_CIDR })}
      </Notice>
    );
  }
  return (
    <div className={classes.adviceRoom}>
      <section className={classes.advice} aria-labelledby={id}>
        <h3 id={id}>{t.title}</h3>
        <LazyReadinessPanel network={network} whatIsMissing={{ group: t.noGroup, subnet: t.noSubnet }} />
      </section>
    </div>
  );
}
