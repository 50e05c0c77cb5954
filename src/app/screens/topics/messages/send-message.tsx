import { Button } from '@mantine/core';
import { useStore } from '@nanostores/react';
import { FormProvider } from 'react-hook-form';
import { Link } from 'wouter';
import type { Message } from '../../../../contract/messages';
import { MESSAGE_MAX, messageText } from '../../../../contract/messages';
import { TextAreaField } from '../../../fields/text-area-field';
import { useSubmitForm } from '../../../fields/use-submit-form';
import { ChangeEnd, failedOf } from '../../../flow/change-end';
import { sendMessage } from '../../../flow/messages';
import { useChange } from '../../../flow/use-change';
import { errorsOf } from '../../../i18n/form-error';
import { format, i18n } from '../../../i18n/i18n';
import { params } from '../../../i18n/params';
import type { Made } from '../../../submission/make-once';
import { Notice } from '../../../theme/notice';
import { Panel } from '../../../ui/page';
import { READ } from '../topic-rights';
import classes from '../topics.module.css';
import { newTestKey } from './test-key';

const messages = i18n('sendMessage', {
  title: 'Test message',
  value: 'Message',
  hint: 'Sent with a key that marks it as a test.',
  counter: params('{count} of {max} characters'),
  prefilled: 'Hello from Kafka Launchpad',
  empty: 'Enter a message',
  long: params('Enter at most {max} characters'),
  send: 'Send test message',
  sending: 'Sending…',
  sent: 'Test message sent',
  sentBody: 'This page shows it when it arrives.',
  arrived: 'Test message arrived',
  arrivedBody: params('Partition {partition}, offset {offset}.'),
  createTransfer: 'Create log transfer',
  label: 'Message sent',
  next: 'Wait a moment and check the messages below. Sending again adds another message.',
  policy: 'to send messages: Huawei Cloud doesn’t list a separate action',
  toRead: 'to read messages',
});

const say = errorsOf('sendMessage', messages);

interface SendForm {
  value: string;
}

interface SendMessageProps {
  instanceId: string;
  topic: string;
  /** The newest messages, by which it is seen that one arrived. */
  arrived: readonly Message[];
  /** Told the key of each message before it is sent. */
  onKey: (key: string) => void;
  lastKey: string | undefined;
  /** Sending is the page's main action. */
  isMain: boolean;
  /** The address of the next step, once one arrived; undefined where no step is left. */
  next: string | undefined;
}

/** Sends a test message on a click, once, and says when it was seen to arrive, also where its response was lost. */
export function SendMessage({ instanceId, topic, arrived, onKey, lastKey, isMain, next }: SendMessageProps) {
  const t = useStore(messages);
  const { number } = useStore(format);
  const { run, end, isBusy } = useChange<Made<'sent'>>('messages');
  const failed = failedOf(end);
  const seen = lastKey === undefined ? undefined : arrived.find(({ key }) => key === lastKey);
  const { form, onSubmit } = useSubmitForm<SendForm>({
    defaults: { value: t.prefilled },
    check: ({ value }) =>
      messageText.safeParse(value).success
        ? []
        : [{ path: 'value', message: value === '' ? say('empty') : say('long', { max: MESSAGE_MAX }) }],
    hasSummary: false,
    send: async ({ value }) => {
      const key = newTestKey();
      onKey(key);
      const request = { topic, body: value, property_list: [{ name: 'KEY' as const, value: key }] };
      await run((services, session) => sendMessage(services, session, instanceId, request));
    },
  });
  return (
    <Panel title={t.title}>
      <FormProvider {...form}>
        <form noValidate onSubmit={onSubmit} className={classes.form}>
          <TextAreaField<SendForm>
            name="value"
            label={t.value}
            hint={t.hint}
            counter={(count) => t.counter({ count: number(count), max: number(MESSAGE_MAX) })}
          />
          <div className={classes.buttons}>
            <Button
              type="submit"
              variant={isMain && !(seen && next) ? 'filled' : 'default'}
              aria-disabled={isBusy || undefined}
            >
              {isBusy ? t.sending : t.send}
            </Button>
          </div>
          {seen ? (
            <Notice
              tone="success"
              title={t.arrived}
              announce="status"
              action={
                next && (
                  <Button component={Link} href={next} size="xs">
                    {t.createTransfer}
                  </Button>
                )
              }
            >
              {t.arrivedBody({ partition: seen.partition, offset: seen.message_offset })}
            </Notice>
          ) : (
            end?.kind === 'made' && (
              <Notice tone="info" title={t.sent} announce="status">
                {t.sentBody}
              </Notice>
            )
          )}
          {!seen && failed && (
            <ChangeEnd
              end={failed}
              service="DMS"
              label={t.label}
              unknownNext={t.next}
              needs={[
                ['DMS FullAccess', t.policy],
                [READ, t.toRead],
              ]}
            />
          )}
        </form>
      </FormProvider>
    </Panel>
  );
}
