import { Anchor, Button } from '@mantine/core';
import { useStore } from '@nanostores/react';
import { type FormEvent, useEffect, useState } from 'react';
import { FormProvider, type UseFormReturn, useForm, useWatch } from 'react-hook-form';
import { Link } from 'wouter';
import type { Rows } from '../../../contract/lenient';
import type { LogGroup, LogStream } from '../../../contract/log-groups';
import type { Transfer } from '../../../contract/log-transfers';
import { isSystemTopic } from '../../../contract/topics';
import { CodeToggle } from '../../code/code-toggle';
import { RadioCards } from '../../fields/choice-cards';
import { ErrorSummary } from '../../fields/error-summary';
import { type FormIssue, formResolver } from '../../fields/form-resolver';
import { PickerField } from '../../fields/picker';
import { optionsOf, type PickerLookup } from '../../fields/picker-types';
import { TextField } from '../../fields/text-field';
import { SERVER_ERROR } from '../../fields/use-field';
import { ChangeEnd, failedOf } from '../../flow/change-end';
import type { useChange } from '../../flow/use-change';
import { i18n } from '../../i18n/i18n';
import { params } from '../../i18n/params';
import { topicOf } from '../../i18n/vendor-codes';
import { logGroups, logStreamsOf } from '../../lookups/log-transfers';
import { useSession } from '../../lookups/session';
import { topicsOf } from '../../lookups/topics';
import { type ListLookup, listOfRows, useList, useLookup } from '../../lookups/use-lookup';
import { refusalWords } from '../../outcome/refusal-words';
import { Panel } from '../../ui/page';
import { asked } from '../../ui/parts';
import type { CreateAllEnd } from './create-all';
import { createAll } from './create-all';
import {
  isNewStream,
  NEW,
  type TransferForm,
  targetOf,
  transferDefaults,
  transferIssues,
  transferOf,
  transferRules,
} from './transfer-form';
import classes from './transfers.module.css';

const TransferCodePanel = asked(() => import('./code/transfer-code-panel'));

const messages = i18n('transferFields', {
  title: 'New transfer',
  group: 'Log group',
  groups: 'log groups',
  newGroup: 'New log group',
  groupName: 'Log group name',
  days: 'Log retention (days)',
  stream: 'Log stream',
  streamHint: 'A log stream can have only one transfer.',
  streams: 'log streams',
  newStream: 'New log stream',
  streamName: 'Log stream name',
  empty: 'Enter a name to create one.',
  hasTransfer: params('Already transferred to {topic}'),
  topic: 'Target topic',
  topics: 'topics',
  topicsEmpty: 'Create a topic first. Logs are written to it.',
  toTopics: 'Create topic',
  groupFirst: 'Choose a log group first',
  advanced: 'Advanced',
  format: 'Format',
  raw: 'Raw text (RAW)',
  rawDetail: 'Each log line, unchanged. Recommended.',
  json: 'JSON',
  jsonDetail: 'Each log line with fields. The LTS documentation lists only RAW for DMS.',
  ltsTags: 'Built-in fields',
  listHint: 'Separated by commas, or all for every field.',
  streamTags: 'Log stream tags',
  structFields: 'Structured fields',
  invalidValue: 'Value for missing fields',
  create: 'Create transfer',
  creating: 'Creating…',
  groupCreated: 'Log group created',
  streamCreated: 'Log stream created',
  transferCreated: 'Transfer created',
  needsGroup: 'to create a log group',
  needsStream: 'to create a log stream',
  needsTransfer: 'to create a transfer',
});

/** LTS's list of actions for policies (its API reference, "Permissions and Supported Actions"; log streams are topics there). */
const ACTIONS = { group: 'lts:groups:create', stream: 'lts:topics:create', transfer: 'lts:transfers:create' } as const;

/** Which field a refused step is about. */
function fieldOfEnd({ step, end }: CreateAllEnd): keyof TransferForm | undefined {
  const topic = 'error' in end ? topicOf(end.error.code) : undefined;
  if (topic === 'logGroupGone') return 'group';
  if (topic === 'logStreamGone' || topic === 'streamTaken') return 'stream';
  if (topic === 'logNameTaken' || topic === 'logQuota') return step === 'group' ? 'groupName' : 'streamName';
  return topic === 'topicName' ? 'topic' : undefined;
}

const withNew = (lookup: PickerLookup, label: string): PickerLookup => ({
  ...lookup,
  data: lookup.data && [{ id: NEW, label }, ...lookup.data],
});

/** What a list of one leaves to choose; a new one where there is none, and nothing where there are several. */
const onlyOne = (ids: readonly string[]): string => (ids.length > 1 ? '' : (ids[0] ?? NEW));

interface TransferFieldsProps {
  id: string;
  name: string;
  /** Of the project; undefined while they are not known. */
  transfers: Rows<Transfer> | undefined;
  /** Named by the link that led here. */
  topic: string;
  change: ReturnType<typeof useChange<CreateAllEnd>>;
}

/** The form of a new transfer. What is the only choice is chosen, and names of new things are filled in. */
export function TransferFields({ id, name, transfers, topic, change }: TransferFieldsProps) {
  const t = useStore(messages);
  const form = useForm<TransferForm>({
    mode: 'onSubmit',
    reValidateMode: 'onSubmit',
    shouldFocusError: false,
    defaultValues: transferDefaults(name, topic),
    resolver: formResolver<TransferForm>((values) => transferIssues(values, transfers?.items ?? [])),
  });
  const { data: session } = useSession();
  const [attempt, setAttempt] = useState(0);
  const { errors } = form.formState;
  const { run, end: ended, isBusy } = change;
  const failed = failedOf(ended?.end);
  const issues = Object.entries(errors).flatMap(([path, error]): FormIssue[] =>
    error.message && error.type !== SERVER_ERROR ? [{ path, message: error.message }] : [],
  );

  const send = async (values: TransferForm) => {
    const done = await run((services, session) => createAll(services, session, values, id));
    if (!done) return;
    // What exists by now is what the next click uses.
    if (done.groupId !== '') form.setValue('group', done.groupId);
    if (done.streamId !== '') form.setValue('stream', done.streamId);
    const { end, transfer } = done;
    const path = end.kind === 'taken' ? 'stream' : fieldOfEnd(done);
    if (!path) return;
    const [taken] = transfer
      ? transferIssues({ ...values, group: done.groupId, stream: done.streamId }, [transfer])
      : [];
    const message = 'error' in end ? refusalWords(end.error) : (taken?.message ?? '');
    form.setError(path, { type: SERVER_ERROR, message });
    setAttempt((count) => count + 1);
  };
  const submit = (event: FormEvent) => {
    event.preventDefault();
    void form.handleSubmit(send, () => setAttempt((count) => count + 1))();
  };
  const step = ended?.step ?? 'transfer';
  return (
    <Panel
      title={t.title}
      actions={
        session && (
          <CodeToggle>
            {(close) => (
              <TransferCodePanel
                onClose={close}
                form={form}
                session={session}
                instanceId={id}
                transfers={transfers?.items ?? []}
              />
            )}
          </CodeToggle>
        )
      }
    >
      <FormProvider {...form}>
        <form noValidate onSubmit={submit} className={classes.form}>
          <ErrorSummary issues={issues} attempt={attempt} />
          <Source form={form} transfers={transfers?.items ?? []} />
          <TopicField id={id} form={form} />
          <Advanced form={form} />
          {failed && (
            <ChangeEnd
              end={failed}
              service="LTS"
              label={{ group: t.groupCreated, stream: t.streamCreated, transfer: t.transferCreated }[step]}
              needs={[
                [ACTIONS.group, t.needsGroup],
                [ACTIONS.stream, t.needsStream],
                [ACTIONS.transfer, t.needsTransfer],
              ]}
            />
          )}
          <div>
            <Button type="submit" aria-disabled={isBusy || undefined}>
              {isBusy ? t.creating : t.create}
            </Button>
          </div>
        </form>
      </FormProvider>
    </Panel>
  );
}

type OfForm = { form: UseFormReturn<TransferForm> };

/** Chooses what a list leaves, unless something is chosen; "choose one" is no longer right if it was said before the list came. */
function chooseIfEmpty(
  { getValues, setValue, clearErrors }: OfForm['form'],
  name: 'group' | 'stream' | 'topic',
  to: string,
) {
  if (to === '' || getValues(name) !== '') return;
  setValue(name, to);
  clearErrors(name);
}

/** Log group and log stream: chosen, or new. */
function Source({ form, transfers }: OfForm & { transfers: readonly Transfer[] }) {
  const t = useStore(messages);
  const rules = useStore(transferRules);
  const { control, setValue, getValues } = form;
  const [group, stream] = useWatch({ control, name: ['group', 'stream'] });
  const groups = useList(logGroups, { isLive: true });
  const isListed = group !== '' && group !== NEW;
  const streams = useList(logStreamsOf(group), { enabled: isListed, isLive: true });
  const free = isListed ? streams.data?.filter((one) => !transferOf(transfers, one.log_stream_id)) : undefined;
  useEffect(() => {
    if (groups.data) chooseIfEmpty(form, 'group', onlyOne(groups.data.map((one) => one.log_group_id)));
  }, [groups.data, form]);
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
        lookup={withNew(optionsOf(groups, toGroup), t.newGroup)}
        what={t.groups}
        emptyText={t.empty}
        placeholder={rules.group}
        onChanged={() => setValue('stream', '')}
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

function TopicField({ id, form }: OfForm & { id: string }) {
  const t = useStore(messages);
  const rules = useStore(transferRules);
  const { data, ...lookup } = listOfRows(useLookup(topicsOf(id), { isLive: true }));
  const topics: ListLookup<{ name: string }> = { ...lookup, data: data?.filter((topic) => !isSystemTopic(topic)) };
  const [only, ...more] = topics.data ?? [];
  const single = more.length === 0 ? only?.name : undefined;
  useEffect(() => chooseIfEmpty(form, 'topic', single ?? ''), [form, single]);
  return (
    <div>
      <PickerField<TransferForm>
        name="topic"
        label={t.topic}
        lookup={optionsOf(topics, (topic) => ({ id: topic.name, label: topic.name }))}
        what={t.topics}
        emptyText={t.topicsEmpty}
        placeholder={rules.topic}
      />
      <p className={classes.note}>
        <Anchor component={Link} href={`/instances/${encodeURIComponent(id)}/topics`} underline="always" inherit>
          {t.toTopics}
        </Anchor>
      </p>
    </div>
  );
}

function Advanced({ form }: OfForm) {
  const t = useStore(messages);
  const format = useWatch({ control: form.control, name: 'format' });
  return (
    <details className={classes.advanced}>
      <summary>{t.advanced}</summary>
      <div className={classes.form}>
        <RadioCards<TransferForm>
          name="format"
          label={t.format}
          columns
          choices={[
            { value: 'RAW', label: t.raw, detail: t.rawDetail },
            { value: 'JSON', label: t.json, detail: t.jsonDetail },
          ]}
        />
        {format === 'JSON' && (
          <>
            <TextField<TransferForm> name="ltsTags" label={t.ltsTags} hint={t.listHint} />
            <TextField<TransferForm> name="streamTags" label={t.streamTags} hint={t.listHint} optional />
            <TextField<TransferForm> name="structFields" label={t.structFields} hint={t.listHint} optional />
            <TextField<TransferForm> name="invalidValue" label={t.invalidValue} optional />
          </>
        )}
      </div>
    </details>
  );
}
