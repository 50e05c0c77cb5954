import type { ReactNode } from 'react';
import { FieldLabel } from './field-label';
import { FieldHelp, useDescribedBy } from './field-slots';
import classes from './fields.module.css';

interface FieldGroupProps {
  id: string;
  name: string;
  label: string;
  hint?: ReactNode;
  error: string | undefined;
  optional?: boolean | undefined;
  children: ReactNode;
}

/** Several controls with one label, hint, and error. */
export function FieldGroup({ id, name, label, hint, error, optional, children }: FieldGroupProps) {
  const described = useDescribedBy(name, hint !== undefined && `${id}-hint`, error !== undefined && `${id}-error`);
  return (
    <fieldset
      id={id}
      className={classes.group}
      aria-invalid={error !== undefined || undefined}
      aria-describedby={described}
    >
      <legend className={classes.label}>
        <FieldLabel name={name} label={label} optional={optional} />
      </legend>
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
      <FieldHelp name={name} label={label} />
    </fieldset>
  );
}
