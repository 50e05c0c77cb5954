/** Registrations whose response is lost, in one tab, in two, and over a reload; over the sandbox's own LTS. */

import { beforeEach, describe, expect, test } from 'vitest';
import type { RegisterKafkaRequest } from '../../contract/log-service';
import type { FaultAction } from '../../sandbox/fault-queue';
import { createSandboxTransport, SANDBOX_SESSION, type SandboxTransport } from '../../testing/page/sandbox-transport';
import { servicesOver } from '../../testing/page/services-over';
import { idOf } from '../../testing/page/simulation';
import { createNameLocks } from '../browser/name-locks';
import { beginSession, type Transport } from '../lookups/http';
import { registerKafka } from '../lookups/register';
import type { Services } from '../services/services';
import { type EndedPress, registerOnce } from './register-once';
import { type RegistrationRecord, recordId } from './registration-record';
import { type RegistrationDeps, recoverRegistrations } from './registration-store';

const ID = idOf('kafka-clickstream');
const PATH = '/v2/*/lts/dms/kafka-instance';
const request: RegisterKafkaRequest = { instance_id: ID, kafka_name: 'clicks', connect_info: {} };

let cloud: SandboxTransport;
let disk: Map<string, RegistrationRecord>;
let tab: RegistrationDeps;
let services: Services;
let carried: Transport;
let isDiskFull = false;

/** A tab of one browser: it shares the disk and the locks with the others. */
function openTab(locks: RegistrationDeps['locks']): RegistrationDeps {
  return {
    locks,
    now: Date.now,
    register: (...of) => registerKafka(services, ...of),
    records: {
      ofPerson: async ({ who }) => [...disk.values()].filter((record) => record.who === who),
      ofProject: async () => [...disk.values()],
      put: async (records) => {
        if (isDiskFull) throw new DOMException('full', 'QuotaExceededError');
        for (const record of records as RegistrationRecord[]) disk.set(record.id, record);
      },
    },
  };
}

beforeEach(async () => {
  disk = new Map();
  isDiskFull = false;
  cloud = createSandboxTransport();
  carried = cloud;
  services = servicesOver((outgoing) => carried(outgoing));
  await beginSession(services);
  tab = openTab(createNameLocks(null));
});

const RESET: FaultAction = { reset: true };
const lose = (when: 'before' | 'after', times = 1) => cloud.fault({ path: PATH, times, when, action: RESET });
const answerWith = (status: number, body: unknown) =>
  cloud.fault({ path: PATH, times: 1, when: 'before', action: { status, body } });
const press = (deps = tab, session = SANDBOX_SESSION) => registerOnce(deps, session, request);
const told = ({ end }: EndedPress) => `${end.kind}, earlier ${end.earlier}`;
const state = () => disk.get(recordId(SANDBOX_SESSION, ID))?.state;
const sent = () => cloud.sentTo('registerKafka').length;

describe('a registration', () => {
  test('is on the disk before it leaves', async () => {
    const before: unknown[] = [];
    carried = (outgoing) => {
      before.push(state());
      return cloud(outgoing);
    };
    expect(told(await press())).toBe('registered, earlier none');
    expect([before, state()]).toEqual([['sending'], 'registered']);
  });

  test('that cannot be recorded is not sent', async () => {
    isDiskFull = true;
    expect((await press()).end).toMatchObject({ kind: 'not-sent', reason: 'cannot-record' });
    expect(sent()).toBe(0);
  });

  test('whose response is lost before it was carried out is unknown, and the next one registers', async () => {
    await lose('before');
    expect(await press()).toMatchObject({ end: { kind: 'unknown' }, sends: 1, answeredAt: undefined });
    expect(state()).toBe('unknown');
    expect(await press()).toMatchObject({ end: { kind: 'registered', earlier: 'unknown' }, sends: 2 });
    expect(state()).toBe('registered');
  });

  test('whose response is lost after it was carried out is unknown, and then very likely registered', async () => {
    await lose('after');
    expect(told(await press())).toBe('unknown, earlier none');
    expect(told(await press())).toBe('already, earlier unknown');
    expect(state()).toBe('likely');
    expect(told(await press())).toBe('already, earlier likely');
  });

  test('whose response is lost twice stays unknown until LTS says something', async () => {
    await lose('after', 2);
    expect(told(await press())).toBe('unknown, earlier none');
    expect(told(await press())).toBe('unknown, earlier unknown');
    expect(state()).toBe('unknown');
    expect(told(await press())).toBe('already, earlier unknown');
    expect(sent()).toBe(3);
  });

  test('in a second tab is held back while the first one’s is on its way, and knows of it afterwards', async () => {
    await lose('after');
    const second = openTab(tab.locks);
    const first = press();
    expect((await press(second)).end).toMatchObject({ kind: 'not-sent', reason: 'busy' });
    expect(told(await first)).toBe('unknown, earlier none');
    expect(told(await press(second))).toBe('already, earlier unknown');
    expect(sent()).toBe(2);
  });

  test('that a reload cut off is unknown, in the list as well, and then very likely registered', async () => {
    let arrived: Promise<unknown> = Promise.resolve();
    carried = (outgoing) => {
      arrived = cloud(outgoing);
      return new Promise(() => {});
    };
    void press();
    while (sent() === 0) await new Promise((resolve) => setImmediate(resolve));
    await arrived;
    carried = cloud;
    // The lock goes with the page.
    const reloaded = openTab(createNameLocks(null));
    expect(state()).toBe('sending');
    expect(await recoverRegistrations(tab, SANDBOX_SESSION)).toMatchObject([{ state: 'sending' }]);
    expect(await recoverRegistrations(reloaded, SANDBOX_SESSION)).toMatchObject([{ state: 'unknown' }]);
    expect(state()).toBe('unknown');
    expect(told(await press(reloaded))).toBe('already, earlier unknown');
  });

  test('of another person in this browser counts for what is said, and is not shown', async () => {
    await lose('after');
    const other = { ...SANDBOX_SESSION, who: 'somebody else' };
    expect(told(await press(tab, other))).toBe('unknown, earlier none');
    expect(await recoverRegistrations(tab, SANDBOX_SESSION)).toEqual([]);
    expect(told(await press())).toBe('already, earlier unknown');
  });

  test.each([
    ['nothing was sent before', [], 'none'],
    ['a response was lost', ['lose'], 'unknown'],
    ['it was registered', ['register'], 'registered'],
    ['LTS said "already" after a lost response', ['lose', 'register'], 'likely'],
  ] as const)('that is refused for something else says what is known where %s', async (_what, first, earlier) => {
    for (const step of first) {
      if (step === 'lose') await lose('after');
      await press();
    }
    const known = state() ?? 'none';
    await answerWith(400, { error_code: 'LTS.1719', error_msg: 'kafka user or password wrong' });
    expect(told(await press())).toBe(`refused, earlier ${earlier}`);
    expect(state()).toBe(known);
  });
});

describe('what LTS says', () => {
  test.each([
    [400, 'LTS.SANDBOX.0002', 'The Kafka instance is registered already (simulated check).', 'already'],
    [400, 'LTS.0401', 'kafka instance already exists', 'already'],
    [409, 'LTS.0401', 'The instance has been registered.', 'already'],
    [400, 'LTS.0401', 'Duplicate kafka instance', 'already'],
    [400, 'LTS.0401', '该实例已注册', 'already'],
    [400, 'LTS.0401', '实例已经存在', 'already'],
    [400, 'LTS.0401', 'The Kafka instance does not exist.', 'refused'],
    [400, 'LTS.0201', 'The log group is not existed', 'refused'],
    [400, 'LTS.0401', '实例不存在', 'refused'],
    [400, 'LTS.0401', 'The instance is not registered with DMS', 'refused'],
    [400, 'LTS.1719', 'kafka user or password wrong', 'refused'],
    [403, 'LTS.0003', 'No permission.', 'refused'],
    [400, 'LTS.0010', 'The system encountered an internal error', 'unknown'],
    [500, 'LTS.0010', 'The system encountered an internal error', 'unknown'],
    [403, '403', 'Blocked: already seen', 'unknown'],
    [409, 'LTS.0009', 'Conflict', 'unknown'],
    [400, 'LTS.0401', 'The instance cannot be registered again, because it is already registered.', 'already'],
    [400, 'LTS.0401', 'The instance has already been registered; do not register it again.', 'already'],
    [400, 'LTS.0401', 'The registration exists.', 'already'],
    [400, 'LTS.0401', '该实例已注册，请勿重复注册', 'already'],
    [400, 'LTS.0201', 'The number of log streams has already reached the maximum.', 'refused'],
    [400, 'LTS.1719', "The Kafka user's password has already expired.", 'refused'],
    [400, 'LTS.0201', 'The connection was already closed by the Kafka instance.', 'refused'],
    [400, 'LTS.0401', 'The Kafka instance exists but is not running.', 'refused'],
    [400, 'LTS.0401', 'The Kafka instance is already being deleted.', 'refused'],
    [400, 'LTS.0201', 'The log group already exists.', 'refused'],
    [400, 'LTS.0201', 'The log group already exists for the Kafka instance.', 'refused'],
    [400, 'LTS.0009', 'Duplicate kafka_name', 'refused'],
    [400, 'LTS.0009', 'The Kafka name already exists.', 'refused'],
    [400, 'LTS.0401', 'Check whether the Kafka instance already exists.', 'refused'],
    [400, 'LTS.0401', 'No such Kafka instance is registered.', 'refused'],
    [400, 'LTS.0401', 'Only a Kafka instance that is registered can be changed.', 'refused'],
    [400, 'LTS.0401', 'The Kafka instance cannot be registered because it already uses SASL_SSL.', 'refused'],
    [401, 'APIGW.0307', 'The token has already expired.', 'refused'],
    [429, 'APIGW.0308', 'The throttling threshold has already been reached.', 'refused'],
    [400, 'LTS.0009', '请求重复提交', 'refused'],
    [400, 'LTS.0009', '名称重复', 'refused'],
    [400, 'LTS.0401', '请检查实例是否已存在', 'refused'],
  ])('%i %s "%s" is %s', async (status, code, message, kind) => {
    await answerWith(status, { error_code: code, error_msg: message });
    expect((await press()).end.kind).toBe(kind);
  });

  test.each([
    ['a page of something in between', 403, '<html>Forbidden</html>'],
    ['nothing', 401, ''],
    ['two ids', 201, `{"instance_id":"x","instance_id":"${ID}"}`],
    ['another id', 201, { instance_id: 'another' }],
    ['an id beside an error', 201, { instance_id: ID, error_code: 'LTS.0009', error_msg: 'no' }],
    ['an id beside the words of an error', 201, { instance_id: ID, error_msg: 'failed' }],
    ['an id beside the code of an error', 200, { instance_id: ID, error_code: 'LTS.0010' }],
    ['an id beside an error of another form', 202, { instance_id: ID, error: { reason: 'failed' } }],
    ['a status that no part of it gives', 203, { instance_id: ID }],
    ['a part of an answer', 206, { instance_id: ID }],
    ['no id', 201, {}],
  ])('%s is unknown', async (_what, status, body) => {
    await answerWith(status, body);
    expect((await press()).end.kind).toBe('unknown');
    expect(state()).toBe('unknown');
  });
});

describe('a registration that nobody pressed a button for', () => {
  const itself = (deps = tab) => registerOnce(deps, SANDBOX_SESSION, request, { isUnasked: true });

  test('B57: is sent once, from two tabs at once and after a reload', async () => {
    const second = openTab(tab.locks);
    const ends = await Promise.all([itself(), itself(second)]);
    expect(ends.map(told)).toEqual(['registered, earlier none', 'not-sent, earlier unknown']);
    expect((await itself(openTab(createNameLocks(null)))).end).toMatchObject({ reason: 'sent-before' });
    expect(sent()).toBe(1);
  });

  test.each([
    ['lost before', () => lose('before')],
    ['lost after', () => lose('after')],
    ['refused', () => answerWith(400, { error_code: 'LTS.1719', error_msg: 'wrong password' })],
    ['an internal error', () => answerWith(500, { error_code: 'LTS.0010', error_msg: 'internal' })],
    ['accepted', async () => undefined],
  ])('is not sent after one whose response was %s', async (_what, spoil) => {
    await spoil();
    await press();
    const before = state();
    expect((await itself()).end).toMatchObject({ kind: 'not-sent', reason: 'sent-before' });
    expect([sent(), state()]).toEqual([1, before]);
  });

  test('is not sent where a page ended in the middle of one', async () => {
    await press();
    const [record] = disk.values();
    if (record) disk.set(record.id, { ...record, state: 'sending', before: 'none' });
    expect((await itself()).end).toMatchObject({ reason: 'sent-before', earlier: 'unknown' });
    expect(sent()).toBe(1);
  });

  test('is not sent where it cannot be recorded', async () => {
    isDiskFull = true;
    expect((await itself()).end).toMatchObject({ reason: 'cannot-record' });
    expect(sent()).toBe(0);
  });
});
