import { Button } from '@mantine/core';
import { useStore } from '@nanostores/react';
import { useEffect, useRef, useState } from 'react';
import classes from './review.module.css';
import { unknownMessages } from './unknown.messages';

interface UnsettledActionsProps {
  /** Another tab is reading already, so a press here did nothing. */
  isBusy: boolean;
  onLookAgain: () => void;
  onCreateAgain: () => void;
}

/** The two ways on from an order of unknown fate: reading again, or ordering again after reading what that can mean. */
export function UnsettledActions({ isBusy, onLookAgain, onCreateAgain }: UnsettledActionsProps) {
  const t = useStore(unknownMessages);
  const [asked, setAsked] = useState<boolean>();
  const focus = useFocusAfterChange<HTMLButtonElement>(asked);
  if (!asked) {
    return (
      <>
        <Button size="sm" onClick={onLookAgain}>
          {t.lookAgain}
        </Button>
        <Button size="sm" variant="default" ref={focus} onClick={() => setAsked(true)}>
          {t.again}
        </Button>
        <span role="status">{isBusy && t.lookBusy}</span>
      </>
    );
  }
  return (
    <div className={classes.confirm}>
      <p role="alert">{t.againWarning}</p>
      <div className={classes.buttons}>
        <Button size="sm" variant="default" ref={focus} onClick={() => setAsked(false)}>
          {t.againNo}
        </Button>
        <Button size="sm" color="var(--danger-action)" onClick={onCreateAgain}>
          {t.againYes}
        </Button>
      </div>
    </div>
  );
}

/** Question and buttons take each other's place: the keyboard goes along, to the harmless button. */
function useFocusAfterChange<E extends HTMLElement>(state: unknown) {
  const element = useRef<E>(null);
  const first = useRef(state);
  useEffect(() => {
    if (state !== first.current) element.current?.focus();
  }, [state]);
  return element;
}
