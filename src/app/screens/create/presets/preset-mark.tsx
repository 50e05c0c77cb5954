import { Button, VisuallyHidden } from '@mantine/core';
import { useStore } from '@nanostores/react';
import { type FieldPath, useFormContext, useWatch } from 'react-hook-form';
import type { PresetBase } from '../../../drafts/draft-origin';
import { focusField } from '../../../fields/field-id';
import type { CreateFormValues } from '../../../form/create-form';
import { i18n } from '../../../i18n/i18n';
import { params } from '../../../i18n/params';
import { isChanged, valueAt } from '../../../presets/preset-changes';
import { Icon } from '../../../theme/icons';
import classes from './presets.module.css';

const messages = i18n('presetMark', {
  changed: 'changed',
  back: 'Restore preset value',
  backOf: params(': {label}'),
});

interface OfField {
  preset: PresetBase;
  /** The field's path. */
  name: string;
}

function useIsChanged({ preset, name }: OfField): boolean {
  const now = useWatch<CreateFormValues>({ name: name as FieldPath<CreateFormValues> });
  return isChanged(preset.values, name, now);
}

/** Stands in the label of a field that differs from its preset. */
export function PresetMark(props: OfField) {
  const t = useStore(messages);
  return useIsChanged(props) && <span className={classes.mark}>{t.changed}</span>;
}

/** Takes a field back to what the preset put there; a VPC takes its subnet along. */
export function BackToPreset(props: OfField & { label: string }) {
  const t = useStore(messages);
  const { setValue, clearErrors } = useFormContext<CreateFormValues>();
  if (!useIsChanged(props)) return null;
  const { preset, name, label } = props;
  const restore = (path: string) => {
    const at = path as FieldPath<CreateFormValues>;
    setValue(at, structuredClone(valueAt(preset.values, path)) as never);
    clearErrors(at);
  };
  return (
    <Button
      size="compact-xs"
      variant="subtle"
      className={classes.back}
      leftSection={<Icon name="back" size={14} />}
      onClick={() => {
        restore(name);
        if (name === 'network.vpcId') restore('network.subnetId');
        focusField(name);
      }}
    >
      {t.back}
      <VisuallyHidden>{t.backOf({ label })}</VisuallyHidden>
    </Button>
  );
}
