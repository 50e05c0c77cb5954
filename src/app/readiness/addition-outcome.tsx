import { useStore } from '@nanostores/react';
import { i18n } from '../i18n/i18n';
import { type OutcomeFact, OutcomeNotice } from '../outcome/outcome-notice';
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
  unknownUnread: 'The response was lost, and we couldn’t load the rules since then.',
  unknownNext: 'Check again in a moment. Pressing the button once more is safe: the rules are read first.',
});

type Words = ReturnType<(typeof messages)['get']>;

/** Title, what is certain about the rule, and what to do. */
function wordsOf(t: Words, end: Addition): readonly [string, string, string] {
  switch (end.kind) {
    case 'done':
      return [t.done, t.doneFact, t.doneNext];
    case 'refused': {
      const isForbidden = end.error.status === 401 || end.error.status === 403;
      return [t.refused, t.refusedFact, isForbidden ? t.permissionNext : t.refusedNext];
    }
    case 'not-sent':
      return [t.notSent, t.notSentFact, t.notSentNext];
    case 'unknown':
      return [t.unknown, end.isUnread ? t.unknownUnread : t.unknownFact, t.unknownNext];
  }
}

const VERDICTS = {
  done: { verdict: 'yes', tone: 'success' },
  refused: { verdict: 'no', tone: 'danger' },
  'not-sent': { verdict: 'no', tone: 'danger' },
  unknown: { verdict: 'unknown', tone: 'warning' },
} as const satisfies Record<Addition['kind'], Pick<OutcomeFact, 'verdict' | 'tone'>>;

/** How adding the rule ended, where the page still has something to say about it. */
export function AdditionOutcome({ end }: { end: Addition }) {
  const t = useStore(messages);
  const [title, detail, next] = wordsOf(t, end);
  const { verdict, tone } = VERDICTS[end.kind];
  return (
    <OutcomeNotice
      tone={tone === 'success' ? 'warning' : tone}
      title={title}
      facts={[{ label: t.added, verdict, tone, detail }]}
      next={next}
      words={end.kind === 'done' ? undefined : end.error}
    />
  );
}
