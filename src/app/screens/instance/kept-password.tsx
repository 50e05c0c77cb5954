import { Button } from '@mantine/core';
import { useStore } from '@nanostores/react';
import { useState } from 'react';
import { i18n } from '../../i18n/i18n';
import { CopyButton } from '../../ui/copy-button';
import classes from './progress.module.css';

const messages = i18n('keptPassword', {
  kept: 'Kept in this tab until you reload or close it.',
  what: 'the password',
  show: 'Show',
  hide: 'Hide',
});

/** The password this page created the instance with. Text, never the value of a field, which browsers keep on the disk. */
export function KeptPassword({ password }: { password: string }) {
  const t = useStore(messages);
  const [isShown, setShown] = useState(false);
  return (
    <>
      <div className={classes.kept}>
        {isShown && <code translate="no">{password}</code>}
        <Button size="compact-xs" mih={24} variant="default" onClick={() => setShown(!isShown)}>
          {isShown ? t.hide : t.show}
        </Button>
        <CopyButton text={password} what={t.what} />
      </div>
      <div className={classes.note}>{t.kept}</div>
    </>
  );
}
