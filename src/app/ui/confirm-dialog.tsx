import { Button, Title } from '@mantine/core';
import { type ReactNode, useId } from 'react';
import classes from './confirm-dialog.module.css';
import { ModalDialog } from './modal-dialog';

interface ConfirmDialogProps {
  title: string;
  /** What confirming does. */
  children: ReactNode;
  yes: string;
  no: string;
  /** Not destructive. */
  isHarmless?: boolean;
  onYes: () => void;
  /** Confirmed, cancelled, or closed with Escape. */
  onClose: () => void;
}

/** The cancel button has the focus first. */
export default function ConfirmDialog({
  title,
  children,
  yes,
  no,
  isHarmless = false,
  onYes,
  onClose,
}: ConfirmDialogProps) {
  const id = useId();
  return (
    <ModalDialog labelledBy={`${id}-title`} describedBy={`${id}-body`} onClose={onClose}>
      <Title order={2} size="h4" id={`${id}-title`}>
        {title}
      </Title>
      <p id={`${id}-body`} className={classes.body}>
        {children}
      </p>
      <div className={classes.buttons}>
        <Button variant="default" onClick={onClose}>
          {no}
        </Button>
        <Button
          {...(!isHarmless && { color: 'var(--danger-action)' })}
          onClick={() => {
            onClose();
            onYes();
          }}
        >
          {yes}
        </Button>
      </div>
    </ModalDialog>
  );
}
