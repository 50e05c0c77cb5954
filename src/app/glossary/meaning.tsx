import { useStore } from '@nanostores/react';
import { type Term, termMeanings, termNames } from './terms';

/** Loaded when somebody asks: all terms come with it. */
export default function Meaning({ term }: { term: Term }) {
  const names = useStore(termNames);
  const meanings = useStore(termMeanings);
  return (
    <>
      <strong>{names[term]}</strong>
      <br />
      {meanings[term]}
    </>
  );
}
