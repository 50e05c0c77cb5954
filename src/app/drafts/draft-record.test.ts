import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { anyForm } from '../../testing/page/arbitrary-form';
import { createDraftBrowser } from '../../testing/page/draft-tabs';
import { exampleForm } from '../../testing/page/form-values';
import { STEP_KEYS } from '../form/steps';
import { withoutSecrets } from '../form/stored-values';
import { freshDraft } from './draft';
import { readRecord, recordText, savedAtOf } from './draft-record';

const FRESH = freshDraft().values;

const record = () => ({ values: exampleForm(), visited: [...STEP_KEYS], savedAt: 7, passwordWasTyped: true });

/** A record as it stands in storage, with some of its parts replaced. */
const textWith = (changes: object): string => JSON.stringify({ ...JSON.parse(recordText(record())), ...changes });

test('whatever is typed comes back equal, except for the passwords, which stand in no storage', async () => {
  const visited = fc.subarray([...STEP_KEYS]);
  await fc.assert(
    fc.asyncProperty(anyForm, visited, fc.string({ unit: 'binary' }), async (form, steps, rest) => {
      const browser = createDraftBrowser();
      const tab = browser.newTab();
      const access = { ...form.access, password: `Canary-one-${rest}`, passwordAgain: `Canary-two-${rest}` };
      const draft = await tab.open();
      draft.save({ values: { ...form, access }, visited: steps });
      draft.markOrdered(form.basics.name);
      expect(browser.dump()).not.toMatch(/Canary-(one|two)/);
      const again = await tab.reload().open();
      expect(again.read()).toEqual({ values: withoutSecrets(form), visited: steps });
    }),
  );
});

describe('what stands in storage', () => {
  test('is read as it was written', () => {
    expect(readRecord(recordText(record()))).toEqual({ ...record(), values: withoutSecrets(exampleForm()) });
    expect(savedAtOf(recordText(record()))).toBe(7);
  });

  test('a password that somebody put there is not read', () => {
    const values = exampleForm();
    expect(readRecord(textWith({ values }))?.values.access.password).toBe('');
  });

  test.each([
    '',
    'null',
    '7',
    '"text"',
    '[]',
    '{}',
    '{not json',
    '<html>',
    textWith({ values: null }),
    textWith({ values: [] }),
    textWith({ visited: 'basics' }),
    textWith({ savedAt: 'today' }),
    textWith({ savedAt: null }),
    textWith({ version: '3' }),
  ])('%.40s is no draft', (text) => {
    expect(readRecord(text)).toBeUndefined();
  });

  test.each([0, 1, 4])('a draft of version %i is left behind, and its days are known', (version) => {
    expect(readRecord(textWith({ version }))).toBeUndefined();
    expect(savedAtOf(textWith({ version }))).toBe(7);
  });

  test.each([
    ['4', '500', '2000'],
    ['3', 'x', 'x'],
    ['', '500', '500 × ?'],
  ])('a draft of version 2 asked for one broker’s storage: %j × %j are %j', (brokers, storagePerBroker, storage) => {
    const { capacity: today, ...values } = exampleForm();
    const { totalStorage: _, ...rest } = today;
    const old = { ...values, capacity: { ...rest, brokers, storagePerBroker } };
    const read = readRecord(textWith({ version: 2, values: old, preset: { key: 'demo', values: old } }));
    const form = withoutSecrets({ ...values, capacity: { ...today, brokers, totalStorage: storage } });
    expect([read?.values, read?.preset?.values]).toEqual([form, form]);
  });

  test('fields of another kind, unknown fields and odd entries of lists are left out, the rest is kept', () => {
    const values = {
      basics: { name: 'kept', description: 5, tags: [null], colour: 'blue' },
      capacity: { zones: 'a', encryption: 'true', brokers: '5' },
      network: { publicIpIds: [1, 2], vpcId: 'vpc' },
      access: { mechanisms: [256], protocol: null, sasl: false },
      operations: { retention: 7, autoTopic: true },
      billing: { mode: 'free', periodType: 'week', periodNumber: '2' },
      __proto__: { polluted: true },
    };
    const visited = ['basics', 'nowhere', 5, 'network'];
    const kept = structuredClone(FRESH);
    kept.basics.name = 'kept';
    kept.capacity.brokers = '5';
    kept.network.vpcId = 'vpc';
    kept.access.sasl = false;
    kept.operations.autoTopic = true;
    kept.billing.periodNumber = '2';
    expect(readRecord(textWith({ values, visited, passwordWasTyped: 'yes', ordered: { name: 5 } }))).toEqual({
      values: kept,
      visited: ['basics', 'network'],
      savedAt: 7,
      passwordWasTyped: false,
      ordered: undefined,
    });
  });

  test.each([null, 7, 'text', []])('a step that is %s holds its defaults', (network) => {
    const { values } = JSON.parse(recordText(record()));
    expect(readRecord(textWith({ values: { ...values, network } }))?.values.network).toEqual(FRESH.network);
  });
});
