import { computed, type ReadableAtom } from 'nanostores';
import { labels as access } from './access/access.words';
import { labels as basics } from './basics/basics.words';
import { labels as billing } from './billing/billing.words';
import { labels as capacity } from './capacity/capacity.words';
import type { CreateFormValues, StepKey } from './create-form';
import { labels as network } from './network/network.words';
import { labels as operations } from './operations/operations.words';

/** A field without a label does not compile. */
const byStep = { basics, capacity, network, access, operations, billing } satisfies {
  [Step in StepKey]: ReadableAtom<Record<keyof CreateFormValues[Step], string>>;
};

type LabelsOf<Step extends StepKey> = ReturnType<(typeof byStep)[Step]['get']>;

/** What the form's fields are called, by their paths. */
export type FieldLabels = Readonly<Record<{ [S in StepKey]: `${S}.${keyof LabelsOf<S> & string}` }[StepKey], string>>;

export const fieldLabels = computed(
  Object.values(byStep),
  (...all): FieldLabels =>
    Object.fromEntries(
      Object.keys(byStep).flatMap((step, index) =>
        Object.entries(all[index] ?? {}).map(([name, label]) => [`${step}.${name}`, label]),
      ),
    ) as FieldLabels,
);
