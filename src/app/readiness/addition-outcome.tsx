import { useStore } from '@nanostores/react';
import { OutcomeNotice } from '../outcome/outcome-notice';
import { i18n } from '../wording/i18n';
import type { Addition } from './add-rule';

const messages = i18n('additionOutcome', {
  added: 'Rule added',
  done: 'The rule is there, but LTS is not let in yet',
  doneFact: 'The cloud has taken the rule.',
  doneNext:
    'It may take a moment to show up. Check again; if it stays like this, look at the rules in the VPC console.',
  refused: 'The rule was not added',
  refusedFact: 'Nothing was changed.',
  refusedNext: 'Mend what the service names and try again, or hand the rule to somebody who may add it.',
  permissionNext:
    'The user this console signs in with may not change these rules. Hand the rule below to somebody who may.',
  notSent: 'The rule was not sent',
  notSentFact: 'Nothing left this console that could have changed anything.',
  notSentNext: 'Try again when the reason is gone.',
  unknown: 'It is not known whether the rule was added',
  unknownFact: 'The answer was lost, and the rules that were read since do not show it.',
  unknownNext: 'Check again in a moment. Pressing the button once more is safe: the rules are read first.',
});

/** How adding the rule ended, where the page still has something to say about it. */
export function AdditionOutcome({ end }: { end: Addition }) {
  const t = useStore(messages);
  const added = t.added;
  switch (end.kind) {
    case 'done':
      return (
        <OutcomeNotice
          tone="warning"
          title={t.done}
          facts={[{ label: added, verdict: 'yes', tone: 'success', detail: t.doneFact }]}
          next={t.doneNext}
        />
      );
    case 'refused': {
      const isForbidden = end.error.status === 401 || end.error.status === 403;
      return (
        <OutcomeNotice
          tone="danger"
          title={t.refused}
          facts={[{ label: added, verdict: 'no', tone: 'danger', detail: t.refusedFact }]}
          next={isForbidden ? t.permissionNext : t.refusedNext}
          words={end.error}
        />
      );
    }
    case 'not-sent':
      return (
        <OutcomeNotice
          tone="danger"
          title={t.notSent}
          facts={[{ label: added, verdict: 'no', tone: 'danger', detail: t.notSentFact }]}
          next={t.notSentNext}
          words={end.error}
        />
      );
    case 'unknown':
      return (
        <OutcomeNotice
          tone="warning"
          title={t.unknown}
          facts={[{ label: added, verdict: 'unknown', tone: 'warning', detail: t.unknownFact }]}
          next={t.unknownNext}
          words={end.error}
        />
      );
  }
}
