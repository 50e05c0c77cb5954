import { useStore } from '@nanostores/react';
import { type ReactNode, useRef } from 'react';
import { formatAddress, type Range } from '../../contract/ipv4';
import { LTS_PORT, LTS_SOURCE_CIDR } from '../../contract/log-service';
import { Icon, type IconName } from '../theme/icons';
import { FailureWords } from '../ui/load-error';
import { Naming } from '../ui/named';
import { LTS_SOURCE } from './lts-traffic';
import { readinessMessages } from './readiness.messages';
import classes from './readiness.module.css';
import { RuleLine } from './rule-line';
import { type Finding, stateOf } from './use-reachability';
import type { Verdict } from './verdict';

interface FindingRowProps<Data, Rule> {
  /** What is found, for each state. */
  titles: Record<ReturnType<typeof stateOf>, (values: { name: string }) => string>;
  name: string;
  finding: Finding<Data, Rule>;
  wordsOf: (rule: Rule) => string[];
  noteOf: (rule: Rule) => string | null | undefined;
  /** If it isn't a rule that decides. */
  special?: ReactNode;
  /** @param onOpen called when LTS gets in: the button is gone then, so the row takes the focus */
  mend: (onOpen: () => void) => ReactNode;
}

const ICONS = { open: 'check', closed: 'alert', unknown: 'question' } as const satisfies Record<string, IconName>;

/** The security group or the network ACL. */
export function FindingRow<Data, Rule>(props: FindingRowProps<Data, Rule>) {
  const t = useStore(readinessMessages);
  const { finding, special } = props;
  const row = useRef<HTMLLIElement>(null);
  const takeFocus = () => {
    const { activeElement } = document;
    // Unless the person has gone elsewhere.
    if (activeElement === document.body || row.current?.contains(activeElement)) row.current?.focus();
  };
  const state = stateOf(finding);
  return (
    <li ref={row} tabIndex={-1} className={classes.finding}>
      <div className={classes.findingHead} data-reach={state}>
        {state !== 'reading' && <Icon name={ICONS[state]} size={18} />}
        <span className={classes.findingTitle}>
          <Naming of={props.titles[state]} name={props.name} />
        </span>
        {state === 'reading' && <span className={classes.quiet}>{t.checking}</span>}
      </div>
      {finding.state === 'unreadable' && (
        <div className={classes.reason}>
          <p>{finding.error.status === 403 ? t.forbidden : t.unreadable}</p>
          <FailureWords error={finding.error} />
        </div>
      )}
      {finding.state === 'judged' &&
        (special ? <p className={classes.reason}>{special}</p> : <Reason {...props} verdict={finding.verdict} />)}
      {props.mend(takeFocus)}
    </li>
  );
}

function Reason<Rule>({
  verdict,
  wordsOf,
  noteOf,
}: {
  verdict: Verdict<Rule>;
  wordsOf: (rule: Rule) => string[];
  noteOf: (rule: Rule) => string | null | undefined;
}) {
  const t = useStore(readinessMessages);
  const partText = (part: Range) =>
    part.first === LTS_SOURCE.first && part.last === LTS_SOURCE.last
      ? LTS_SOURCE_CIDR
      : t.addresses({ from: formatAddress(part.first), to: formatAddress(part.last) });
  const rules = verdict.reach === 'open' ? verdict.rules : verdict.rule === undefined ? [] : [verdict.rule];
  const list = rules.length > 0 && (
    <ul className={classes.rules}>
      {rules.map((rule) => (
        <RuleLine key={wordsOf(rule).join()} words={wordsOf(rule)} note={noteOf(rule)} />
      ))}
    </ul>
  );
  if (verdict.reach === 'open') {
    return (
      <details className={classes.reason}>
        <summary>{rules.length > 1 ? t.byMany : t.byOne}</summary>
        {list}
      </details>
    );
  }
  const words = {
    closed: (part: string) => (rules.length > 0 ? t.denied({ part }) : t.missing({ part, port: LTS_PORT })),
    unknown: (part: string) => t.doubtful({ part }),
  };
  return (
    <div className={classes.reason}>
      <p>{words[verdict.reach](partText(verdict.part))}</p>
      {list}
    </div>
  );
}
