import { Button, Title } from '@mantine/core';
import { useStore } from '@nanostores/react';
import { useId } from 'react';
import { download } from '../browser/download';
import { format } from '../i18n/i18n';
import { Icon } from '../theme/icons';
import { Notice } from '../theme/notice';
import { ModalDialog } from '../ui/modal-dialog';
import { Facts } from '../ui/page';
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

/** A receipt on a page of its own: what is printed is what is seen. */
export default function ReceiptDialog({ receipt, onClose }: { receipt: Receipt; onClose: () => void }) {
  const t = useStore(receiptMessages);
  const { time } = useStore(format);
  const title = useId();
  const lead = useId();
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
    ...(words === '' ? [] : [{ label: t.answer, value: words }]),
    { label: t.region, value: receipt.region },
    { label: t.project, value: receipt.project_id },
    { label: t.who, value: receipt.who },
    { label: t.sends, value: t.times(receipt.sends) },
    { label: t.askedAt, value: moment(receipt.asked_at) },
    ...(receipt.answered_at === undefined
      ? []
      : [{ label: t.answeredAt, value: receipt.answered_at === null ? t.never : moment(receipt.answered_at) }]),
    ...(receipt.found_at ? [{ label: t.foundAt, value: moment(receipt.found_at) }] : []),
  ];
  const { method, path, body } = receipt.request;
  const file = `receipt-${receipt.action}-${receipt.instance_id ?? receipt.asked_at.slice(0, 10)}.json`;
  return (
    <ModalDialog size="form" labelledBy={title} describedBy={lead} onClose={onClose}>
      <div className={classes.receipt}>
        <div>
          <Title order={2} size="h3" id={title}>
            {t.title}
          </Title>
          <p id={lead} className={classes.lead}>
            {t.lead}
          </p>
        </div>
        {receipt.sandbox && <Notice tone="warning">{t.sandbox}</Notice>}
        <Facts rows={rows} />
        <div>
          <Title order={3} size="h6">
            {t.request}
          </Title>
          <pre className={classes.request}>
            {method} {path}
            {body && `\n\n${JSON.stringify(body, null, 2)}`}
          </pre>
          {!body && <p className={classes.lead}>{t.noBody}</p>}
        </div>
        <div className={classes.actions}>
          <Button
            leftSection={<Icon name="download" size={16} />}
            onClick={() => download(file, `${JSON.stringify(receipt, null, 2)}\n`, 'application/json')}
          >
            {t.download}
          </Button>
          <Button variant="default" onClick={() => window.print()}>
            {t.print}
          </Button>
          <Button variant="default" onClick={onClose}>
            {t.close}
          </Button>
        </div>
      </div>
    </ModalDialog>
  );
}
