/** Operations: maintenance window, what happens when the disks fill up, automatic topics. */
import * as z from 'zod/mini';
import { RETENTION_POLICIES, timeOfDay } from '../../../contract/create-instance';
import { formError } from '../../i18n/form-error';
import { tidyCode } from '../../i18n/tidy';
import { says } from '../change';
import { choice, defineStep, flag, sentAs, sentWhenOn, text, type Wire } from '../field';

/** '' = none chosen, else "02:00-06:00". Which windows there are is for the list to say; one that it lacks is named. */
function isWindow(text: string): boolean {
  const ends = text.split('-');
  return text === '' || (ends.length === 2 && ends.every((end) => timeOfDay.safeParse(end).success));
}

/** `maintain_begin` and `maintain_end` go as a pair or not at all. */
const windowPair: Wire<string> = {
  keys: ['maintain_begin', 'maintain_end'],
  write: (value) => {
    const [begin, end] = value.split('-');
    return value === '' ? {} : { maintain_begin: begin, maintain_end: end };
  },
  read: ({ maintain_begin: begin, maintain_end: end }) => (begin && end ? `${begin}-${end}` : undefined),
};

export const operations = defineStep({
  maintenance: text({
    tidy: tidyCode,
    schema: z.string().check(z.refine(isWindow, { error: formError('maintenancePair') })),
    wire: windowPair,
    share: 'always',
    change: says('changeable', 'anyTime', ['terraform'], 'maintain_begin'),
    refusals: ['maintenance'],
    lists: ['maintenance-windows'],
  }),
  retention: choice(['', ...RETENTION_POLICIES], 'retentionPolicy', {
    initial: '',
    wire: sentAs('retention_policy'),
    share: 'always',
    change: says('changeable', 'anyTime', ['information', 'terraform'], 'retention_policy'),
    refusals: ['retention'],
  }),
  autoTopic: flag({
    wire: sentWhenOn('enable_auto_topic'),
    share: 'always',
    change: says('restart', 'automaticTopics', ['information', 'terraform'], 'enable_auto_topic'),
  }),
});
