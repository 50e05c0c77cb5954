import { beforeEach, expect, test } from 'vitest';
import { requestOf, START, TEST_SESSION } from '../../testing/page/attempt-world';
import { forgetting } from '../lookups/forget';
import { createServices, type Services } from '../services/services';
import { type Attempt, newAttempt } from './attempt';
import { type SecretsHandoff, secretsHandoff } from './secrets-handoff';

const CREDENTIALS = { user: 'kafka-user', password: 'Kafka-pass-2025' };
let count = 0;
let services: Services;
let handoff: SecretsHandoff;
beforeEach(() => {
  services = createServices();
  handoff = services.get(secretsHandoff);
});
const forgetSecrets = () => services.get(forgetting).forgetSecrets();

/** An instance that was just created; its attempt began when Create was pressed. */
function created(changes: Partial<Attempt> = {}) {
  count += 1;
  const attempt = newAttempt(TEST_SESSION, requestOf(), { id: 'a', bodyHash: 'h', now: START });
  return { instanceId: `instance-${count}`, attempt: { ...attempt, ...changes } };
}

test('what is handed over is known until secrets are forgotten', () => {
  const one = created();
  handoff.handOver(one, CREDENTIALS, handoff.notePress(START));
  expect(handoff.credentialsOf(one.instanceId)).toEqual(CREDENTIALS);
  forgetSecrets();
  expect(handoff.credentialsOf(one.instanceId)).toBeUndefined();
});

test('an order that ends after its person has signed out hands nothing over', () => {
  const press = handoff.notePress(START);
  forgetSecrets();
  const late = created();
  handoff.handOver(late, CREDENTIALS, press);
  expect(handoff.credentialsOf(late.instanceId)).toBeUndefined();
});

test.each<[string, Partial<Attempt>, boolean]>([
  ['of this press, found by reading', { wasUnknown: true }, true],
  ['after sends that were certainly refused', { sends: 3 }, true],
  ['of an earlier press, found by reading', { wasUnknown: true, createdAt: START - 1 }, false],
  ['of one of two sends', { wasUnknown: true, sends: 2 }, false],
])('an instance %s is handed over with what was typed for it, or with nothing', (_what, changes, isKnown) => {
  const one = created(changes);
  handoff.handOver(one, CREDENTIALS, handoff.notePress(START));
  expect(handoff.credentialsOf(one.instanceId) !== undefined).toBe(isKnown);
});
