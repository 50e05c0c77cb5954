import { useStore } from '@nanostores/react';
import { AddRuleOffer } from './add-rule-offer';
import { AdminRequest } from './admin-request';
import type { Network } from './network';
import { readinessMessages } from './readiness.messages';
import classes from './readiness.module.css';
import type { RuleTarget } from './rule-facts';
import type { Finding } from './use-reachability';

interface MendProps<Data, Rule> {
  finding: Finding<Data, Rule>;
  network: Network;
  target: RuleTarget;
  /** Whether adding the rule would let LTS in. */
  helps: (data: Data) => boolean;
  /** LTS gets in now. */
  onOpen: () => void;
}

/** Offers to add the rule, or to hand it over if the rules can't be read, or says why it wouldn't help. */
export function FixOffer<Data, Rule>({ finding, network, target, helps, onOpen }: MendProps<Data, Rule>) {
  const t = useStore(readinessMessages);
  if (finding.state === 'unreadable') return <AdminRequest target={target} />;
  if (finding.state === 'reading' || finding.verdict.reach === 'open') return null;
  const { id } = target;
  if (id === undefined || !helps(finding.data)) {
    // If no rule is to blame, the row has said why.
    return finding.verdict.rule === undefined ? null : <p className={classes.reason}>{t.futile}</p>;
  }
  const overrules = finding.verdict.reach === 'closed' && finding.verdict.rule !== undefined;
  return <AddRuleOffer target={{ ...target, id }} network={network} overrules={overrules} onOpen={onOpen} />;
}
