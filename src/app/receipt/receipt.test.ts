import fc from 'fast-check';
import { expect, test } from 'vitest';
import { exampleForm } from '../../testing/page/form-values';
import { REAL_SESSION, SANDBOX_SESSION } from '../../testing/page/sandbox-transport';
import { toCreateRequest } from '../form/to-create-request';
import { ApiError } from '../lookups/api-error';
import { type Attempt, newAttempt } from '../submission/attempt';
import { type EndedRegistration, receiptOfAttempt, receiptOfRegistration } from './receipt';

const ZONE = 'Europe/Berlin';
const ASKED = Date.UTC(2026, 0, 5, 9);

const attemptOf = (changes: Partial<Attempt> = {}, password = 'Kafka-pass-2025'): Attempt => ({
  ...newAttempt(REAL_SESSION, toCreateRequest(exampleForm({ access: { password, passwordAgain: password } })), {
    id: 'a',
    bodyHash: 'h',
    now: ASKED,
  }),
  ...changes,
});

test('a create that was accepted: what was asked, when, by whom, and the ids', () => {
  const accepted = { state: 'accepted', instanceId: 'i-1', requestId: 'r-1', endedAt: ASKED + 1500 } as const;
  const receipt = receiptOfAttempt(attemptOf(accepted), ZONE);
  const { password: _secret, ...body } = toCreateRequest(exampleForm());
  expect(receipt).toEqual({
    action: 'create-instance',
    sandbox: false,
    outcome: 'accepted',
    name: 'kafka-test',
    instance_id: 'i-1',
    request_id: 'r-1',
    region: REAL_SESSION.region,
    project_id: REAL_SESSION.projectId,
    who: REAL_SESSION.who,
    asked_at: '2026-01-05T09:00:00.000Z',
    answered_at: '2026-01-05T09:00:01.500Z',
    time_zone: ZONE,
    sends: 1,
    request: { method: 'POST', path: `/v2/kafka/${REAL_SESSION.projectId}/instances`, body },
  });
});

const at = (ms: number) => new Date(ASKED + ms).toISOString();

test.each<[string, Partial<Attempt>, { answered_at?: string | null; found_at?: string }]>([
  ['an answer', { answeredAt: ASKED + 1 }, { answered_at: at(1) }],
  [
    'none, and it was found',
    { answeredAt: null, foundAt: ASKED + 2, wasUnknown: true },
    { answered_at: null, found_at: at(2) },
  ],
  ['a 500, and it was found', { answeredAt: ASKED + 1, foundAt: ASKED + 2 }, { answered_at: at(1), found_at: at(2) }],
  ['an earlier version, and no doubt', { endedAt: ASKED + 3 }, { answered_at: at(3) }],
  ['an earlier version, and a doubt', { endedAt: ASKED + 3, wasUnknown: true }, {}],
])('a response is dated only where one came: %s', (_what, changes, dates) => {
  const { answered_at, found_at } = receiptOfAttempt(attemptOf({ state: 'accepted', ...changes }), ZONE);
  expect({ ...(answered_at !== undefined && { answered_at }), ...(found_at && { found_at }) }).toEqual(dates);
});

test('one that is still being sent, or was never answered, is unknown, and has no instance', () => {
  for (const state of ['sending', 'unknown'] as const) {
    const receipt = receiptOfAttempt(attemptOf({ state }), ZONE);
    expect(receipt.outcome).toBe('unknown');
    expect(receipt).not.toHaveProperty('instance_id');
  }
});

test('a record of an earlier version has no body, and the sandbox is marked', () => {
  const { asked: _gone, ...old } = attemptOf({ mode: 'sandbox' });
  const receipt = receiptOfAttempt(old, ZONE);
  expect(receipt.request).not.toHaveProperty('body');
  expect(receipt.sandbox).toBe(true);
});

const ended = (end: EndedRegistration['end'], password = 'p'): EndedRegistration => ({
  values: { instanceId: 'i-1', kafkaName: 'kafka-1', user: 'ann', password },
  hasSasl: true,
  askedAt: ASKED,
  answeredAt: end.kind === 'registered' ? ASKED + 1000 : undefined,
  sends: 1,
  end,
});

test('a registration, and one whose answer was lost', () => {
  expect(
    receiptOfRegistration(SANDBOX_SESSION, ended({ kind: 'registered', requestId: 'r-2', earlier: 'none' }), ZONE),
  ).toMatchObject({
    action: 'register-with-lts',
    sandbox: true,
    outcome: 'registered',
    instance_id: 'i-1',
    request_id: 'r-2',
    request: { body: { instance_id: 'i-1', kafka_name: 'kafka-1', connect_info: { user_name: 'ann' } } },
  });
  const lost = receiptOfRegistration(
    SANDBOX_SESSION,
    ended({ kind: 'unknown', error: new ApiError({ kind: 'network' }), earlier: 'none' }),
    ZONE,
  );
  expect(lost).toMatchObject({ outcome: 'unknown', answered_at: null });
  expect(lost).not.toHaveProperty('request_id');
});

test('no receipt holds a password, whatever it is', () => {
  const secret = fc.stringMatching(/^aB3[A-Za-z0-9]{20,29}$/);
  fc.assert(
    fc.property(secret, (password) => {
      const receipts = [
        receiptOfAttempt(attemptOf({}, password), ZONE),
        receiptOfRegistration(
          SANDBOX_SESSION,
          ended({ kind: 'registered', requestId: undefined, earlier: 'none' }, password),
          ZONE,
        ),
      ];
      expect(JSON.stringify(receipts)).not.toContain(password);
    }),
  );
});
