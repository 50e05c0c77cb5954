import type { ReactNode } from 'react';
import { FieldLabel } from './field-label';
import classes from './fields.module.css';

interface FieldGroupProps {
  id: string;
  label: string;
  hint?: ReactNode;
  error: string | undefined;
  optional?: boolean | undefined;
  role: 'radiogroup' | 'group';
  children: ReactNode;
}

/** Several controls that make one field: label, hint and error belong to the group as a whole. */
export function FieldGroup({ id, label, hint, error, optional, role, children }: FieldGroupProps) {
  const described = [hint && `${id}-hint`, error && `${id}-error`].filter(Boolean).join(' ');
  return (
    <div
      id={id}
      role={role}
      aria-labelledby={`${id}-label`}
      aria-describedby={described || undefined}
      aria-invalid={role === 'radiogroup' && error ? true : undefined}
    >
      <div id={`${id}-label`} className={classes.label}>
        <FieldLabel label={label} optional={optional} />
      </div>
      {hint && (
        <div id={`${id}-hint`} className={classes.hint}>
          {hint}
        </div>
      )}
      {children}
      {error && (
        <p id={`${id}-error`} className={classes.error}>
          {error}
        </p>
      )}
    </div>
  );
}
