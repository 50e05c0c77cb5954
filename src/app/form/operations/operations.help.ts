import type { Term } from '../../glossary/terms';
import { i18n } from '../../i18n/i18n';

export const choose = i18n('operationsHelpChoose', {
  maintenance: 'The four hours when your applications are least busy, or leave it to DMS (usually 02:00–06:00).',
  retention:
    'Reject new messages if you can’t lose any, and monitor disk usage. Delete oldest messages if availability matters more, for example for logs.',
  autoTopic: 'Off, so typos don’t create topics. On for a first try.',
});

export const what = i18n('operationsHelpWhat', {
  maintenance: 'When DMS may restart brokers for updates, in the region’s time zone.',
  retention: 'What happens when a disk is 95% full, regardless of topic retention.',
  autoTopic: 'Whether Kafka creates a topic (3 partitions, 3 replicas) when a client uses a name that doesn’t exist.',
});

export const where = i18n('operationsHelpWhere', {
  maintenance: 'Ask the people who run your applications when a short disconnection hurts least.',
});

export const terms: { readonly [Field in keyof ReturnType<typeof what.get>]?: readonly Term[] } = {
  maintenance: ['maintenance'],
  retention: ['retention'],
  autoTopic: ['topic', 'partition', 'replica'],
};
