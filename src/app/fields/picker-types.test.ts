import { describe, expect, test } from 'vitest';
import { optionLabel, optionsOf, type PickerOption, searchOptions } from './picker-types';

const OPTIONS: readonly PickerOption[] = [
  { id: 'id-1', label: 'vpc-production', detail: '192.168.0.0/16' },
  { id: 'id-2', label: 'VPC Test (two)', detail: '10.20.0.0/16' },
  { id: 'id-3', label: 'other' },
];

const found = (search: string) => searchOptions(OPTIONS, search).map(({ id }) => id);

describe('searching', () => {
  test.each([
    ['', ['id-1', 'id-2', 'id-3']],
    ['   ', ['id-1', 'id-2', 'id-3']],
    ['VPC', ['id-1', 'id-2']],
    ['prod', ['id-1']],
    ['0.0/16', ['id-1', 'id-2']],
    ['id-3', ['id-3']],
    ['two  vpc', ['id-2']],
    ['vpc missing', []],
    ['(two)', ['id-2']],
    ['.*', []],
    ['[', []],
    ['undefined', []],
  ])('%j finds %j', (search, ids) => {
    expect(found(search)).toEqual(ids);
  });
});

test('a chosen id shows as its label, a typed one as itself', () => {
  expect(optionLabel(OPTIONS, 'id-1')).toBe('vpc-production');
  expect(optionLabel(OPTIONS, 'typed')).toBe('typed');
  expect(optionLabel([], 'constructor')).toBe('constructor');
});

test('a lookup becomes options without losing its state', () => {
  const refetch = () => {};
  const error = new Error('failed');
  const pending = optionsOf<string>({ data: undefined, isPending: true, error: null, refetch }, (id) => ({
    id,
    label: id,
  }));
  expect(pending).toEqual({ data: undefined, isPending: true, error: null, refetch });
  const stale = optionsOf({ data: ['a'], isPending: false, error, refetch }, (id) => ({ id, label: `The ${id}` }));
  expect(stale).toEqual({ data: [{ id: 'a', label: 'The a' }], isPending: false, error, refetch });
});
