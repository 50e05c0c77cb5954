import { TextInput } from '@mantine/core';
import { useStore } from '@nanostores/react';
import { useState } from 'react';
import { version } from '../../../../package.json';
import classes from '../../glossary/glossary.module.css';
import { termMeanings, termNames } from '../../glossary/terms';
import { i18n } from '../../i18n/i18n';
import { count, params } from '../../i18n/params';
import { Page, Panel } from '../../ui/page';
import { findTerms } from './find-terms';

const messages = i18n('glossaryPage', {
  title: 'Glossary',
  lead: 'Kafka and Huawei Cloud terms in plain language.',
  search: 'Search',
  searchHint: 'Enter a term or part of its definition.',
  found: count({ one: '{count} term', many: '{count} terms' }),
  none: params('No terms match “{search}”. Try a shorter search.'),
  version: params('Version {version}'),
});

/** `/glossary`: every word that the console uses, by alphabet and searchable. */
export default function GlossaryPage() {
  const t = useStore(messages);
  const names = useStore(termNames);
  const meanings = useStore(termMeanings);
  const [search, setSearch] = useState('');
  const found = findTerms(search, names, meanings);
  return (
    <Page title={t.title} lead={t.lead}>
      <Panel>
        <TextInput
          type="search"
          label={t.search}
          description={t.searchHint}
          maw={480}
          autoComplete="off"
          spellCheck={false}
          value={search}
          onChange={(event) => setSearch(event.currentTarget.value)}
        />
        <p role="status" className={classes.count}>
          {found.length > 0 ? t.found(found.length) : t.none({ search: search.trim() })}
        </p>
        <dl className={classes.terms}>
          {found.map((term) => (
            <div key={term} id={term}>
              <dt>{names[term]}</dt>
              <dd>{meanings[term]}</dd>
            </div>
          ))}
        </dl>
      </Panel>
      <p className={classes.count}>{t.version({ version })}</p>
    </Page>
  );
}
