import type { Term } from '../../glossary/terms';
import { i18n } from '../../i18n/i18n';

export const choose = i18n('operationsHelpChoose', {
  maintenance:
    'The four hours in which your programs have least to do, or leave it to the service (usually 02:00 to 06:00).',
  retention:
    'Refuse new messages where none may be lost, and watch the disks. Delete the oldest where going on matters more, as with logs.',
  autoTopic: 'Off, so that a typing error does not become a topic. On for a first try.',
});

export const what = i18n('operationsHelpWhat', {
  maintenance: 'When the service may restart brokers for updates. The hours are those of the region.',
  retention: 'What happens when a disk is 95 % full, whatever retention the topics have.',
  autoTopic: 'Whether Kafka makes a topic as soon as somebody writes to a name that does not exist.',
});

export const where = i18n('operationsHelpWhere', {
  maintenance: 'Ask the people who run the programs when a moment without connection hurts least.',
});

export const terms: { readonly [Field in keyof ReturnType<typeof what.get>]?: readonly Term[] } = {
  maintenance: ['maintenance'],
  retention: ['retention'],
  autoTopic: ['topic', 'partition', 'replica'],
};
