import { Button } from '@mantine/core';
import { useStore } from '@nanostores/react';
import { useMemo } from 'react';
import { CopyButton } from '../../shell/copy-button';
import { download } from '../../shell/download';
import { Icon } from '../../theme/icons';
import { i18n } from '../../wording/i18n';
import { count } from '../../wording/params';
import type { Code } from '../languages';
import { changedLines } from './changed-lines';
import classes from './code-panel.module.css';
import { codeTokens } from './tokens';

const messages = i18n('codeFile', {
  changed: count({
    one: '{count} line changed since you last looked',
    many: '{count} lines changed since you last looked',
  }),
  gone: count({ one: '{count} line is gone', many: '{count} lines are gone' }),
  seen: 'Mark as seen',
  download: 'Download',
});

interface CodeFileProps {
  code: Code;
  /** The text as it was looked at last. */
  before: string;
  note: string | undefined;
  /** The person has seen what is new. */
  onSeen: () => void;
}

const linesOf = (text: string): string[] => text.replace(/\n$/, '').split('\n');

/** One file: its lines numbered and tinted, those that are new marked, and what can be done with it. */
export function CodeFile({ code, before, note, onSeen }: CodeFileProps) {
  const t = useStore(messages);
  const { language, file, text } = code;
  const lines = useMemo(() => codeTokens(language, text), [language, text]);
  const { changed, gone } = useMemo(() => changedLines(linesOf(before), linesOf(text)), [before, text]);
  const news = [...(changed.size > 0 ? [t.changed(changed.size)] : []), ...(gone > 0 ? [t.gone(gone)] : [])].join(', ');
  return (
    <>
      {note && <p className={classes.note}>{note}</p>}
      <div className={classes.bar}>
        <span className={classes.file}>{file}</span>
        <CopyButton text={text} what={file} />
        <Button
          variant="default"
          size="compact-xs"
          leftSection={<Icon name="download" size={14} />}
          onClick={() => download(file, text)}
        >
          {t.download}
        </Button>
      </div>
      <div className={classes.news}>
        <span role="status">{news}</span>
        {news !== '' && (
          <Button variant="subtle" size="compact-xs" onClick={onSeen}>
            {t.seen}
          </Button>
        )}
      </div>
      <pre className={classes.code}>
        <code>
          {lines.map((tokens, index) => (
            // Lines have no identity beyond their place.
            <span key={String(index)} className={classes.line} data-changed={changed.has(index) || undefined}>
              {tokens.map((token, at) => (
                <span key={String(at)} data-kind={token.kind}>
                  {token.text}
                </span>
              ))}
              {'\n'}
            </span>
          ))}
        </code>
      </pre>
    </>
  );
}
