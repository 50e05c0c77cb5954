import { Button } from '@mantine/core';
import { useStore } from '@nanostores/react';
import { FormProvider, type UseFormReturn } from 'react-hook-form';
import type { Rows } from '../../../contract/lenient';
import type { Transfer } from '../../../contract/log-transfers';
import { CodeToggle } from '../../code/code-toggle';
import { ErrorSummary } from '../../fields/error-summary';
import { SERVER_ERROR } from '../../fields/use-field';
import { useSubmitForm } from '../../fields/use-submit-form';
import { ChangeEnd, failedOf } from '../../flow/change-end';
import type { useChange } from '../../flow/use-change';
import { causeOf } from '../../i18n/vendor-codes';
import { useSession } from '../../lookups/session';
import { causeError } from '../../outcome/refusal-words';
import { Panel } from '../../ui/page';
import { asked } from '../../ui/parts';
import type { CreateAllEnd } from './create-all';
import { createAll } from './create-all';
import { FormatFields } from './format-fields';
import { LogSourceFields } from './log-source-fields';
import { TargetTopicField } from './target-topic-field';
import { transferFieldsMessages } from './transfer-fields.messages';
import { type TransferForm, transferDefaults, transferIssues } from './transfer-form';
import classes from './transfers.module.css';

const TransferCodePanel = asked(() => import('./code/transfer-code-panel'));

/** LTS's list of actions for policies (its API reference, "Permissions and Supported Actions"; log streams are topics there). */
const ACTIONS = { group: 'lts:groups:create', stream: 'lts:topics:create', transfer: 'lts:transfers:create' } as const;

/** Which field a refused step is about. */
function fieldOfEnd({ step, end }: CreateAllEnd): keyof TransferForm | undefined {
  const topic = 'error' in end ? causeOf(end.error.code) : undefined;
  if (topic === 'logGroupGone') return 'group';
  if (topic === 'logStreamGone' || topic === 'streamTaken') return 'stream';
  if (topic === 'logNameTaken' || topic === 'logQuota') return step === 'group' ? 'groupName' : 'streamName';
  return topic === 'topicName' ? 'topic' : undefined;
}

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
  const t = useStore(transferFieldsMessages);
  const { data: session } = useSession();
  const { run, end: ended, isBusy } = change;
  const failed = failedOf(ended?.end);

  const send = async (values: TransferForm, form: UseFormReturn<TransferForm>) => {
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
    const message = 'error' in end ? causeError(end.error) : (taken?.message ?? '');
    form.setError(path, { type: SERVER_ERROR, message });
  };
  const { form, issues, attempt, onSubmit } = useSubmitForm<TransferForm>({
    defaults: transferDefaults(name, topic),
    check: (values) => transferIssues(values, transfers?.items ?? []),
    send,
  });
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
        <form noValidate onSubmit={onSubmit} className={classes.form}>
          <ErrorSummary issues={issues} attempt={attempt} />
          <LogSourceFields form={form} transfers={transfers?.items ?? []} />
          <TargetTopicField id={id} form={form} />
          <FormatFields form={form} />
          {failed && (
            <ChangeEnd
              end={failed}
              service="LTS"
              isAtField={ended !== undefined && fieldOfEnd(ended) !== undefined}
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
