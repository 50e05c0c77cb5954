import { useStore } from '@nanostores/react';
import { type UseFormReturn, useWatch } from 'react-hook-form';
import type { Session } from '../../../../contract/gateway-api';
import { CodePanel } from '../../../code/panel/code-panel';
import { codeTarget } from '../../../code/target';
import { registerCode } from '../../../code/write-code';
import { schemaCheck } from '../../../fields/form-resolver';
import { type RegisterForm, registerForm } from '../../../form/lts/register-form';
import { i18n } from '../../../i18n/i18n';
import { registerBody } from './register-body';

const messages = i18n('registerCodePanel', {
  warning:
    'Running this code also registers the instance. Kafka Launchpad doesn’t track it, and an instance can be registered only once.',
  json: 'Request body. Add the password only when you send it, because JSON can’t read environment variables.',
  secrets: 'Secrets are read from environment variables: HUAWEICLOUD_TOKEN, plus KAFKA_PASSWORD if SASL is on.',
  sdk: 'Secrets are read from environment variables: HUAWEICLOUD_SDK_AK, HUAWEICLOUD_SDK_SK, plus KAFKA_PASSWORD if SASL is on.',
  terraform:
    'Secrets are read from environment variables: HW_ACCESS_KEY, HW_SECRET_KEY, plus TF_VAR_kafka_password if SASL is on. Terraform stores the password in its state file.',
});

interface RegisterCodePanelProps {
  onClose: () => void;
  form: UseFormReturn<RegisterForm>;
  session: Session;
  hasSasl: boolean;
}

/** What Register would send, as code; it follows the form. */
export default function RegisterCodePanel({ form, session, hasSasl, onClose }: RegisterCodePanelProps) {
  const t = useStore(messages);
  useWatch({ control: form.control });
  const values = form.getValues();
  const issues = schemaCheck<RegisterForm>(registerForm(hasSasl))(values);
  return (
    <CodePanel
      onClose={onClose}
      codes={registerCode({ body: registerBody(values, hasSasl), target: codeTarget(session, 'lts') })}
      // The password is never in the code, so it is not missing there either.
      issues={issues.filter(({ path }) => path !== 'password')}
      warning={t.warning}
      notes={{ json: t.json, curl: t.secrets, terraform: t.terraform, python: t.sdk, go: t.sdk, java: t.sdk }}
    />
  );
}
