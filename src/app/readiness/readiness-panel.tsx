import { Button } from '@mantine/core';
import { useStore } from '@nanostores/react';
import { LTS_PORT, LTS_SOURCE_CIDR } from '../../contract/log-service';
import { Icon } from '../theme/icons';
import { useFold } from '../ui/use-fold';
import { AclFinding } from './acl-finding';
import { GroupFinding } from './group-finding';
import type { Network } from './network';
import { readinessMessages } from './readiness.messages';
import classes from './readiness.module.css';
import { reachOf, useReachability } from './use-reachability';

interface ReadinessPanelProps {
  network: Network;
  /** Shown if the network has no name. */
  whatIsMissing: { group: string; subnet: string };
}

/** Advice only; it blocks nothing. What was checked is folded away as long as LTS gets in. */
export default function ReadinessPanel({ network, whatIsMissing }: ReadinessPanelProps) {
  const t = useStore(readinessMessages);
  const reachability = useReachability(network);
  const { group, acl, isReading, recheck } = reachability;
  const hasGroup = network.groupId !== '';
  const hasSubnet = network.subnetId !== '';
  const summary = reachOf(network, reachability);
  const isClear = summary === undefined || summary === 'open';
  const [isOpen, setOpen] = useFold(!isClear);
  return (
    <>
      <div className={classes.foot}>
        <p role="status" className={classes.summary}>
          {isReading ? t.checking : summary && hasGroup && hasSubnet && t[summary]}
        </p>
        <Button
          size="xs"
          variant="default"
          leftSection={<Icon name="refresh" size={16} />}
          aria-disabled={isReading || undefined}
          onClick={() => isReading || recheck()}
        >
          {t.recheck}
        </Button>
      </div>
      <details className={classes.checked} open={isOpen} onToggle={({ currentTarget }) => setOpen(currentTarget.open)}>
        <summary>{t.details}</summary>
        <p className={classes.lead}>{t.lead({ port: LTS_PORT, source: LTS_SOURCE_CIDR })}</p>
        <ul className={classes.findings}>
          {hasGroup ? (
            <GroupFinding key={network.groupId} network={network} finding={group} />
          ) : (
            <li className={classes.quiet}>{whatIsMissing.group}</li>
          )}
          {hasSubnet ? (
            <AclFinding key={network.subnetId} network={network} finding={acl} />
          ) : (
            <li className={classes.quiet}>{whatIsMissing.subnet}</li>
          )}
        </ul>
      </details>
    </>
  );
}
