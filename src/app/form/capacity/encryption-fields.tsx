import { useStore } from '@nanostores/react';
import { useWatch } from 'react-hook-form';
import { KEY_ENABLED } from '../../../contract/key-management';
import { SwitchField } from '../../fields/choice-cards';
import { PickerField } from '../../fields/picker';
import { optionsOf } from '../../fields/picker-types';
import { i18n } from '../../i18n/i18n';
import { useKeys } from '../../lookups/keys';
import type { CreateFormValues } from '../create-form';
import classes from '../steps.module.css';
import { labels } from './capacity.words';

const messages = i18n('encryptionFields', {
  hint: 'Encrypts broker disks with a KMS key. Slightly reduces performance.',
  keyHint: 'If this key is deleted, your data can’t be recovered. Keep it for as long as the instance exists.',
  what: 'keys',
  empty: 'Create a key in the KMS console, then refresh the list.',
  disabled: 'disabled',
});

/** `disk_encrypted_enable` and `disk_encrypted_key`. */
export function EncryptionFields() {
  const t = useStore(messages);
  const label = useStore(labels);
  const on = useWatch<CreateFormValues, 'capacity.encryption'>({ name: 'capacity.encryption' });
  return (
    <SwitchField<CreateFormValues> name="capacity.encryption" label={label.encryption} hint={t.hint}>
      {on && (
        <div className={classes.indent}>
          <KeyField />
        </div>
      )}
    </SwitchField>
  );
}

/** Its own component, so that keys are read only when they are needed. */
function KeyField() {
  const t = useStore(messages);
  const label = useStore(labels);
  const lookup = optionsOf(useKeys(), (key) => ({
    id: key.key_id,
    label: key.key_alias ?? key.key_id,
    detail: key.key_id,
    ...((key.key_state ?? KEY_ENABLED) !== KEY_ENABLED && { blocked: t.disabled }),
  }));
  return (
    <PickerField<CreateFormValues>
      name="capacity.encryptionKey"
      label={label.encryptionKey}
      hint={t.keyHint}
      lookup={lookup}
      what={t.what}
      emptyText={t.empty}
    />
  );
}
