import classes from './readiness.module.css';

interface RuleLineProps {
  /** From `rule-words.ts`. */
  words: readonly string[];
  /** Its description in the cloud. */
  note?: string | null | undefined;
}

export function RuleLine({ words, note }: RuleLineProps) {
  return (
    <li className={classes.ruleLine}>
      <span className={classes.ruleWords}>{words.join(' · ')}</span>
      {note && <bdi className={classes.ruleNote}>{note}</bdi>}
    </li>
  );
}
