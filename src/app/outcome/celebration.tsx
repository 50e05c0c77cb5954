import type { ReactNode } from 'react';
import classes from './celebration.module.css';

const SPARKS = [1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12] as const;

/**
 * The end of a long way: a check that draws itself and a burst of streams, in a second and a half and once. With reduced
 * motion both are simply there. The words are the children's; what is drawn says nothing of its own.
 */
export function Celebration({ children }: { children: ReactNode }) {
  return (
    <section className={classes.celebration}>
      <div className={classes.mark}>
        {SPARKS.map((spark) => (
          <i key={spark} className={classes.spark} />
        ))}
        <svg viewBox="0 0 64 64" fill="none" aria-hidden="true">
          <circle cx="32" cy="32" r="29" pathLength="1" />
          <path d="m20 33 8.500 8.500L45 24.500" pathLength="1" />
        </svg>
      </div>
      {children}
    </section>
  );
}
