import { expect, test } from 'vitest';
import { TERMS, termMeanings, termNames } from '../../glossary/terms';
import { findTerms } from './find-terms';

const find = (search: string) => findTerms(search, termNames.get(), termMeanings.get());

test('without a search every word stands there, by alphabet', () => {
  const names = find('').map((term) => termNames.get()[term]);
  expect(names).toHaveLength(TERMS.length);
  expect(names).toEqual([...names].sort((one, other) => one.localeCompare(other)));
});

test('a word that is called so comes before one that only mentions it', () => {
  expect(find('REPLICA')[0]).toBe('replica');
  expect(find('topic')[0]).toBe('topic');
  expect(find('topic').length).toBeGreaterThan(1);
});

test('every part of the search has to fit, and what is unknown finds nothing', () => {
  expect(find('elastic bind')).toEqual(['eip']);
  expect(find('zookeeper')).toEqual([]);
});

test('the words that the issue names are all there', () => {
  const asked = 'broker partition replica az flavor vpc subnet securityGroup sasl scram ssl eip retention topic lts';
  for (const term of [...asked.split(' '), 'logGroup', 'enterpriseProject', 'kms', 'iam', 'payPerUse']) {
    expect(TERMS).toContain(term);
  }
});
