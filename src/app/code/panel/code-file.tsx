import { Button } from '@mantine/core';
import { useStore } from '@nanostores/react';
import { useMemo } from 'react';
import { download } from '../../browser/download';
import { i18n } from '../../i18n/i18n';
import { Icon } from '../../theme/icons';
import { CopyButton } from '../../ui/copy-button';
import type { Code } from '../languages';
import classes from './code-panel.module.css';
import { codeTokens } from './tokens';

const messages = i18n('codeFile', { download: 'Download' });

interface CodeFileProps {
  code: Code;
  note: string | undefined;
}

export function CodeFile({ code, note }: CodeFileProps) {
  const t = useStore(messages);
  const { language, file, text } = code;
  const lines = useMemo(() => codeTokens(language, text), [language, text]);
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
      <pre className={classes.code}>
        <code>
          {lines.map((tokens, index) => (
            // Lines have no identity beyond their place.
            <span key={String(index)} className={classes.line}>
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
