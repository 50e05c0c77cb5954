import { useStore } from '@nanostores/react';
import { Notice } from '../../theme/notice';
import { i18n } from '../../wording/i18n';
import { params } from '../../wording/params';
import { stepOf } from '../check-form';
import type { PageKey } from '../steps';
import { presetNames } from './preset.messages';
import type { PresetKey } from './preset-keys';
import type { PresetNote } from './preset-note';
import { noteMessages } from './preset-note.messages';
import classes from './presets.module.css';

const messages = i18n('presetNotice', {
  title: params('Filled in from the preset {name}'),
  body: 'Everything can be changed, and nothing is ordered yet. What depends on your project:',
  password: 'Password: type one or have one generated, under Access. No preset brings one.',
  here: params('What the preset {name} chose here, and why'),
  missing: params('The preset {name} leaves something to you here'),
});

interface PresetNoticeProps {
  preset: PresetKey;
  notes: readonly PresetNote[];
  /** The open step. */
  step: PageKey;
  /** The step at which the form opened: everything is told there. */
  isFirst: boolean;
}

/** What a preset chose and why, and what it leaves to the person: all of it where the form opens, then step by step. */
export function PresetNotice({ preset, notes, step, isFirst }: PresetNoticeProps) {
  const t = useStore(messages);
  const words = useStore(noteMessages);
  const name = useStore(presetNames)[preset];
  const shown = isFirst || step === 'review' ? notes : notes.filter(({ path }) => stepOf(path) === step);
  if (shown.length === 0) return null;
  const list = [...shown].sort((a, b) => Number(b.kind === 'open') - Number(a.kind === 'open'));
  const isMissing = list[0]?.kind === 'open';
  const title = isFirst ? t.title : isMissing ? t.missing : t.here;
  return (
    <Notice tone={isMissing ? 'warning' : 'info'} title={title({ name })} announce="status" isWide>
      {isFirst && t.body}
      <ul className={classes.notes}>
        {isFirst && <li>{t.password}</li>}
        {list.map(({ path, reason, values }) => {
          const wording = words[reason];
          return <li key={path}>{typeof wording === 'string' ? wording : wording(values as never)}</li>;
        })}
      </ul>
    </Notice>
  );
}
