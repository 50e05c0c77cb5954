import { Anchor } from '@mantine/core';
import { useStore } from '@nanostores/react';
import { useLayoutEffect, useRef } from 'react';
import { useWordError } from '../i18n/form-error';
import { i18n } from '../i18n/i18n';
import { Notice } from '../theme/notice';
import { fieldId, focusFieldWhenThere } from './field-id';
import type { FormIssue } from './form-resolver';

const messages = i18n('errorSummary', { title: 'Fix these before you continue' });

interface ErrorSummaryProps {
  issues: readonly FormIssue[];
  /** Changes with each failed attempt, so that the summary takes the focus again. */
  attempt: number;
  /** Shows a field of another step; the default focuses it. */
  onPick?: (path: string) => void;
}

/** Rules 1 and 2. */
export function ErrorSummary({ issues, attempt, onPick = focusFieldWhenThere }: ErrorSummaryProps) {
  const t = useStore(messages);
  const wordError = useWordError();
  const box = useRef<HTMLDivElement>(null);
  const focused = useRef(0);
  // Before a line can be pressed: a later focus would take away that of the field which the line leads to.
  useLayoutEffect(() => {
    // Only a new attempt moves the focus, not a fixed error.
    if (attempt === focused.current || issues.length === 0) return;
    focused.current = attempt;
    box.current?.focus();
  }, [attempt, issues]);
  if (issues.length === 0) return null;
  return (
    <div ref={box} tabIndex={-1}>
      <Notice tone="danger" title={t.title} announce="alert">
        <ul style={{ margin: '0.25rem 0 0', paddingInlineStart: '1.25rem', lineHeight: '1.5rem' }}>
          {issues.map(({ path, message }) => (
            <li key={path}>
              <Anchor
                size="sm"
                underline="always"
                // A target of 24 pixels (rule 23).
                display="inline-block"
                lh="1.5rem"
                // Keeps the bullet at the first line.
                style={{ verticalAlign: 'top' }}
                href={`#${fieldId(path)}`}
                onClick={(event) => {
                  event.preventDefault();
                  onPick(path);
                }}
              >
                {wordError(message)}
              </Anchor>
            </li>
          ))}
        </ul>
      </Notice>
    </div>
  );
}
