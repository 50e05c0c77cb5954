import { useStore } from '@nanostores/react';
import { AddRuleOffer } from './add-rule-offer';
import { Handover } from './handover';
import type { Network } from './network';
import { readinessMessages } from './readiness.messages';
import classes from './readiness.module.css';
import type { RuleTarget } from './rule-facts';
import type { Finding } from './use-reachability';

interface MendProps<Data, Rule> {
  finding: Finding<Data, Rule>;
  network: Network;
  target: RuleTarget;
  /** Whether the rule would open the way. */
  helps: (data: Data) => boolean;
  /** The way is open now. */
  onOpen: () => void;
}

/**
 * What can be done about a finding: the rule to add; to hand over where the rules may not be read; or why it would not
 * help.
 */
export function Mend<Data, Rule>({ finding, network, target, helps, onOpen }: MendProps<Data, Rule>) {
  const t = useStore(readinessMessages);
  if (finding.state === 'unreadable') return <Handover target={target} />;
  if (finding.state === 'reading' || finding.verdict.reach === 'open') return null;
  const { id } = target;
  if (id === undefined || !helps(finding.data)) {
    // Without a rule it is said already what keeps LTS out.
    return finding.verdict.rule === undefined ? null : <p className={classes.reason}>{t.futile}</p>;
  }
  const overrules = finding.verdict.reach === 'closed' && finding.verdict.rule !== undefined;
  return <AddRuleOffer target={{ ...target, id }} network={network} overrules={overrules} onOpen={onOpen} />;
}
