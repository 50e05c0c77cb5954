import '@mantine/core/styles/Tabs.css';
import { ActionIcon, Tabs, Title } from '@mantine/core';
import { useMediaQuery } from '@mantine/hooks';
import { useStore } from '@nanostores/react';
import { type KeyboardEvent, type ReactNode, useEffect, useId, useRef, useState } from 'react';
import { createPortal } from 'react-dom';
import type { FormIssue } from '../../fields/form-resolver';
import { Icon } from '../../theme/icons';
import { Notice } from '../../theme/notice';
import { ModalDialog } from '../../ui/modal-dialog';
import type { Code, Language } from '../languages';
import { CodeFile } from './code-file';
import { codePanelMessages } from './code-panel.messages';
import classes from './code-panel.module.css';
import { keepLanguage, keptLanguage } from './kept-language';
import { MissingFields } from './missing-fields';

const NARROW = '(max-width: 56em)';

interface CodePanelProps {
  onClose: () => void;
  codes: readonly Code[];
  /** Of the fields that are in the code. */
  issues: readonly FormIssue[];
  warning: ReactNode;
  notes: Readonly<Partial<Record<Language, string>>>;
}

/** Beside the form where there's room, else a dialog. */
export function CodePanel({ onClose, codes, issues, warning, notes }: CodePanelProps) {
  const t = useStore(codePanelMessages);
  const isNarrow = useMediaQuery(NARROW, false, { getInitialValueInEffect: false });
  const [language, setLanguage] = useState(keptLanguage);
  const title = useId();
  const lead = useId();
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => heading.current?.focus(), []);
  const shown = codes.find((code) => code.language === language) ?? codes[0];
  if (!shown) return null;
  const choose = (chosen: string | null) => {
    const found = codes.find((code) => code.language === chosen);
    if (!found) return;
    setLanguage(found.language);
    keepLanguage(found.language);
  };
  const content = (
    <>
      <div className={classes.about}>
        <div className={classes.head}>
          <div>
            <Title order={2} size="h4" id={title} ref={heading} tabIndex={-1}>
              {t.title}
            </Title>
            <p id={lead} className={classes.lead}>
              {t.lead}
            </p>
          </div>
          <ActionIcon variant="subtle" color="gray" size="lg" aria-label={t.close} onClick={onClose}>
            <Icon name="cross" />
          </ActionIcon>
        </div>
        <Notice tone="warning">{warning}</Notice>
        <MissingFields issues={issues} />
      </div>
      <Tabs value={shown.language} onChange={choose} keepMounted={false}>
        <Tabs.List aria-label={t.languages} className={classes.tabs ?? ''}>
          {codes.map((code) => (
            <Tabs.Tab key={code.language} value={code.language} size="xs">
              {t[code.language]}
            </Tabs.Tab>
          ))}
        </Tabs.List>
        <Tabs.Panel value={shown.language}>
          <CodeFile code={shown} note={notes[shown.language]} />
        </Tabs.Panel>
      </Tabs>
    </>
  );
  if (isNarrow) {
    return (
      <ModalDialog size="full" labelledBy={title} describedBy={lead} onClose={onClose}>
        <div className={classes.content}>{content}</div>
      </ModalDialog>
    );
  }
  const closeOnEscape = (event: KeyboardEvent) => {
    if (event.key === 'Escape') onClose();
  };
  // In the body, because the band has a color scheme of its own.
  return createPortal(
    <section data-floats className={classes.panel} aria-labelledby={title} onKeyDown={closeOnEscape}>
      <div className={classes.content}>{content}</div>
    </section>,
    document.body,
  );
}
