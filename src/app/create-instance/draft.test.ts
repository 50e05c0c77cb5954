import { beforeEach, describe, expect, test, vi } from 'vitest';
import type { Session } from '../../contract/gateway-api';
import { exampleForm, minimalForm } from '../testing/form-values';
import { createMemoryStorage } from '../testing/memory-storage';
import { SANDBOX_SESSION } from '../testing/sandbox-transport';
import { defaultValues } from './default-values';

const FRESH = { values: defaultValues, visited: ['basics'] };
const SECRET = 'Kafka-pass-2025';

let storage: Storage;
let draft: typeof import('./draft');

/** Opens the page anew: memory is empty, this tab's storage is as it was. */
async function reload(): Promise<void> {
  vi.resetModules();
  draft = await import('./draft');
}

/** What stands in storage; the only entry. */
const stored = () => storage.getItem(storage.key(0) ?? '') ?? '';

beforeEach(async () => {
  storage = createMemoryStorage();
  vi.stubGlobal('sessionStorage', storage);
  await reload();
});

describe('the draft', () => {
  test('is a fresh form where there is none', () => {
    expect(draft.loadDraft(SANDBOX_SESSION)).toEqual(FRESH);
  });

  test('comes back whole, password included, while the page lives', () => {
    draft.saveDraft(SANDBOX_SESSION, { values: exampleForm(), visited: ['basics', 'network'] });
    expect(draft.loadDraft(SANDBOX_SESSION)).toEqual({ values: exampleForm(), visited: ['basics', 'network'] });
  });

  test('comes back after a reload without the passwords', async () => {
    draft.saveDraft(SANDBOX_SESSION, { values: exampleForm(), visited: ['basics', 'access'] });
    await reload();
    const values = exampleForm({ access: { password: '', passwordAgain: '' } });
    expect(draft.loadDraft(SANDBOX_SESSION)).toEqual({ values, visited: ['basics', 'access'] });
  });

  test('puts no secret into storage', () => {
    const values = exampleForm({ access: { passwordAgain: 'Another-secret-1' } });
    draft.saveDraft(SANDBOX_SESSION, { values, visited: ['basics'] });
    expect(storage.length).toBe(1);
    expect(stored()).toContain('kafka-user');
    expect(stored()).not.toContain(SECRET);
    expect(stored()).not.toContain('Another-secret-1');
  });

  test('is a copy: what happens to the form afterwards does not reach it', () => {
    const values = minimalForm();
    draft.saveDraft(SANDBOX_SESSION, { values, visited: ['basics'] });
    values.basics.tags.push({ key: 'late', value: '' });
    draft.loadDraft(SANDBOX_SESSION).values.capacity.zones.push('late');
    expect(draft.loadDraft(SANDBOX_SESSION).values).toEqual(minimalForm());
  });

  test('is forgotten when it has served', async () => {
    draft.saveDraft(SANDBOX_SESSION, { values: exampleForm(), visited: ['basics'] });
    draft.clearDraft(SANDBOX_SESSION);
    expect(draft.loadDraft(SANDBOX_SESSION)).toEqual(FRESH);
    expect(storage.length).toBe(0);
    await reload();
    expect(draft.loadDraft(SANDBOX_SESSION)).toEqual(FRESH);
  });

  test.each<[string, Partial<Session>]>([
    ['another person', { who: 'somebody-else' }],
    ['another project', { projectId: '0'.repeat(32) }],
    ['another region', { region: 'cn-north-4' }],
    ['the real cloud', { mode: 'cloud' }],
  ])('is not shown to %s', async (_name, other) => {
    draft.saveDraft(SANDBOX_SESSION, { values: exampleForm(), visited: ['basics'] });
    expect(draft.loadDraft({ ...SANDBOX_SESSION, ...other })).toEqual(FRESH);
    await reload();
    expect(draft.loadDraft({ ...SANDBOX_SESSION, ...other })).toEqual(FRESH);
  });
});

describe('odd storage', () => {
  const keep = (text: string) => {
    draft.saveDraft(SANDBOX_SESSION, { values: minimalForm(), visited: ['basics'] });
    storage.setItem(storage.key(0) ?? '', text);
    return reload();
  };

  test.each(['', 'null', '7', '"text"', '[]', '{}', '{"values":null}', '{not json', '{"visited":"basics"}', '<html>'])(
    '%s is a fresh form',
    async (text) => {
      await keep(text);
      expect(draft.loadDraft(SANDBOX_SESSION)).toEqual(FRESH);
    },
  );

  test('a million characters are kept in memory, and no stale copy is left', async () => {
    storage = createMemoryStorage(100_000);
    vi.stubGlobal('sessionStorage', storage);
    draft.saveDraft(SANDBOX_SESSION, { values: minimalForm(), visited: ['basics'] });
    const long = minimalForm({ basics: { description: 'x'.repeat(1_000_000) } });
    draft.saveDraft(SANDBOX_SESSION, { values: long, visited: ['basics'] });
    expect(draft.loadDraft(SANDBOX_SESSION).values.basics.description).toHaveLength(1_000_000);
    await reload();
    expect(draft.loadDraft(SANDBOX_SESSION)).toEqual(FRESH);
  });

  test('a browser that forbids storage costs only the reload', async () => {
    vi.stubGlobal('sessionStorage', {
      getItem: () => {
        throw new DOMException('Forbidden', 'SecurityError');
      },
      setItem: () => {
        throw new DOMException('Forbidden', 'SecurityError');
      },
      removeItem: () => {
        throw new DOMException('Forbidden', 'SecurityError');
      },
    });
    draft.saveDraft(SANDBOX_SESSION, { values: minimalForm(), visited: ['basics'] });
    expect(draft.loadDraft(SANDBOX_SESSION).values).toEqual(minimalForm());
    draft.clearDraft(SANDBOX_SESSION);
    expect(draft.loadDraft(SANDBOX_SESSION)).toEqual(FRESH);
  });

  test('fields of another kind, unknown fields and odd entries of lists are left out, the rest is kept', async () => {
    const values = {
      basics: { name: 'kept', description: 5, tags: [null], colour: 'blue' },
      capacity: { zones: 'a', encryption: 'true', brokers: '5' },
      network: { publicIpIds: [1, 2], vpcId: 'vpc' },
      access: { mechanisms: ['SCRAM-SHA-256'], protocol: 'SSL', sasl: false },
      operations: { retention: 'odd', autoTopic: true },
      billing: { mode: 'free', periodType: 'week', periodNumber: '2' },
      __proto__: { polluted: true },
    };
    await keep(JSON.stringify({ values, visited: ['basics', 'nowhere', 5, 'network'] }));
    const kept = structuredClone(defaultValues);
    kept.basics.name = 'kept';
    kept.capacity.brokers = '5';
    kept.network.vpcId = 'vpc';
    kept.access.sasl = false;
    kept.operations.autoTopic = true;
    kept.billing.periodNumber = '2';
    expect(draft.loadDraft(SANDBOX_SESSION)).toEqual({ values: kept, visited: ['basics', 'network'] });
  });

  test('a draft of another version of the form is left behind', async () => {
    draft.saveDraft(SANDBOX_SESSION, { values: minimalForm(), visited: ['basics'] });
    const key = storage.key(0) ?? '';
    expect(key).toContain('.1:');
    storage.setItem(key.replace('.1:', '.0:'), stored());
    storage.removeItem(key);
    await reload();
    expect(draft.loadDraft(SANDBOX_SESSION)).toEqual(FRESH);
  });
});
