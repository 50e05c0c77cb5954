import type { ReactNode } from 'react';
import classes from './named.module.css';

interface NamedProps {
  name: string | null | undefined;
  id: string | null | undefined;
  /** A range of addresses, for example. */
  detail?: string | null | undefined;
}

/**
 * A name of the cloud with the id after it, since names repeat; the id alone where there is no name, or none yet. Each stands
 * in an element of its own: a text node that a translator has replaced can neither be changed nor taken away.
 */
export function Named({ name, id, detail }: NamedProps) {
  return (
    <>
      <bdi>{name || id}</bdi>
      {detail && <span>{` (${detail})`}</span>} {name && id && name !== id && <span className={classes.id}>{id}</span>}
    </>
  );
}

/** Stands in a sentence until the name is put there; no text holds it. */
const PLACE = '\ue000';

/**
 * A sentence with a name of the cloud in it, whose direction ends with it.
 * @param props.of makes the sentence
 */
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
