import { Button, Title } from '@mantine/core';
import { useStore } from '@nanostores/react';
import { type ReactNode, useId } from 'react';
import { download } from '../browser/download';
import { i18n } from '../i18n/i18n';
import { Icon } from '../theme/icons';
import { Notice } from '../theme/notice';
import { ModalDialog } from './modal-dialog';
import classes from './printed-dialog.module.css';

const messages = i18n('printedDialog', { download: 'Download as JSON', print: 'Print', close: 'Close' });

interface PrintedDialogProps {
  title: string;
  lead: string;
  /** Stands above everything where nothing is real. */
  sandbox?: string | undefined;
  /** What can be downloaded. */
  file?: { name: string; data: object };
  onClose: () => void;
  children: ReactNode;
}

/** A document in a dialog, to read, print, or save: what is printed is what is seen. */
export function PrintedDialog({ title, lead, sandbox, file, onClose, children }: PrintedDialogProps) {
  const t = useStore(messages);
  const titleId = useId();
  const leadId = useId();
  return (
    <ModalDialog size="form" labelledBy={titleId} describedBy={leadId} onClose={onClose}>
      <div className={classes.printed}>
        <div>
          <Title order={2} size="h3" id={titleId}>
            {title}
          </Title>
          <p id={leadId} className={classes.lead}>
            {lead}
          </p>
        </div>
        {sandbox && <Notice tone="warning">{sandbox}</Notice>}
        {children}
        <div className={classes.actions}>
          <Button onClick={() => window.print()}>{t.print}</Button>
          {file && (
            <Button
              variant="default"
              leftSection={<Icon name="download" size={16} />}
              onClick={() => download(file.name, `${JSON.stringify(file.data, null, 2)}\n`, 'application/json')}
            >
              {t.download}
            </Button>
          )}
          <Button variant="default" onClick={onClose}>
            {t.close}
          </Button>
        </div>
      </div>
    </ModalDialog>
  );
}
