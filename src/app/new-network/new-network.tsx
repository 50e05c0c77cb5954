import { Button } from '@mantine/core';
import { useStore } from '@nanostores/react';
import { useId, useState } from 'react';
import { LTS_PORT } from '../../contract/log-service';
import { runInTurn } from '../browser/name-locks';
import { ChangeEnd, failedOf } from '../flow/change-end';
import { useChange } from '../flow/use-change';
import { useSession } from '../lookups/session';
import { Icon } from '../theme/icons';
import { Notice } from '../theme/notice';
import sunken from '../theme/sunken.module.css';
import { ExternalLink } from '../ui/external-link';
import { consoleAddress } from '../ui/vendor-links';
import { makeNetwork, type PartEnd, type Parts, partsOf } from './make-network';
import { newNetworkMessages } from './new-network.messages';
import classes from './new-network.module.css';
import { NAMES, type NetworkPlan, type PartKey, subnetRange, VPC_RANGE } from './plan';

interface NewNetworkProps {
  plan: NetworkPlan;
  onBegin: () => void;
  /** With all that exists of the network, also if something is still missing. */
  onMade: (parts: Parts) => void;
}

const ACTIONS = {
  vpc: 'vpc:vpcs:create',
  subnet: 'vpc:subnets:create',
  group: 'vpc:securityGroups:create',
  rule: 'vpc:securityGroupRules:create',
} as const satisfies Record<PartKey, string>;

/** Offers to create what the network lacks, says what exists after each attempt, and goes on where it stopped. */
export default function NewNetwork({ plan, onBegin, onMade }: NewNetworkProps) {
  const t = useStore(newNetworkMessages);
  const { data: session } = useSession();
  const titleId = useId();
  const [ends, setEnds] = useState<readonly PartEnd[]>([]);
  const change = useChange<readonly PartEnd[]>('vpcs', 'subnets', 'security-groups', 'security-group-rules');
  const create = async () => {
    onBegin();
    setEnds([]);
    // Names of security groups aren't unique: of two tabs, the second looks when the first has created its own.
    const all = await change.run((services, of) =>
      runInTurn('kafka-launchpad.network', () => makeNetwork(services, of, plan, setEnds)),
    );
    if (all) onMade(partsOf(all));
  };
  const parts = partsOf(ends);
  const last = ends.at(-1);
  const isDone = plan.parts.every((key) => parts[key]);
  const failed = change.isBusy ? undefined : failedOf(last?.end);
  const taken = last?.end.kind === 'taken' ? last.end.item : undefined;
  return (
    <section className={`${sunken.box} ${classes.offer}`} aria-labelledby={titleId}>
      <h3 id={titleId}>{t.title}</h3>
      {isDone ? (
        <Notice tone="success" title={t.done} announce="status">
          {t.doneBody}
        </Notice>
      ) : (
        <p>{t.lead}</p>
      )}
      <ol className={classes.parts}>
        {plan.parts.map((key) => (
          <PartLine key={key} of={key} plan={plan} isThere={parts[key] !== undefined} id={parts[key]?.id} />
        ))}
      </ol>
      {failed && last && (
        <ChangeEnd
          end={failed}
          service="VPC"
          label={t.created}
          needs={plan.parts.map((key) => [ACTIONS[key], t[key]])}
        />
      )}
      {taken && (
        <Notice tone="warning" title={t.taken({ name: taken.name })} announce="alert">
          {t.takenBody}
        </Notice>
      )}
      {!isDone && (
        <div className={classes.buttons}>
          <Button
            size="sm"
            leftSection={<Icon name="plus" size={16} />}
            aria-disabled={change.isBusy || undefined}
            onClick={() => void create()}
          >
            {change.isBusy ? t.creating : ends.length > 0 ? t.goOn : t.create}
          </Button>
          {session?.mode === 'cloud' && (
            <ExternalLink href={consoleAddress('vpc', session.region)}>{t.console}</ExternalLink>
          )}
        </div>
      )}
    </section>
  );
}

interface PartLineProps {
  of: PartKey;
  plan: NetworkPlan;
  isThere: boolean;
  id: string | undefined;
}

/** What it is, how it's called, and whether it exists. */
function PartLine({ of, plan, isThere, id }: PartLineProps) {
  const t = useStore(newNetworkMessages);
  const range = { vpc: VPC_RANGE, subnet: subnetRange(plan.vpc?.cidr ?? VPC_RANGE)?.cidr, group: '', rule: '' }[of];
  const text = of === 'rule' ? t.ruleOf({ port: LTS_PORT }) : NAMES[of];
  return (
    <li data-there={isThere || undefined}>
      <Icon name={isThere ? 'check' : 'circle'} size={16} />
      <span>
        <strong>{t[of]}</strong> <bdi>{text}</bdi> {range}{' '}
        <span className={classes.state}>{isThere ? t.exists : t.missing}</span>
        {isThere && of !== 'rule' && <code className={classes.id}>{id}</code>}
      </span>
    </li>
  );
}
