import classes from './readiness.module.css';

interface RuleLineProps {
  /** The rule's parts, see rule-words.ts. */
  words: readonly string[];
  /** What whoever made the rule wrote about it. */
  note?: string | null | undefined;
}

/** One rule, as it stands in the cloud. */
export function RuleLine({ words, note }: RuleLineProps) {
  return (
    <li className={classes.ruleLine}>
      <span className={classes.ruleWords}>{words.join(' · ')}</span>
      {note && <bdi className={classes.ruleNote}>{note}</bdi>}
    </li>
  );
}
