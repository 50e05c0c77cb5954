import { Button } from '@mantine/core';
import { useStore } from '@nanostores/react';
import { useState } from 'react';
import { outcomeMessages } from './outcome.messages';
import classes from './review.module.css';

/** Ordering once more while the first order's fate is unknown: only after the person has read what that can mean. */
export function ConfirmAgain({ onConfirm }: { onConfirm: () => void }) {
  const t = useStore(outcomeMessages);
  const [asked, setAsked] = useState(false);
  if (!asked) {
    return (
      <Button size="xs" variant="default" onClick={() => setAsked(true)}>
        {t.again}
      </Button>
    );
  }
  return (
    <div className={classes.outcome} role="alert">
      <p>{t.againWarning}</p>
      <div className={classes.buttons}>
        <Button size="xs" color="red.9" onClick={onConfirm}>
          {t.againYes}
        </Button>
        <Button size="xs" variant="default" onClick={() => setAsked(false)}>
          {t.againNo}
        </Button>
      </div>
    </div>
  );
}
