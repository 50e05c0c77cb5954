import { Button } from '@mantine/core';
import { useStore } from '@nanostores/react';
import { useEffect, useState } from 'react';
import { i18n } from '../i18n/i18n';
import { Notice } from '../theme/notice';
import { Gap } from './gap';
import classes from './unexpected-error.module.css';

const messages = i18n('unexpectedError', {
  title: 'This page ran into an error',
  body: 'Your last action may not have been completed. Your entries are still here. Try again, or reload the page.',
  sent: 'If you were creating an instance, check the result in the instance list before you create again.',
  reload: 'Reload page',
  close: 'Close',
});

/** Long enough for a bug report. */
const WORDS_MAX = 200;

/** Undefined for aborts and for the browser's own complaints. */
function wordsOf(thrown: unknown): string | undefined {
  if (!(thrown instanceof Error) || thrown.name === 'AbortError') return undefined;
  return [thrown.name, thrown.message].filter(Boolean).join(': ').slice(0, WORDS_MAX);
}

/** Without it, a button whose handler throws would seem to do nothing. */
export function UnexpectedError() {
  const t = useStore(messages);
  const [words, setWords] = useState<string>();
  useEffect(() => {
    const note = (thrown: unknown) => setWords((before) => wordsOf(thrown) ?? before);
    const onError = (event: ErrorEvent) => note(event.error);
    const onRejection = (event: PromiseRejectionEvent) => note(event.reason);
    window.addEventListener('error', onError);
    window.addEventListener('unhandledrejection', onRejection);
    return () => {
      window.removeEventListener('error', onError);
      window.removeEventListener('unhandledrejection', onRejection);
    };
  }, []);
  if (words === undefined) return null;
  return (
    <div className={classes.box}>
      <Notice tone="danger" title={t.title} announce="alert">
        <p>
          {t.body}
          <Gap />
          {t.sent}
        </p>
        <p>{words}</p>
        <div className={classes.actions}>
          <Button size="xs" onClick={() => window.location.reload()}>
            {t.reload}
          </Button>
          <Button size="xs" variant="default" onClick={() => setWords(undefined)}>
            {t.close}
          </Button>
        </div>
      </Notice>
    </div>
  );
}
