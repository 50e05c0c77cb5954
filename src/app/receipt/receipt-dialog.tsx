import { Title } from '@mantine/core';
import { useStore } from '@nanostores/react';
import { format } from '../i18n/i18n';
import { isOfGateway } from '../i18n/vendor-words';
import { Facts } from '../ui/page';
import { PrintedDialog } from '../ui/printed-dialog';
import type { Receipt, ReceiptOutcome } from './receipt';
import { receiptMessages } from './receipt-dialog.messages';
import classes from './receipt-dialog.module.css';

const ACTIONS = { 'create-instance': 'createInstance', 'register-with-lts': 'registerWithLts' } as const;

const OUTCOMES = {
  accepted: 'accepted',
  registered: 'registered',
  already: 'already',
  refused: 'refused',
  'not-sent': 'notSent',
  unknown: 'unknown',
  absent: 'absent',
} as const satisfies Record<ReceiptOutcome, string>;

export default function ReceiptDialog({ receipt, onClose }: { receipt: Receipt; onClose: () => void }) {
  const t = useStore(receiptMessages);
  const { time } = useStore(format);
  const moment = (at: string) =>
    t.printed({
      time: time(Date.parse(at), { dateStyle: 'long', timeStyle: 'medium', timeZone: receipt.time_zone }),
      zone: receipt.time_zone,
    });
  const words = [receipt.error_code, receipt.error_msg].filter((text) => text !== undefined).join(': ');
  const rows = [
    { label: t.action, value: t[ACTIONS[receipt.action]] },
    { label: t.outcome, value: <strong>{t[OUTCOMES[receipt.outcome]]}</strong> },
    { label: t.name, value: receipt.name },
    { label: t.instanceId, value: receipt.instance_id ?? t.none },
    ...(receipt.other_ids ? [{ label: t.otherIds, value: receipt.other_ids.join(', ') }] : []),
    { label: t.requestId, value: receipt.request_id ?? t.none },
    ...(words === '' ? [] : [{ label: isOfGateway(receipt.error_code) ? t.consoleAnswer : t.answer, value: words }]),
    { label: t.region, value: receipt.region },
    { label: t.project, value: receipt.project_id },
    { label: t.who, value: receipt.who },
    { label: t.sends, value: t.times(receipt.sends) },
    { label: t.askedAt, value: moment(receipt.asked_at) },
    ...(receipt.answered_at === undefined
      ? []
      : [{ label: t.answeredAt, value: receipt.answered_at === null ? t.never : moment(receipt.answered_at) }]),
    ...(receipt.looks ? [{ label: t.looks, value: t.times(receipt.looks) }] : []),
    ...(receipt.found_at ? [{ label: t.foundAt, value: moment(receipt.found_at) }] : []),
  ];
  const { method, path, body } = receipt.request;
  const file = `receipt-${receipt.action}-${receipt.instance_id ?? receipt.asked_at.slice(0, 10)}.json`;
  return (
    <PrintedDialog
      title={t.title}
      lead={t.lead}
      sandbox={receipt.sandbox ? t.sandbox : undefined}
      file={{ name: file, data: receipt }}
      onClose={onClose}
    >
      <Facts rows={rows} />
      <div>
        <Title order={3} size="h6">
          {t.request}
        </Title>
        <pre className={classes.request}>
          {method} {path}
          {body && `\n\n${JSON.stringify(body, null, 2)}`}
        </pre>
        {!body && <p>{t.noBody}</p>}
      </div>
    </PrintedDialog>
  );
}
