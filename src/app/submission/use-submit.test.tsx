import { act, renderHook, waitFor } from '@testing-library/react';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { requestOf } from '../../testing/page/attempt-world';
import { createSandboxTransport, SANDBOX_SESSION, type SandboxTransport } from '../../testing/page/sandbox-transport';
import { servicesOver, withServices } from '../../testing/page/services-over';
import type { Services } from '../services/services';
import { newAttempt } from './attempt';
import { attemptDeps } from './attempt-deps';
import { useAttempts } from './use-attempts';
import { useSubmit } from './use-submit';

let cloud: SandboxTransport;
let services: Services;

beforeEach(() => {
  cloud = createSandboxTransport();
  services = servicesOver(cloud);
});
afterEach(async () => {
  const { store } = services.get(attemptDeps);
  for (const attempt of await store.list(SANDBOX_SESSION)) {
    await store.put({ ...attempt, who: 'a former test' });
  }
});

/** Both hooks as one page would use them. */
const page = () =>
  renderHook(() => ({ submit: useSubmit(), attempts: useAttempts() }), { wrapper: withServices(services) }).result;

const ready = async () => {
  const result = page();
  await waitFor(() => expect(cloud.sent.map(({ path }) => path)).toContain('/api/session'));
  await waitFor(() => expect(result.current.submit.isReady).toBe(true));
  return result;
};

test('a refused create shows its result, and is listed as no open attempt', async () => {
  const result = await ready();
  await act(() => result.current.submit.submit(requestOf({ name: 'orders-1', vpc_id: 'no-such-vpc' })));
  expect(result.current.submit.state).toMatchObject({ status: 'done', result: { kind: 'refused' } });
  await waitFor(() => expect(result.current.attempts.all).toMatchObject([{ name: 'orders-1', state: 'refused' }]));
  expect(result.current.attempts.open).toEqual([]);
});

test('rule 5: two presses in one task send one create, and an unmounted page loses nothing', async () => {
  const result = await ready();
  const request = requestOf({ name: 'orders-2', vpc_id: 'no-such-vpc' });
  await act(async () => {
    const both = [result.current.submit.submit(request), result.current.submit.submit(request)];
    const [first, second] = await Promise.all(both);
    expect(second).toBe(first);
  });
  expect(cloud.sentTo('createInstance')).toHaveLength(1);
});

test('an attempt that an earlier page left shows as open, and can be set aside', async () => {
  const left = newAttempt(SANDBOX_SESSION, requestOf({ name: 'left-over' }), {
    id: 'left',
    bodyHash: 'h',
    now: Date.now(),
  });
  await services.get(attemptDeps).store.put(left);
  const result = await ready();
  await waitFor(() => expect(result.current.attempts.open).toMatchObject([{ id: 'left', state: 'unknown' }]));
  const [open] = result.current.attempts.open;
  if (open) await act(() => result.current.attempts.setAside(open));
  await waitFor(() => expect(result.current.attempts.open).toEqual([]));
  expect(cloud.sentTo('createInstance')).toEqual([]);
});
