import { useStore } from '@nanostores/react';
import { i18n } from '../i18n/i18n';
import { FieldMark } from './field-slots';
import classes from './fields.module.css';

const messages = i18n('fieldLabel', { optional: '(optional)' });

/** Optional fields say so; required ones need no mark. */
export function FieldLabel(props: { name: string; label: string; optional?: boolean | undefined }) {
  const t = useStore(messages);
  return (
    <>
      {props.label}
      {props.optional && <span className={classes.optional}> {t.optional}</span>}
      <FieldMark name={props.name} />
    </>
  );
}
