import { useStore } from '@nanostores/react';
import { i18n } from '../i18n/i18n';
import { type OutcomeFact, OutcomeNotice } from '../outcome/outcome-notice';
import type { Addition } from './add-rule';

const messages = i18n('additionOutcome', {
  added: 'Rule added',
  done: 'Rule added, but LTS still can’t connect',
  doneFact: 'Huawei Cloud accepted the rule.',
  doneNext: 'Check again in a moment. If LTS still can’t connect, check the rules in the VPC console.',
  refused: 'Rule not added',
  refusedFact: 'Nothing was changed.',
  refusedNext: 'Fix the problem and try again, or send the rule to someone who can add it.',
  permissionNext: 'You don’t have permission to change these rules. Send the rule below to someone who does.',
  notSent: 'Request not sent',
  notSentFact: 'Nothing was changed.',
  notSentNext: 'Fix the problem, then try again.',
  unknown: 'We couldn’t confirm that the rule was added',
  unknownFact: 'The response was lost, and the rule isn’t listed yet.',
  unknownUnread: 'The response was lost, and we couldn’t load the rules afterward.',
  unknownNext: 'Check again in a moment. It’s safe to add it again: we check the rules first.',
});

type Words = ReturnType<(typeof messages)['get']>;

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
