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
  title: params('Filled in from the {name} preset'),
  body: 'Nothing has been created. Still to do:',
  password: 'Set a password under Access.',
  chosen: 'Resources chosen, with reasons',
  missing: params('The {name} preset needs your input here'),
});

interface PresetNoticeProps {
  preset: PresetKey;
  notes: readonly PresetNote[];
  /** The open step. */
  step: PageKey;
  /** The step at which the form opened: everything is told there. */
  isFirst: boolean;
}

/** What a preset leaves to the person, and what it chose and why: all of it where the form opens, then step by step. */
export function PresetNotice({ preset, notes, step, isFirst }: PresetNoticeProps) {
  const t = useStore(messages);
  const words = useStore(noteMessages);
  const name = useStore(presetNames)[preset];
  const shown = isFirst || step === 'review' ? notes : notes.filter(({ path }) => stepOf(path) === step);
  if (shown.length === 0) return null;
  const list = [...shown].sort((a, b) => Number(b.kind === 'open') - Number(a.kind === 'open'));
  const isMissing = list[0]?.kind === 'open';
  const title = !isFirst && isMissing ? t.missing : t.title;
  const open = list.filter(({ kind }) => kind === 'open');
  const chosen = list.filter(({ kind }) => kind === 'chosen');
  const items = (some: readonly PresetNote[]) =>
    some.map(({ path, reason, values }) => {
      const wording = words[reason];
      return <li key={path}>{typeof wording === 'string' ? wording : wording(values as never)}</li>;
    });
  return (
    <Notice tone={isMissing ? 'warning' : 'info'} title={title({ name })} announce="status" isWide>
      {isFirst && t.body}
      {(isFirst || isMissing) && (
        <ul className={classes.notes}>
          {isFirst && <li>{t.password}</li>}
          {items(open)}
        </ul>
      )}
      {/* Open, it would stand between the person and the first thing to do. */}
      {chosen.length > 0 && (
        <details className={classes.chosen}>
          <summary>{t.chosen}</summary>
          <ul className={classes.notes}>{items(chosen)}</ul>
        </details>
      )}
    </Notice>
  );
}
