import { NativeSelect, TextInput } from '@mantine/core';
import { useStore } from '@nanostores/react';
import type { KeyboardEvent } from 'react';
import { format, i18n } from '../i18n/i18n';
import { params } from '../i18n/params';
import { useService } from '../services/services';
import { LOAD_RANGES, type LoadEntries, type LoadField, loadEntries, readEntry } from './load-entries';
import classes from './sizing.module.css';

const labels = i18n('loadLabels', {
  produceMbps: 'Peak write throughput',
  messageKb: 'Average message size',
  fanOut: 'Consumer groups',
  replicas: 'Replicas',
  partitions: 'Total partitions',
  retention: 'Retention time',
});

const hints = i18n('loadHints', {
  produceMbps: 'All producers combined, per second.',
  messageKb: '1 KB is typical for events and log lines.',
  fanOut: 'Each group reads every message.',
  replicas: 'Three is safe: one broker can fail without data loss.',
  partitions: 'Typically 3 per topic. Don’t count replicas.',
  retention: 'Before Kafka deletes messages.',
});

const messages = i18n('loadFields', {
  mbps: 'MB/s',
  kb: 'KB',
  unit: 'Unit of time',
  hours: 'hours',
  days: 'days',
  whole: params('Enter a whole number from {min} to {max}'),
  number: params('Enter a number from {min} to {max}'),
});

/** Enter would submit the surrounding form. */
const keepEnter = (event: KeyboardEvent<HTMLInputElement>) => {
  if (event.key === 'Enter') event.preventDefault();
};

export function LoadInput({ field }: { field: LoadField }) {
  const t = useStore(messages);
  const label = useStore(labels)[field];
  const hint = useStore(hints)[field];
  const { number } = useStore(format);
  const store = useService(loadEntries);
  const entries = useStore(store);
  const { min, max, isWhole } = LOAD_RANGES[field];
  const isWrong = readEntry(field, entries[field]) === undefined;
  const range = { min: number(min), max: number(max) };
  const unit = { produceMbps: t.mbps, messageKb: t.kb }[field as string];
  return (
    <TextInput
      label={label}
      description={hint}
      error={isWrong && (isWhole ? t.whole(range) : t.number(range))}
      value={entries[field]}
      onChange={(event) => store.set({ ...entries, [field]: event.currentTarget.value })}
      onKeyDown={keepEnter}
      inputMode={isWhole ? 'numeric' : 'decimal'}
      autoComplete="off"
      rightSection={unit && <span aria-hidden="true">{unit}</span>}
      rightSectionWidth={56}
      rightSectionPointerEvents="none"
    />
  );
}

export function RetentionInput() {
  const t = useStore(messages);
  const store = useService(loadEntries);
  const entries = useStore(store);
  return (
    <div className={classes.retention}>
      <LoadInput field="retention" />
      <NativeSelect
        aria-label={t.unit}
        value={entries.retentionUnit}
        onChange={(event) =>
          store.set({
            ...entries,
            retentionUnit: event.currentTarget.value as LoadEntries['retentionUnit'],
          })
        }
        data={[
          { value: 'hours', label: t.hours },
          { value: 'days', label: t.days },
        ]}
      />
    </div>
  );
}
