import { useStore } from '@nanostores/react';
import { stepOf } from '../../../form/check-form';
import type { PageKey } from '../../../form/steps';
import { i18n } from '../../../i18n/i18n';
import { params } from '../../../i18n/params';
import type { PresetKey } from '../../../presets/preset-keys';
import type { PresetNote } from '../../../presets/preset-note';
import { noteMessages } from '../../../presets/preset-note.messages';
import { Notice } from '../../../theme/notice';
import { presetNames } from './preset.messages';
import classes from './presets.module.css';

const messages = i18n('presetNotice', {
  here: params('Settings from the {name} preset, with reasons'),
  missing: params('The {name} preset needs your input here'),
});

interface PresetNoticeProps {
  preset: PresetKey;
  notes: readonly PresetNote[];
  /** The open step. */
  step: PageKey;
}

/** What a preset chose in a step and why, and what it leaves to the person. */
export function PresetNotice({ preset, notes, step }: PresetNoticeProps) {
  const t = useStore(messages);
  const wordsOf = useReasons();
  const name = useStore(presetNames)[preset];
  const shown = notes.filter(({ path }) => stepOf(path) === step);
  if (shown.length === 0) return null;
  const list = [...shown].sort((a, b) => Number(b.kind === 'open') - Number(a.kind === 'open'));
  const isMissing = list[0]?.kind === 'open';
  const title = isMissing ? t.missing : t.here;
  return (
    <Notice tone={isMissing ? 'warning' : 'info'} title={title({ name })} announce="status" isWide>
      <ul className={classes.notes}>
        {list.map((note) => (
          <li key={note.path}>{wordsOf(note)}</li>
        ))}
      </ul>
    </Notice>
  );
}

/** @returns says why a preset chose something, or left it open */
export function useReasons(): (note: PresetNote) => string {
  const words = useStore(noteMessages);
  return ({ reason, values }) => {
    const wording = words[reason];
    return typeof wording === 'string' ? wording : wording(values as never);
  };
}
