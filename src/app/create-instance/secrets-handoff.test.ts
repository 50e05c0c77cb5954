import { expect, test } from 'vitest';
import { forgetSecrets } from '../api/forget';
import { credentialsOf, handOver, secretsMark } from './secrets-handoff';

const CREDENTIALS = { user: 'kafka-user', password: 'Kafka-pass-2025' };

test('what is handed over is known until secrets are forgotten', () => {
  handOver('created', CREDENTIALS, secretsMark());
  expect(credentialsOf('created')).toEqual(CREDENTIALS);
  forgetSecrets();
  expect(credentialsOf('created')).toBeUndefined();
});

test('an order that ends after its person has signed out hands nothing over', () => {
  const whenPressed = secretsMark();
  forgetSecrets();
  handOver('late', CREDENTIALS, whenPressed);
  expect(credentialsOf('late')).toBeUndefined();
});
