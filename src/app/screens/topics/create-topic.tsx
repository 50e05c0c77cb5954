import { Button } from '@mantine/core';
import { useStore } from '@nanostores/react';
import { useState } from 'react';
import { FormProvider, type UseFormReturn, useFormContext } from 'react-hook-form';
import { TOPIC_RETENTION_HOURS_MAX, type Topic } from '../../../contract/topics';
import { CodeToggle } from '../../code/code-toggle';
import { SwitchField } from '../../fields/choice-cards';
import { ErrorSummary } from '../../fields/error-summary';
import { TextField } from '../../fields/text-field';
import { SERVER_ERROR } from '../../fields/use-field';
import { useSubmitForm } from '../../fields/use-submit-form';
import { ChangeEnd, failedOf } from '../../flow/change-end';
import { createTopic } from '../../flow/topics';
import { useChange } from '../../flow/use-change';
import { format, i18n } from '../../i18n/i18n';
import { params } from '../../i18n/params';
import { tidyCode, tidyNumber } from '../../i18n/tidy';
import { useSession } from '../../lookups/session';
import { causeError } from '../../outcome/refusal-words';
import type { Made } from '../../submission/make-once';
import { Panel } from '../../ui/page';
import { asked } from '../../ui/parts';
import { useFold } from '../../ui/use-fold';
import {
  ADVANCED,
  fieldOfTopicRefusal,
  nameTaken,
  type TopicForm,
  type TopicRoom,
  topicDefaults,
  topicIssues,
  topicRequestDraft,
} from './topic-form';
import { MANAGE, READ } from './topic-rights';
import classes from './topics.module.css';

const TopicCodePanel = asked(() => import('./code/topic-code-panel'));

const messages = i18n('createTopic', {
  title: 'Create topic',
  name: 'Topic name',
  nameHint: '3–200 characters: letters, digits, hyphens (-), underscores (_), and periods (.). Starts with a letter.',
  partitions: 'Partitions',
  partitionsHint: params('1–{max}. More partitions allow more consumers in parallel.'),
  advanced: 'Advanced',
  replicas: 'Replicas',
  replicasHint: params('1–{max}. With 1 replica, a faulty broker makes messages unavailable.'),
  retention: 'Retention time',
  retentionHint: params('1–{max} hours. Older messages are deleted.'),
  hours: 'h',
  sync: 'Synchronous replication',
  syncHint: 'A write succeeds only when all replicas have the message. Producers must use acks=all.',
  description: 'Description',
  send: 'Create topic',
  sending: 'Creating…',
  close: 'Cancel',
  created: 'Topic created',
  toCreate: 'to create topics',
  toList: 'to list topics',
});

interface CreateTopicProps {
  instanceId: string;
  room: TopicRoom;
  /** The topic is there now: by this request, or before it. */
  onThere: (end: Extract<Made<Topic>, { kind: 'made' | 'there' }>) => void;
  /** Left out where there is nothing else on the page. */
  onClose: (() => void) | undefined;
}

/** The form of a new topic, filled in so that one click creates it; what was typed outlives every failure. */
export function CreateTopic({ instanceId, room, onThere, onClose }: CreateTopicProps) {
  const t = useStore(messages);
  const { number } = useStore(format);
  const { data: session } = useSession();
  // Names of topics that a request found in its way, which the list may not show yet.
  const [inTheWay, setInTheWay] = useState<Topic[]>([]);
  // What was asked for here and shows in the list now is no obstacle: asked for again, it's found.
  const [requested, setRequested] = useState<string[]>([]);
  const others = room.topics.filter(({ name }) => !requested.includes(name));
  const check = (values: TopicForm) => topicIssues(values, { ...room, topics: [...others, ...inTheWay] });
  const { run, end, isBusy } = useChange<Made<Topic>>('topics', 'transfers');
  const failed = failedOf(end);

  const send = async (values: TopicForm, form: UseFormReturn<TopicForm>) => {
    const request = topicRequestDraft(values);
    setRequested((known) => [...known, request.id]);
    const ended = await run((services, of) => createTopic(services, of, instanceId, request));
    if (ended?.kind === 'made' || ended?.kind === 'there') onThere(ended);
    else if (ended?.kind === 'taken') {
      setInTheWay((known) => [...known, ended.item]);
      const { name } = ended.item;
      form.setError('name', { type: SERVER_ERROR, message: nameTaken(name, request.id) });
      form.setFocus('name');
    } else if (ended?.kind === 'refused') {
      const path = fieldOfTopicRefusal(ended.error.code);
      if (path) form.setError(path, { type: SERVER_ERROR, message: causeError(ended.error) });
    }
  };
  const { form, issues, attempt, onSubmit } = useSubmitForm<TopicForm>({ defaults: topicDefaults(room), check, send });

  return (
    <Panel
      title={t.title}
      actions={
        session && (
          <CodeToggle>
            {(close) => (
              <TopicCodePanel onClose={close} form={form} session={session} instanceId={instanceId} check={check} />
            )}
          </CodeToggle>
        )
      }
    >
      <FormProvider {...form}>
        <form noValidate onSubmit={onSubmit} className={classes.form}>
          <ErrorSummary issues={issues} attempt={attempt} />
          <TextField<TopicForm> name="name" label={t.name} hint={t.nameHint} tidy={tidyCode} width={480} />
          <TextField<TopicForm>
            name="partitions"
            label={t.partitions}
            hint={t.partitionsHint({ max: number(room.partitionsMax) })}
            inputMode="numeric"
            tidy={tidyNumber}
            width={160}
          />
          <Advanced brokers={room.brokers} />
          {failed && (
            <ChangeEnd
              end={failed}
              service="DMS"
              isAtField={failed.kind === 'refused' && fieldOfTopicRefusal(failed.error.code) !== undefined}
              label={t.created}
              needs={[
                [MANAGE, t.toCreate],
                [READ, t.toList],
              ]}
            />
          )}
          <div className={classes.buttons}>
            <Button type="submit" aria-disabled={isBusy || undefined}>
              {isBusy ? t.sending : t.send}
            </Button>
            {onClose && (
              <Button variant="default" onClick={onClose}>
                {t.close}
              </Button>
            )}
          </div>
        </form>
      </FormProvider>
    </Panel>
  );
}

/** Unfolds where something in it is wrong. */
function Advanced({ brokers }: { brokers: number | undefined }) {
  const t = useStore(messages);
  const { number } = useStore(format);
  const {
    formState: { errors },
  } = useFormContext<TopicForm>();
  const [isOpen, setOpen] = useFold(ADVANCED.some((path) => errors[path] !== undefined));
  return (
    <details open={isOpen} onToggle={(event) => setOpen(event.currentTarget.open)}>
      <summary className={classes.fold}>{t.advanced}</summary>
      <div className={classes.folded}>
        <TextField<TopicForm>
          name="replicas"
          label={t.replicas}
          hint={t.replicasHint({ max: number(Math.min(3, brokers ?? 3)) })}
          inputMode="numeric"
          tidy={tidyNumber}
          width={160}
        />
        <TextField<TopicForm>
          name="retention"
          label={t.retention}
          hint={t.retentionHint({ max: TOPIC_RETENTION_HOURS_MAX })}
          inputMode="numeric"
          suffix={t.hours}
          tidy={(text) => tidyNumber(text, /\s*(?:h|hours?|小时)$/i)}
          width={160}
        />
        <SwitchField<TopicForm> name="isSync" label={t.sync} hint={t.syncHint} />
        <TextField<TopicForm> name="description" label={t.description} optional width={480} />
      </div>
    </details>
  );
}
