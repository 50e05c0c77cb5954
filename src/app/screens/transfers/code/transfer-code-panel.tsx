import { useStore } from '@nanostores/react';
import { type UseFormReturn, useWatch } from 'react-hook-form';
import type { Session } from '../../../../contract/gateway-api';
import type { Transfer } from '../../../../contract/log-transfers';
import { CodePanel } from '../../../code/panel/code-panel';
import { codeTarget } from '../../../code/target';
import { transferCode } from '../../../code/write-code';
import { i18n } from '../../../i18n/i18n';
import { type TransferForm, transferIssues } from '../transfer-form';
import { transferBody } from './transfer-body';

const messages = i18n('transferCodePanel', {
  warning:
    'Running this code also creates the transfer. Use existing log group and log stream IDs: it doesn’t create them.',
  json: 'Request body.',
  curl: 'Set the token with the environment variable HUAWEICLOUD_TOKEN.',
  terraform: 'Set the access key with HW_ACCESS_KEY and HW_SECRET_KEY.',
  sdk: 'Set the access key with HUAWEICLOUD_SDK_AK and HUAWEICLOUD_SDK_SK.',
});

interface TransferCodePanelProps {
  onClose: () => void;
  form: UseFormReturn<TransferForm>;
  session: Session;
  instanceId: string;
  transfers: readonly Transfer[];
}

/** What Create log transfer would send, as code; it follows the form. */
export default function TransferCodePanel({ onClose, form, session, instanceId, transfers }: TransferCodePanelProps) {
  const t = useStore(messages);
  useWatch({ control: form.control });
  const values = form.getValues();
  return (
    <CodePanel
      onClose={onClose}
      codes={transferCode({ body: transferBody(values, instanceId), target: codeTarget(session, 'lts') })}
      issues={transferIssues(values, transfers)}
      warning={t.warning}
      notes={{ json: t.json, curl: t.curl, terraform: t.terraform, python: t.sdk, go: t.sdk, java: t.sdk }}
    />
  );
}
