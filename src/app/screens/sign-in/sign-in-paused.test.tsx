import { screen } from '@testing-library/react';
import { afterEach, expect, test, vi } from 'vitest';
import { pass, stopTime } from '../../../testing/page/fake-time';
import { renderScreen } from '../../../testing/page/render-screen';
import { createSandboxTransport } from '../../../testing/page/sandbox-transport';
import { ApiError } from '../../lookups/api-error';
import { SignInRefused } from './sign-in-refused';

let close = () => {};
afterEach(() => {
  close();
  vi.useRealTimers();
});

function show(code: string | undefined, retryAfterSeconds: number | undefined) {
  const error = new ApiError({ kind: 'http', status: 429, outcome: 'not-sent', code, retryAfterSeconds });
  ({ close } = renderScreen(<SignInRefused error={error} way="password" />, createSandboxTransport()));
  return { alert: screen.getByRole('alert'), timer: screen.getByRole('timer') };
}

test.each([
  ['after refusals', 'LAUNCHPAD.SIGN_IN_PAUSE', 'Too many sign-ins failed'],
  ['while many sign in', 'LAUNCHPAD.BUSY', 'Too many people are signing in right now'],
  ['from a proxy in between', undefined, 'Too many people are signing in right now'],
])('429 %s: why, and a countdown beside what is announced', async (_what, code, title) => {
  stopTime(0);
  const { alert, timer } = show(code, 30);
  await pass();
  expect(alert).toHaveTextContent(title);
  expect(alert).toHaveTextContent(/still here/);
  expect(alert).not.toContainElement(timer);
  expect(timer).toHaveTextContent(/^You can sign in again in (?:30|29) s$/);
  await pass(20_000);
  expect(timer).toHaveTextContent(/^You can sign in again in (?:10|9) s$/);
  await pass(11_000);
  expect(timer).toHaveTextContent('You can sign in again now.');
});

test('429 that says no time: how long is ours to say', () => {
  expect(show(undefined, undefined).timer).toHaveTextContent('Wait a minute, then sign in again.');
});
