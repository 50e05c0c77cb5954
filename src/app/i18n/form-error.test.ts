import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { formError, wordError } from './form-error';

describe('packing and wording', () => {
  test('an error without values is its key', () => {
    expect(formError('nameRequired')).toBe('nameRequired');
    expect(wordError('nameRequired')).toBe('Enter an instance name');
  });

  test('values come back to their places', () => {
    expect(formError('brokerRange', { min: 3, max: 30 })).toBe('brokerRange?min=3&max=30');
    expect(wordError(formError('brokerRange', { min: 3, max: 30 }))).toBe('Enter 3 to 30 brokers for this flavor');
  });

  test('figures are written as the reader’s language does; a name of digits stays a name', () => {
    expect(wordError(formError('storageMaxPerBroker', { max: 10_000, total: 30_000 }))).toMatch(
      /^Total storage must be 30,000 GB or less: 10,000/,
    );
    expect(wordError(formError('zoneSoldOut', { zone: '10000' }))).toMatch(/^10000 is sold out/);
  });

  test('several names are joined when they are shown', () => {
    const packed = formError('publicIpsBound', { ips: ['10.0.0.1', '10.0.0.2'] });
    expect(wordError(packed)).toMatch(/^10\.0\.0\.1, 10\.0\.0\.2 can’t be used/);
  });

  test('whatever a zone is called', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (zone) => {
        expect(wordError(formError('zoneSoldOut', { zone }))).toBe(
          `${zone} is sold out. Choose another availability zone`,
        );
      }),
    );
  });

  test.each([
    'DMS.00400010: the name is invalid.',
    'The name is taken. Is it?',
    'constructor',
    '__proto__',
    'toString?x=1',
    '',
    '%zz',
  ])('%j, which is none of ours, stays as it is', (words) => {
    expect(wordError(words)).toBe(words);
  });
});
