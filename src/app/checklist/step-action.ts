import type { checklistMessages } from './checklist.messages';
import { type Facts, ownTopics, ownTransfers, type Step, topicOf } from './steps';

type Words = ReturnType<(typeof checklistMessages)['get']>;

interface Action {
  label: string;
  href: string;
}

/** What can be done about a step; undefined where there is only waiting. */
export function actionOf(t: Words, step: Step, facts: Facts): Action | undefined {
  const of = (label: string, path: string): Action => ({
    label,
    href: `/instances/${encodeURIComponent(facts.instanceId)}${path}`,
  });
  const topic = topicOf(ownTopics(facts), ownTransfers(facts));
  switch (step.key) {
    case 'reachable':
      return step.as === 'closed' || step.as === 'unknown' ? of(t.checkAccess, '/lts') : undefined;
    case 'registered':
      if (!facts.isListening) return undefined;
      return of(facts.registration ? t.registerAgain : t.register, '/lts');
    case 'topic':
      return step.as === 'reading' ? undefined : of(step.as === 'none' ? t.createTopic : t.viewTopics, '/topics');
    case 'message':
    case 'log': {
      if (topic === undefined || (step.key === 'log' && ownTransfers(facts).length === 0)) return undefined;
      const label = step.key === 'message' && step.as === 'none' ? t.sendMessage : t.viewMessages;
      return of(label, `/topics/${encodeURIComponent(topic)}`);
    }
    case 'transfer':
      if (step.as === 'reading') return undefined;
      if (step.as !== 'none') return of(t.viewTransfers, '/transfers');
      return of(t.createTransfer, topic === undefined ? '/transfers' : `/transfers?topic=${encodeURIComponent(topic)}`);
    default:
      return undefined;
  }
}
