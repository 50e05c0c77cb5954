import { type ReactNode, useLayoutEffect, useRef } from 'react';
import classes from './modal-dialog.module.css';

interface ModalDialogProps {
  /** Ids of the elements that name and explain it. */
  labelledBy: string;
  describedBy: string;
  /** `form` is wider, and scrolls; `drawer` comes from the lower edge of the window; `full` is as wide as the screen. */
  size?: 'question' | 'form' | 'drawer' | 'full';
  /** It was put aside with Escape. */
  onClose: () => void;
  children: ReactNode;
}

/**
 * The browser's own modal dialog: it keeps the keyboard inside and gives it back, and what is behind it stays as it is
 * and cannot be reached meanwhile.
 */
export function ModalDialog({ labelledBy, describedBy, size = 'question', onClose, children }: ModalDialogProps) {
  const dialog = useRef<HTMLDialogElement>(null);
  useLayoutEffect(() => {
    const shown = dialog.current;
    shown?.showModal();
    // The first button takes the focus, and may stand at the end: it is read from the beginning all the same.
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
