import { Skeleton } from '@mantine/core';
import { useStore } from '@nanostores/react';
import { useState } from 'react';
import { useWatch } from 'react-hook-form';
import { windowTime } from '../../../contract/products';
import { ChoiceField, SwitchField } from '../../fields/choice-field';
import { PickerState } from '../../fields/picker-state';
import { TextField } from '../../fields/text-field';
import { i18n } from '../../i18n/i18n';
import { useMaintenanceWindows } from '../../lookups/maintenance-windows';
import { SecondFrame } from '../../ui/second-frame';
import type { CreateFormValues } from '../create-form';
import { operations } from './operations';
import { labels, retentionChoices, unsetValue } from './operations.words';

const messages = i18n('operationsStep', {
  maintenanceHint: 'The four hours of the day in which the service may work on the instance.',
  typeHint: 'The list could not be read. Enter a window such as 02:00-06:00, or leave it empty.',
  windows: 'maintenance windows',
  windowsEmpty: 'Leave it to the service.',
  usual: 'The service’s usual window',
  unlisted: 'Imported. DMS doesn’t list this window and may reject it.',
  retentionHint: 'What happens at 95 % of the storage.',
  timeBaseDetail: 'time_base: producers go on; the oldest messages are lost, even before their retention time ends.',
  produceRejectDetail: 'produce_reject: nothing is lost; producers get errors until there is room.',
  byServiceDetail: 'Nothing is sent. DMS applies its own default.',
  autoTopicHint:
    'A message to a topic that does not exist creates it with 3 partitions and 3 replicas. Convenient; but a misspelt name becomes a topic as well.',
});

/** Maintenance window, full disks, automatic topics. */
export default function OperationsStep() {
  const t = useStore(messages);
  const label = useStore(labels);
  const choices = useStore(retentionChoices);
  const unset = useStore(unsetValue).unset;
  return (
    <>
      <MaintenanceField />
      <SecondFrame>
        <ChoiceField<CreateFormValues>
          name="operations.retention"
          label={label.retention}
          hint={t.retentionHint}
          choices={[
            { value: '', label: unset, detail: t.byServiceDetail },
            { value: 'time_base', label: choices.time_base, detail: t.timeBaseDetail },
            { value: 'produce_reject', label: choices.produce_reject, detail: t.produceRejectDetail },
          ]}
        />
        <SwitchField<CreateFormValues> name="operations.autoTopic" label={label.autoTopic} hint={t.autoTopicHint} />
      </SecondFrame>
    </>
  );
}

/** `maintain_begin` and `maintain_end` as one choice, so that they can only be a pair. */
function MaintenanceField() {
  const t = useStore(messages);
  const label = useStore(labels).maintenance;
  const unset = useStore(unsetValue).unset;
  const windows = useMaintenanceWindows();
  const chosen = useWatch<CreateFormValues, 'operations.maintenance'>({ name: 'operations.maintenance' });
  const [first] = useState(chosen);
  if (windows.isPending) return <Skeleton height={160} />;
  const lookup = { ...windows, data: windows.data?.map(({ begin }) => ({ id: begin, label: begin })) };
  const state = <PickerState what={t.windows} lookup={lookup} emptyText={t.windowsEmpty} />;
  if (!windows.data) {
    return (
      <div>
        <TextField<CreateFormValues>
          name="operations.maintenance"
          label={label}
          hint={t.typeHint}
          optional
          tidy={operations.fields.maintenance.tidy}
        />
        {state}
      </div>
    );
  }
  const listed = windows.data.map(({ begin, end, default: usual }) => {
    const [from, to] = [windowTime(begin), windowTime(end)];
    return { value: `${from}-${to}`, label: `${from} – ${to}`, detail: usual ? t.usual : undefined };
  });
  // One that an import brought stays among the choices, also when another one is tried.
  const kept = [chosen, first].find((window) => window !== '' && listed.every(({ value }) => value !== window));
  return (
    <div>
      <ChoiceField<CreateFormValues>
        name="operations.maintenance"
        label={label}
        hint={t.maintenanceHint}
        columns
        choices={[
          { value: '', label: unset },
          ...listed,
          ...(kept === undefined ? [] : [{ value: kept, label: kept.replace('-', ' – '), detail: t.unlisted }]),
        ]}
      />
      {state}
    </div>
  );
}
