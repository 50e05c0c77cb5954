import { Anchor } from '@mantine/core';
import { useStore } from '@nanostores/react';
import { Link } from 'wouter';
import { i18n } from '../i18n/i18n';
import classes from './glossary.module.css';
import { type Term, termMeanings, termNames } from './terms';

const messages = i18n('definitions', { more: 'See all terms' });

/** Links open a new tab, so that a form stays as it is. */
export function Definitions({ terms }: { terms: readonly Term[] }) {
  const t = useStore(messages);
  const names = useStore(termNames);
  const meanings = useStore(termMeanings);
  return (
    <>
      <ul className={classes.definitions}>
        {terms.map((term) => (
          <li key={term}>
            <strong>{names[term]}</strong>: {meanings[term]}
          </li>
        ))}
      </ul>
      <Anchor component={Link} href="/glossary" target="_blank" underline="always" inherit>
        {t.more}
      </Anchor>
    </>
  );
}
