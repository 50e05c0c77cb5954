import { Anchor } from '@mantine/core';
import { useStore } from '@nanostores/react';
import { useFormContext } from 'react-hook-form';
import { Link } from 'wouter';
import type { PresetBase } from '../../../drafts/origin';
import type { CreateFormValues } from '../../../form/create-form';
import { fieldAddress } from '../../../form/field-address';
import { fieldLabels } from '../../../form/labels';
import { i18n } from '../../../i18n/i18n';
import { params } from '../../../i18n/params';
import { changedPaths } from '../../../presets/preset-changes';
import { Panel } from '../../../ui/page';
import { presetNames } from './preset.messages';
import classes from './presets.module.css';

const messages = i18n('presetReview', {
  title: params('Changed from the {name} preset'),
});

/** On Review: which fields differ from the preset that the form began with, each with the way to it; nothing where none does. */
export default function PresetReview({ preset }: { preset: PresetBase }) {
  const t = useStore(messages);
  const names = useStore(fieldLabels);
  const name = useStore(presetNames)[preset.key];
  const { getValues } = useFormContext<CreateFormValues>();
  const changed = changedPaths(preset.values, getValues());
  if (changed.length === 0) return null;
  return (
    <Panel title={t.title({ name })}>
      <ul className={classes.changes}>
        {changed.map((path) => (
          <li key={path}>
            <Anchor component={Link} href={fieldAddress(path)} size="sm" underline="always">
              {names[path]}
            </Anchor>
          </li>
        ))}
      </ul>
    </Panel>
  );
}
