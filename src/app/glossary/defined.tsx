import { type MouseEvent, type ReactNode, Suspense, useId, useState } from 'react';
import { asked } from '../ui/parts';
import { placePopover } from '../ui/place-popover';
import classes from './defined.module.css';
import type { Term } from './terms';

const Meaning = asked(() => import('./meaning'));

/** A word whose meaning opens beside it when it's selected. */
export function Defined({ term, children }: { term: Term; children: ReactNode }) {
  const id = useId();
  const [isAsked, setAsked] = useState(false);
  const open = ({ currentTarget }: MouseEvent) => {
    setAsked(true);
    placePopover(document.getElementById(id), currentTarget, 'start');
  };
  return (
    <>
      <button type="button" className={classes.word} popoverTarget={id} onClick={open}>
        {children}
      </button>
      <span id={id} popover="auto" role="note" className={classes.meaning}>
        {isAsked && (
          <Suspense>
            <Meaning term={term} />
          </Suspense>
        )}
      </span>
    </>
  );
}
