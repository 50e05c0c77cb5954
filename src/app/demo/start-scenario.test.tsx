import { IDBFactory } from 'fake-indexeddb';
import { beforeEach, describe, expect, test, vi } from 'vitest';
import { SANDBOX_SESSION } from '../../gateway/sandbox-upstream';
import { acceptedAttempt } from '../../testing/page/accepted-attempt';
import { servicesOver } from '../../testing/page/services-over';
import { simulate } from '../../testing/page/simulation';
import { safeStorage } from '../browser/safe-storage';
import { browserDrafts } from '../drafts/browser-drafts';
import { checkForm } from '../form/check-form';
import { nameStart } from '../presets/name-start';
import { createAttemptStore } from '../submission/attempt-store';
import { RECORD_KEY, readRecord } from './demo-record';
import { fillIn } from './fill-in';
import { PRESENTER_KEY } from './presenter';
import { addressOfScenario, SCENARIO_KEYS, scenarioOf } from './scenarios';
import { askedFor, findRun } from './start-scenario';

const storages = { local: safeStorage(() => localStorage), ofTab: safeStorage(() => sessionStorage) };

const goTo = (hash: string) => window.history.replaceState(null, '', `/${hash}`);

beforeEach(() => {
  vi.stubGlobal('indexedDB', new IDBFactory());
  goTo('');
});

describe('a presenter’s link', () => {
  test.each(SCENARIO_KEYS)('%s is read as it is written', (key) => {
    expect(askedFor(addressOfScenario(key))).toEqual({ scenario: key, speed: undefined });
    expect(askedFor(`${addressOfScenario(key)}&speed=10`)).toEqual({ scenario: key, speed: 10 });
  });

  test.each(['', '#/', '#/create/review', '#/?scenario=', '#/?scenario=toString', '#/?speed=60'])(
    '%j starts nothing',
    (hash) => expect(askedFor(hash)).toBeUndefined(),
  );

  test('a speed that does not exist is left out', () => {
    expect(askedFor('#/?scenario=usual&speed=61')).toEqual({ scenario: 'usual', speed: undefined });
  });
});

describe('finding the run of a page', () => {
  test('the first visit begins one; a reload goes on with it', async () => {
    const { record, isNew } = await findRun(storages);
    expect({ scenario: record.scenario, speed: record.speed, isNew }).toEqual({
      scenario: 'usual',
      speed: 60,
      isNew: true,
    });
    expect(await findRun(storages)).toEqual({ record, isNew: false });
  });

  test('a link begins another run at its place, keeps the chosen speed, and leaves the address', async () => {
    const { record: before } = await findRun(storages);
    storages.local.write(RECORD_KEY, JSON.stringify({ ...before, speed: 10 }));
    goTo('#/?scenario=rule-missing');
    const { record, isNew } = await findRun(storages);
    expect({ scenario: record.scenario, speed: record.speed, isNew }).toEqual({
      scenario: 'rule-missing',
      speed: 10,
      isNew: true,
    });
    expect(record.run).not.toBe(before.run);
    expect(window.location.hash).toBe(`#${scenarioOf('rule-missing').begin}`);
    expect(await findRun(storages)).toEqual({ record, isNew: false });
  });

  test('a new run forgets drafts, orders and registrations, and neither the language nor what is not ours', async () => {
    localStorage.setItem('launchpad.draft:x', 'old');
    localStorage.setItem('somebody.else', 'stays');
    localStorage.setItem('launchpad.language', 'zh-CN');
    localStorage.setItem(PRESENTER_KEY, '{"customer":"Acme","moment":"lost"}');
    sessionStorage.setItem('launchpad.tab-draft:x', 'old');
    await createAttemptStore(Date.now).put(
      acceptedAttempt(SANDBOX_SESSION, { instanceId: 'i-1', name: 'kafka-old', at: Date.now() }),
    );
    goTo('#/?scenario=usual');
    await findRun(storages);
    expect(Object.keys(localStorage).sort()).toEqual(
      [RECORD_KEY, PRESENTER_KEY, 'launchpad.language', 'somebody.else'].sort(),
    );
    expect(Object.keys(sessionStorage)).toEqual([]);
    expect(await createAttemptStore(Date.now).list(SANDBOX_SESSION)).toEqual([]);
  });

  test.each([
    '',
    '{',
    'null',
    '{"run":"a","scenario":"nothing","speed":60}',
    '{"run":"a","scenario":"usual","speed":2}',
  ])('what is written down and not ours (%j) is no run', (text) => expect(readRecord(text)).toBeUndefined());
});

test.each([
  ['kafka', false, 'postPaid'],
  ['acme', false, 'postPaid'],
  ['societe-generale', true, 'prePaid'],
])('the form that is filled in for %s is the tab’s own draft, complete, with SASL', async (start, isUnpaid, mode) => {
  const services = servicesOver(simulate().cloud);
  services.get(nameStart).set(start);
  await fillIn(services, SANDBOX_SESSION, isUnpaid);
  const { values } = services.get(browserDrafts).of(SANDBOX_SESSION).get()?.read() ?? {};
  expect(values?.basics.name).toMatch(new RegExp(`^${start}-demo-`));
  expect(values?.billing).toMatchObject({ mode, autoPay: false });
  expect(values?.access).toMatchObject({ sasl: true, protocol: 'SASL_SSL' });
  expect(values && checkForm(values, {})).toEqual([]);
  expect(JSON.stringify({ ...localStorage, ...sessionStorage })).not.toContain(values?.access.password);
});
