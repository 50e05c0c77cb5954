import { useStore } from '@nanostores/react';
import { useEffect, useState } from 'react';
import type { Changeability } from '../form/change';
import { Definitions } from '../glossary/definitions';
import { i18n } from '../i18n/i18n';
import { ExternalLink } from '../ui/external-link';
import { changeNotes } from './changeability.messages';
import classes from './field-guide.module.css';
import { type FieldHelpTexts, loadHelp } from './help-texts';
import { SOURCES, sourceNames } from './sources';

const messages = i18n('helpPanel', {
  choose: 'What to choose',
  what: 'What it is',
  where: 'Where to find it',
  later: 'Can I change this later?',
  sources: 'Sources:',
  words: 'Terms',
  failed: 'Couldn’t load help. Close and reopen it.',
});

interface HelpPanelProps {
  id: string;
  name: string;
  entry: Changeability;
}

export function HelpPanel({ id, name, entry }: HelpPanelProps) {
  const t = useStore(messages);
  const help = useHelp(name);
  return (
    <div id={id} className={classes.panel} aria-busy={help === undefined || undefined}>
      {help === 'failed' && <p role="alert">{t.failed}</p>}
      {typeof help === 'object' && <HelpParts help={help} entry={entry} />}
    </div>
  );
}

function HelpParts({ help, entry }: { help: FieldHelpTexts; entry: Changeability }) {
  const t = useStore(messages);
  const { texts, field } = help;
  const choose = useStore(texts.choose)[field];
  const what = useStore(texts.what)[field];
  const where = useStore(texts.where)[field];
  const terms = texts.terms[field] ?? [];
  return (
    <dl className={classes.parts}>
      <dt>{t.choose}</dt>
      <dd>{choose}</dd>
      <dt>{t.what}</dt>
      <dd>{what}</dd>
      {where !== undefined && (
        <>
          <dt>{t.where}</dt>
          <dd>{where}</dd>
        </>
      )}
      <ChangeDetail entry={entry} />
      {terms.length > 0 && (
        <>
          <dt>{t.words}</dt>
          <dd>
            <Definitions terms={terms} />
          </dd>
        </>
      )}
    </dl>
  );
}

function ChangeDetail({ entry }: { entry: Changeability }) {
  const t = useStore(messages);
  const notes = useStore(changeNotes);
  const names = useStore(sourceNames);
  return (
    <>
      <dt>{t.later}</dt>
      <dd>
        {notes[entry.note]}
        <div className={classes.sources}>
          {t.sources}{' '}
          {entry.sources.map((source, index) => (
            <span key={source}>
              {index > 0 && ', '}
              <ExternalLink href={SOURCES[source]}>{names[source]}</ExternalLink>
            </span>
          ))}
        </div>
      </dd>
    </>
  );
}

function useHelp(name: string): FieldHelpTexts | 'failed' | undefined {
  const [help, setHelp] = useState<FieldHelpTexts | 'failed'>();
  useEffect(() => {
    let isWanted = true;
    loadHelp(name).then(
      (found) => isWanted && setHelp(found),
      () => isWanted && setHelp('failed'),
    );
    return () => {
      isWanted = false;
    };
  }, [name]);
  return help;
}
