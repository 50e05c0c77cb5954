import { useStore } from '@nanostores/react';
import { type UseFormReturn, useWatch } from 'react-hook-form';
import type { Session } from '../../../../contract/gateway-api';
import { codeBody } from '../../../code/code-value';
import { CodePanel } from '../../../code/panel/code-panel';
import { codeTarget } from '../../../code/target';
import { topicCode } from '../../../code/write-code';
import type { FormCheck } from '../../../fields/form-resolver';
import { i18n } from '../../../i18n/i18n';
import { type TopicForm, topicRequestDraft } from '../topic-form';

const messages = i18n('topicCodePanel', {
  warning: 'Running this code also creates the topic. A topic name can be used only once.',
  json: 'Request body.',
  curl: 'Set the token with the environment variable HUAWEICLOUD_TOKEN.',
  terraform: 'Set the access key with HW_ACCESS_KEY and HW_SECRET_KEY.',
  sdk: 'Set the access key with HUAWEICLOUD_SDK_AK and HUAWEICLOUD_SDK_SK.',
});

interface TopicCodePanelProps {
  onClose: () => void;
  form: UseFormReturn<TopicForm>;
  session: Session;
  instanceId: string;
  check: FormCheck<TopicForm>;
}

/** What Create topic would send, as code; it follows the form. */
export default function TopicCodePanel({ onClose, form, session, instanceId, check }: TopicCodePanelProps) {
  const t = useStore(messages);
  useWatch({ control: form.control });
  const values = form.getValues();
  const body = codeBody({ ...topicRequestDraft(values) }, { secrets: [], mayBeEmpty: [] });
  return (
    <CodePanel
      onClose={onClose}
      codes={topicCode({ instanceId, body, target: codeTarget(session, 'dms') })}
      issues={check(values)}
      warning={t.warning}
      notes={{ json: t.json, curl: t.curl, terraform: t.terraform, python: t.sdk, go: t.sdk, java: t.sdk, node: t.sdk }}
    />
  );
}
