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
  body: 'Nothing has been created, and you can change everything. You still need to do this:',
  password: 'Set a password under Access (enter or generate one).',
  chosen: 'Resources chosen from your project, with reasons',
  here: params('Choices of the {name} preset here, with reasons'),
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
  const title = isFirst ? t.title : isMissing ? t.missing : t.here;
  const items = (some: readonly PresetNote[]) =>
    some.map(({ path, reason, values }) => {
      const wording = words[reason];
      return <li key={path}>{typeof wording === 'string' ? wording : wording(values as never)}</li>;
    });
  return (
    <Notice tone={isMissing ? 'warning' : 'info'} title={title({ name })} announce="status" isWide>
      {isFirst ? (
        <>
          {t.body}
          <ul className={classes.notes}>
            <li>{t.password}</li>
            {items(list.filter(({ kind }) => kind === 'open'))}
          </ul>
          {/* Review shows it open; here it would stand between the person and the first thing to do. */}
          <details className={classes.chosen}>
            <summary>{t.chosen}</summary>
            <ul className={classes.notes}>{items(list.filter(({ kind }) => kind === 'chosen'))}</ul>
          </details>
        </>
      ) : (
        <ul className={classes.notes}>{items(list)}</ul>
      )}
    </Notice>
  );
}
