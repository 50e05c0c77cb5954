import { useStore } from '@nanostores/react';
import { useEffect, useMemo } from 'react';
import { useWatch } from 'react-hook-form';
import type { Session } from '../../../../contract/gateway-api';
import { CodePanel } from '../../../code/panel/code-panel';
import { codeTarget } from '../../../code/target';
import { createCode } from '../../../code/write-code';
import type { FormIssue } from '../../../fields/form-resolver';
import type { CreateForm } from '../../../form/use-debounced-change';
import { i18n } from '../../../i18n/i18n';
import { rereadSession } from '../../../lookups/session';
import { useZones } from '../../../lookups/zones';
import { useServices } from '../../../services/services';
import { createBody } from './create-body';

const messages = i18n('createCodePanel', {
  warning:
    'Running this code creates an instance and incurs charges, and Kafka Launchpad doesn’t track it. Run the code or select Create instance, not both.',
  json: 'Request body. Add the password only when you send it, because JSON can’t read environment variables.',
  secrets: 'The token and password are read from HUAWEICLOUD_TOKEN and KAFKA_PASSWORD.',
  sdk: 'The keys and password are read from HUAWEICLOUD_SDK_AK, HUAWEICLOUD_SDK_SK, and KAFKA_PASSWORD.',
  terraform:
    'The keys and password are read from HW_ACCESS_KEY, HW_SECRET_KEY, and TF_VAR_kafka_password. Terraform stores the password in its state file.',
  pays: 'The Terraform provider pays yearly/monthly orders immediately, whatever you choose under Billing.',
});

/** The password is never in the code, so it is not missing there either. */
const isOfPassword = ({ path }: FormIssue): boolean => path === 'access.password' || path === 'access.passwordAgain';

interface CreateCodePanelProps {
  onClose: () => void;
  form: CreateForm;
  session: Session;
  findIssues: () => FormIssue[];
}

/** What Create would send, as code; it follows the form. */
export default function CreateCodePanel({ form, session, findIssues, onClose }: CreateCodePanelProps) {
  const t = useStore(messages);
  const services = useServices();
  // A create may have gone on at the successor's address, also one of another tab.
  useEffect(() => void rereadSession(services), [services]);
  // Watched to be rendered anew; what is watched is incomplete while a field is being added.
  useWatch({ control: form.control });
  const values = form.getValues();
  const zones = useZones({ isPassive: true }).data;
  const zoneCodes = useMemo(() => new Map(zones?.map(({ id, code }) => [id, code])), [zones]);
  const codes = createCode({ body: createBody(values), target: codeTarget(session, 'dms'), zoneCodes });
  const pays = values.billing.mode === 'prePaid' ? ` ${t.pays}` : '';
  const notes = { json: t.json, curl: t.secrets, terraform: t.terraform + pays };
  const ofSdks = { python: t.sdk, go: t.sdk, java: t.sdk, node: t.sdk };
  return (
    <CodePanel
      onClose={onClose}
      codes={codes}
      issues={findIssues().filter((issue) => !isOfPassword(issue))}
      warning={t.warning}
      notes={{ ...notes, ...ofSdks }}
    />
  );
}
