import { useStore } from '@nanostores/react';
import { useEffect } from 'react';
import { useWatch } from 'react-hook-form';
import type { LogGroup, LogStream } from '../../../contract/log-groups';
import type { Transfer } from '../../../contract/log-transfers';
import { PickerField } from '../../fields/picker';
import { optionsOf, type PickerLookup } from '../../fields/picker-types';
import { TextField } from '../../fields/text-field';
import { logGroups, logStreamsOf } from '../../lookups/log-transfers';
import { useList } from '../../lookups/use-lookup';
import { chooseIfEmpty, type OfForm } from './choose-if-empty';
import { transferFieldsMessages } from './transfer-fields.messages';
import { isNewStream, NEW, type TransferForm, targetOf, transferOf, transferRules } from './transfer-form';
import classes from './transfers.module.css';

const withNew = (lookup: PickerLookup, label: string): PickerLookup => ({
  ...lookup,
  data: lookup.data && [{ id: NEW, label }, ...lookup.data],
});

/** What a list of one leaves to choose; a new one where there is none, and nothing where there are several. */
const onlyOne = (ids: readonly string[]): string => (ids.length > 1 ? '' : (ids[0] ?? NEW));

/** Log group and log stream: chosen, or new. */
export function LogSourceFields({ form, transfers }: OfForm & { transfers: readonly Transfer[] }) {
  const t = useStore(transferFieldsMessages);
  const rules = useStore(transferRules);
  const { control, setValue, getValues, clearErrors } = form;
  const [group, stream] = useWatch({ control, name: ['group', 'stream'] });
  const groups = useList(logGroups, { isLive: true });
  const isListed = group !== '' && group !== NEW;
  const streams = useList(logStreamsOf(group), { enabled: isListed, isLive: true });
  const free = isListed ? streams.data?.filter((one) => !transferOf(transfers, one.log_stream_id)) : undefined;
  useEffect(() => {
    if (!groups.data) return;
    // Made here before: a second of that name is refused.
    const own = groups.data.find((one) => one.log_group_name === getValues('groupName'));
    chooseIfEmpty(form, 'group', own?.log_group_id ?? onlyOne(groups.data.map((one) => one.log_group_id)));
  }, [groups.data, form, getValues]);
  useEffect(() => {
    if (free) chooseIfEmpty(form, 'stream', onlyOne(free.map((one) => one.log_stream_id)));
  }, [free, form]);
  const toGroup = (one: LogGroup) => ({ id: one.log_group_id, label: one.log_group_name });
  const toStream = (one: LogStream) => {
    const taken = transferOf(transfers, one.log_stream_id);
    const option = { id: one.log_stream_id, label: one.log_stream_name };
    return taken ? { ...option, blocked: t.hasTransfer({ topic: targetOf(taken) }) } : option;
  };
  return (
    <>
      <PickerField<TransferForm>
        name="group"
        label={t.group}
        hint={t.groupHint}
        lookup={withNew(optionsOf(groups, toGroup), t.newGroup)}
        what={t.groups}
        emptyText={t.empty}
        placeholder={rules.group}
        onChanged={() => {
          setValue('stream', '');
          // What was said of another group is no longer right, and its input may be gone.
          clearErrors(['group', 'groupName', 'days', 'stream', 'streamName']);
        }}
      />
      {group === NEW && (
        <div className={classes.pair}>
          <TextField<TransferForm> name="groupName" label={t.groupName} />
          <TextField<TransferForm> name="days" label={t.days} inputMode="numeric" width={120} />
        </div>
      )}
      {group !== NEW && (
        <PickerField<TransferForm>
          name="stream"
          label={t.stream}
          hint={t.streamHint}
          lookup={withNew(optionsOf(streams, toStream), t.newStream)}
          what={t.streams}
          emptyText={t.empty}
          placeholder={rules.stream}
          waitingText={group === '' ? t.groupFirst : undefined}
        />
      )}
      {isNewStream({ ...getValues(), group, stream }) && (
        <TextField<TransferForm> name="streamName" label={t.streamName} />
      )}
    </>
  );
}
