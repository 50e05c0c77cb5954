import { screen } from '@testing-library/react';
import { userEvent } from '@testing-library/user-event';
import { useState } from 'react';
import { afterEach, expect, test, vi } from 'vitest';
import { requestOf, START } from '../../../../testing/page/attempt-world';
import { pass, stopTime } from '../../../../testing/page/fake-time';
import { press } from '../../../../testing/page/fill-in';
import { renderScreen } from '../../../../testing/page/render-screen';
import { createSandboxTransport, SANDBOX_SESSION } from '../../../../testing/page/sandbox-transport';
import { newAttempt, type SeenAttempt } from '../../../submission/attempt';
import { Throttled } from './throttled';

let close = () => {};
afterEach(() => {
  close();
  vi.useRealTimers();
});

const whatToDo = () => screen.getByText('What to do', { selector: 'dt' }).nextElementSibling;

/** Shows the answer 429 to a send of an attempt. */
function show(retryAfterSeconds: number | undefined, sends = 1) {
  const attempt = { ...newAttempt(SANDBOX_SESSION, requestOf(), { id: 'a', bodyHash: 'h', now: START }), sends };
  const words = { code: 'APIGW.0308', message: 'Too many.', requestId: 'req-1' };
  const outcome = { kind: 'refused', status: 429, retryAfterSeconds, ...words } as const;
  const onResume = vi.fn();
  const result = { kind: 'refused', attempt, outcome } as const;
  /** Review itself: what it is asked to do shows it anew, with another function to ask, also where nothing can be sent. */
  function Review() {
    const [asked, setAsked] = useState(0);
    const resume = (again: SeenAttempt) => {
      onResume(again);
      // Asked without end, it would be shown anew without end.
      if (asked < 5) setAsked(asked + 1);
    };
    return <Throttled isInDoubt={false} result={result} onResume={resume} />;
  }
  ({ close } = renderScreen(<Review />, createSandboxTransport()));
  return onResume;
}

test('the countdown can be read and is not announced, and goes on with the same attempt at its end', async () => {
  stopTime(START);
  const onResume = show(30);
  await pass();
  const timer = screen.getByRole('timer');
  const [seconds = 0] = (timer.textContent ?? '').match(/\d+/g)?.map(Number) ?? [];
  expect(timer).toHaveTextContent(/^Trying again in 3\d s$/);
  expect(screen.getByRole('alert')).not.toContainElement(timer);
  expect(whatToDo()).toHaveTextContent('We try again automatically (attempt 2 of 3)');
  // One countdown: a second figure beside it would stand still and contradict it.
  expect(whatToDo()).not.toHaveTextContent(/\d+ s\b/);
  await pass((seconds - 2) * 1_000);
  expect(timer).toHaveTextContent(/^Trying again in [12] s$/);
  expect(onResume).not.toHaveBeenCalled();
  await pass(3_000);
  expect(onResume).toHaveBeenCalledExactlyOnceWith(expect.objectContaining({ id: 'a', sends: 1 }));
  // Nothing came of it: the page stays, and asks nobody a second time by itself.
  await pass(60_000);
  expect(onResume).toHaveBeenCalledOnce();
});

test('stopping it leaves the next send to the person', async () => {
  const onResume = show(30);
  const user = userEvent.setup();
  await press(user, 'Stop retrying');
  expect(screen.queryByRole('timer')).toBeNull();
  expect(whatToDo()).toHaveTextContent(/Stopped\. Nothing is sent until you/);
  expect(onResume).not.toHaveBeenCalled();
  await press(user, 'Try again');
  expect(onResume).toHaveBeenCalledExactlyOnceWith(expect.objectContaining({ id: 'a' }));
});

test.each([
  ['longer than a minute', 600, 1, /Try again after .*too long to retry automatically/],
  ['longer than any date', 1e30, 1, /^Try again later\./],
  ['after the third send', undefined, 3, /Already sent 3 times/],
])('a wait %s is the person’s to end', (_what, seconds, sends, told) => {
  show(seconds, sends);
  expect(whatToDo()).toHaveTextContent(told);
  expect(screen.queryByRole('timer')).toBeNull();
});
