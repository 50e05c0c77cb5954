import fc from 'fast-check';
import { expect, test } from 'vitest';
import { instanceName } from '../../contract/create-instance';
import type { SafeStorage } from '../browser/safe-storage';
import { MOMENTS, momentOf, neighbor } from './moments';
import { openPresenter, PRESENTER_KEY, startOf } from './presenter';

test.each([
  ['', 'kafka'],
  ['Acme', 'acme'],
  ['  Acme & Sons, Ltd. ', 'acme-sons-ltd'],
  ['Société Générale', 'societe-generale'],
  ['3M', 'm'],
  ['42', 'kafka'],
  ['华为', 'kafka'],
  ['华为 Cloud', 'cloud'],
  ['a-very-long-name-of-a-customer', 'a-very-long-name-of-a-cu'],
  ['exactly-twenty-four-char-x', 'exactly-twenty-four-char'],
])('names of instances for the customer %j begin with %j', (customer, start) => expect(startOf(customer)).toBe(start));

test('whatever the customer is called, instances can have the name', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme' }), (customer) => {
      expect(instanceName.safeParse(`${startOf(customer)}-demo`).success).toBe(true);
    }),
  );
});

function storageWith(text: string): SafeStorage & { kept: () => string } {
  let held = text;
  return {
    entries: () => [],
    read: (key) => (key === PRESENTER_KEY ? held : ''),
    write(key, next) {
      if (key === PRESENTER_KEY) held = next;
      return 'written';
    },
    remove: () => undefined,
    kept: () => held,
  };
}

test('what the presenter chose is there after a reload', () => {
  const storage = storageWith('');
  const presenter = openPresenter(storage);
  presenter.setKey('customer', 'Acme');
  presenter.setKey('moment', 'lost');
  expect(openPresenter(storage).get()).toEqual({ customer: 'Acme', moment: 'lost' });
});

test.each(['', '{', 'null', '{"customer":7,"moment":"nowhere"}', '{"moment":3}'])(
  'what is not ours (%j) is nothing',
  (text) => expect(openPresenter(storageWith(text)).get()).toEqual({ customer: '', moment: null }),
);

test('Next leads through all moments, and Back never lands amid a scenario that starts again', () => {
  const walked = [MOMENTS[0]];
  for (let at = MOMENTS[0] && neighbor(MOMENTS[0], 1); at; at = neighbor(at, 1)) walked.push(at);
  expect(walked).toEqual(MOMENTS);
  expect(MOMENTS.map((moment) => [moment, neighbor(moment, -1)])).toEqual([
    ['list', undefined],
    ['presets', 'list'],
    ['ready', 'presets'],
    ['create', 'ready'],
    ['register', 'create'],
    ['lost', 'list'],
    ['record', 'lost'],
    ['rule', 'lost'],
    ['end', 'rule'],
  ]);
  expect(momentOf('lost').scenario).toBe('answer-lost');
});
