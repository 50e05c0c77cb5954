import { Button } from '@mantine/core';
import { useStore } from '@nanostores/react';
import { useState } from 'react';
import { i18n, LANGUAGES, locale } from '../wording/i18n';
import { chooseLanguage } from '../wording/language';
import classes from './shell.module.css';

const messages = i18n('language', {
  failed: 'The language could not be loaded. Check the connection, then try again.',
});

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
      <Button variant="default" size="sm" px="xs" lang={other} onClick={change}>
        {LANGUAGES[other]}
      </Button>
      {hasFailed && (
        <p className={classes.languageFailed} role="alert">
          {t.failed}
        </p>
      )}
    </>
  );
}
