import { useStore } from '@nanostores/react';
import { i18n } from '../i18n/i18n';
import { joins } from '../i18n/joins';
import sunken from '../theme/sunken.module.css';
import { CopyButton } from '../ui/copy-button';
import classes from './readiness.module.css';
import { type RuleTarget, ruleFactMessages, ruleFacts } from './rule-facts';

const messages = i18n('ruleHandover', {
  title: 'For your network administrator',
  lead: 'Send this to an administrator who can add it in the VPC console. Then check again.',
  head: 'Please add this rule so that Log Tank Service (LTS) can reach our DMS for Kafka instance:',
  what: 'the rule',
});

export function AdminRequest({ target }: { target: RuleTarget }) {
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
