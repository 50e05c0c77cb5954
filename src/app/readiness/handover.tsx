import { useStore } from '@nanostores/react';
import { CopyButton } from '../shell/copy-button';
import sunken from '../theme/sunken.module.css';
import { i18n } from '../wording/i18n';
import { joins } from '../wording/joins';
import classes from './readiness.module.css';
import { type RuleTarget, ruleFactMessages, ruleFacts } from './rule-facts';

const messages = i18n('ruleHandover', {
  title: 'For whoever manages this network',
  lead: 'Send this to an administrator of the account, who can add it in the VPC console. Then check again.',
  head: 'Log Tank Service (LTS) needs this rule to reach our DMS for Kafka instance:',
  what: 'the rule',
});

/** The missing rule as a text to send to somebody who may add it. */
export function Handover({ target }: { target: RuleTarget }) {
  const t = useStore(messages);
  const join = useStore(joins);
  const facts = ruleFacts(useStore(ruleFactMessages), target);
  const text = [t.head, ...facts.map(({ label, value }) => join.labelled({ label, text: value }))].join('\n');
  return (
    <section className={`${sunken.box} ${classes.handover}`} aria-label={t.title}>
      <div className={classes.handoverHead}>
        <strong>{t.title}</strong>
        <CopyButton text={text} what={t.what} />
      </div>
      <p>{t.lead}</p>
      <pre>{text}</pre>
    </section>
  );
}
