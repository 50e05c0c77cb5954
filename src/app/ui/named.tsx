import type { ReactNode } from 'react';
import classes from './named.module.css';

interface NamedProps {
  name: string | null | undefined;
  id: string | null | undefined;
  detail?: string | null | undefined;
}

/**
 * A name with its ID, because names repeat; the ID alone without a name. Each is an element of its own: React can't
 * update a text node that a translator has replaced.
 */
export function Named({ name, id, detail }: NamedProps) {
  return (
    <>
      <bdi>{name || id}</bdi>
      {detail && <span>{` (${detail})`}</span>} {name && id && name !== id && <span className={classes.id}>{id}</span>}
    </>
  );
}

/** Placeholder; no text has it. */
const PLACE = '\ue000';

/** Isolates the name's direction. */
export function Naming({ of, name }: { of: (values: { name: string }) => string; name: string }): ReactNode {
  const [before, ...after] = of({ name: PLACE }).split(PLACE);
  return (
    <>
      {before}
      <bdi>{name}</bdi>
      {after.join('')}
    </>
  );
}
