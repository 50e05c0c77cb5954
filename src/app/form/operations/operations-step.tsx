import { Skeleton } from '@mantine/core';
import { useStore } from '@nanostores/react';
import { useState } from 'react';
import { useWatch } from 'react-hook-form';
import { windowTime } from '../../../contract/products';
import { RadioCards, SwitchField } from '../../fields/choice-cards';
import { PickerState } from '../../fields/picker-state';
import { i18n } from '../../i18n/i18n';
import { useMaintenanceWindows } from '../../lookups/maintenance-windows';
import type { CreateFormValues } from '../create-form';
import { StepFields } from '../step-fields';
import { StepTextField } from '../step-text-field';
import { labels, retentionChoices, unsetValue } from './operations.words';

const messages = i18n('operationsStep', {
  maintenanceHint: 'When DMS may do maintenance.',
  typeHint: 'Couldn’t load the list. Enter a window such as 02:00-06:00, or leave it empty.',
  windows: 'maintenance windows',
  windowsEmpty: 'DMS chooses the window.',
  usual: 'Default',
  unlisted: 'Imported. DMS doesn’t list this window and may reject it.',
  retentionHint: 'Capacity Threshold Policy in the DMS console.',
  timeBaseDetail: 'Even within their retention time. Producers keep working.',
  produceRejectDetail: 'Nothing is deleted. Producers get errors until space is freed.',
  autoTopicHint: 'Clients create topics by using a new name, even a misspelled one.',
});

/** Maintenance window, full disks, automatic topics. */
export default function OperationsStep() {
  const t = useStore(messages);
  const label = useStore(labels);
  const choices = useStore(retentionChoices);
  const unset = useStore(unsetValue).unset;
  return (
    <StepFields
      step="operations"
      inputs={{
        maintenance: <MaintenanceField />,
        retention: (
          <RadioCards<CreateFormValues>
            name="operations.retention"
            label={label.retention}
            hint={t.retentionHint}
            choices={[
              { value: '', label: unset },
              { value: 'time_base', label: choices.time_base, detail: t.timeBaseDetail },
              { value: 'produce_reject', label: choices.produce_reject, detail: t.produceRejectDetail },
            ]}
          />
        ),
        autoTopic: (
          <SwitchField<CreateFormValues> name="operations.autoTopic" label={label.autoTopic} hint={t.autoTopicHint} />
        ),
      }}
    />
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
        <StepTextField name="operations.maintenance" label={label} hint={t.typeHint} optional />
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
      <RadioCards<CreateFormValues>
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
