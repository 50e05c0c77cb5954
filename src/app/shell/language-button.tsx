import { Button } from '@mantine/core';
import { useStore } from '@nanostores/react';
import { useState } from 'react';
import { i18n, LANGUAGES, type Locale, locale } from '../i18n/i18n';
import { chooseLanguage } from '../i18n/language';
import classes from './header.module.css';

const messages = i18n('language', {
  failed: 'Couldn’t load this language. Check your connection and try again.',
});

/** What the button shows, so that a narrow header has room for it; its name is the whole one. */
const SHORT: Record<Locale, string> = { en: 'EN', 'zh-CN': '中文' };

/** Changes between English and Chinese. It bears the other language's own name, for those who cannot read this one. */
export function LanguageButton() {
  const t = useStore(messages);
  const now = useStore(locale);
  const [hasFailed, setFailed] = useState(false);
  const other = now === 'en' ? 'zh-CN' : 'en';
  const change = () =>
    chooseLanguage(other).then(
      () => setFailed(false),
      () => setFailed(true),
    );
  return (
    <>
      <Button
        variant="default"
        size="xs"
        px="xs"
        h="2.125rem"
        lang={other}
        aria-label={LANGUAGES[other]}
        title={LANGUAGES[other]}
        onClick={change}
      >
        {SHORT[other]}
      </Button>
      {hasFailed && (
        <p className={classes.languageFailed} role="alert">
          {t.failed}
        </p>
      )}
    </>
  );
}
