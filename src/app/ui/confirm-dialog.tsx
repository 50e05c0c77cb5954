import { Button, Title } from '@mantine/core';
import { type ReactNode, useId } from 'react';
import classes from './confirm-dialog.module.css';
import { ModalDialog } from './modal-dialog';

interface ConfirmDialogProps {
  /** The question. */
  title: string;
  /** What the answer brings about. */
  children: ReactNode;
  yes: string;
  no: string;
  /** Nothing is lost by it. */
  isHarmless?: boolean;
  onYes: () => void;
  /** It was answered, either way, or put aside with Escape. */
  onClose: () => void;
}

/** Asks before something is lost or made; the answer that changes nothing has the keyboard first. */
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
