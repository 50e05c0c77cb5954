import { type ReactNode, useLayoutEffect, useRef } from 'react';
import classes from './modal-dialog.module.css';

interface ModalDialogProps {
  labelledBy: string;
  describedBy: string;
  /** `drawer` opens from the bottom edge. */
  size?: 'question' | 'form' | 'drawer' | 'full';
  /** Closed with Escape. */
  onClose: () => void;
  children: ReactNode;
}

/** A native dialog: it traps focus and makes the page inert. */
export function ModalDialog({ labelledBy, describedBy, size = 'question', onClose, children }: ModalDialogProps) {
  const dialog = useRef<HTMLDialogElement>(null);
  useLayoutEffect(() => {
    const shown = dialog.current;
    shown?.showModal();
    // Focus goes to the first button, which may be at the end: scroll to the top anyway.
    if (shown) shown.scrollTop = 0;
    return () => shown?.close();
  }, []);
  return (
    <dialog
      ref={dialog}
      className={classes.dialog}
      data-size={size}
      aria-labelledby={labelledBy}
      aria-describedby={describedBy}
      onCancel={onClose}
    >
      {children}
    </dialog>
  );
}
