import type { ReactNode } from 'react';
import classes from './celebration.module.css';

const SPARKS = [1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12] as const;

/** Decorative animation of 1.5 s, once; static with reduced motion. */
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
