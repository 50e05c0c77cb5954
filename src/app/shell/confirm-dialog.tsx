import { Button, Title } from '@mantine/core';
import { type ReactNode, useId, useLayoutEffect, useRef } from 'react';
import classes from './confirm-dialog.module.css';

interface ConfirmDialogProps {
  /** The question. */
  title: string;
  /** What the answer brings about. */
  children: ReactNode;
  yes: string;
  no: string;
  onYes: () => void;
  /** It was answered, either way, or put aside with Escape. */
  onClose: () => void;
}

/**
 * Asks before something is lost. The browser's own modal dialog keeps the keyboard inside and gives it back; the
 * harmless answer has it first.
 */
export default function ConfirmDialog({ title, children, yes, no, onYes, onClose }: ConfirmDialogProps) {
  const dialog = useRef<HTMLDialogElement>(null);
  const id = useId();
  useLayoutEffect(() => {
    const shown = dialog.current;
    shown?.showModal();
    return () => shown?.close();
  }, []);
  return (
    <dialog
      ref={dialog}
      className={classes.dialog}
      aria-labelledby={`${id}-title`}
      aria-describedby={`${id}-body`}
      onCancel={onClose}
    >
      <Title order={2} size="h4" id={`${id}-title`}>
        {title}
      </Title>
      <p id={`${id}-body`}>{children}</p>
      <div className={classes.buttons}>
        <Button variant="default" onClick={onClose}>
          {no}
        </Button>
        <Button
          color="red.9"
          onClick={() => {
            onClose();
            onYes();
          }}
        >
          {yes}
        </Button>
      </div>
    </dialog>
  );
}
