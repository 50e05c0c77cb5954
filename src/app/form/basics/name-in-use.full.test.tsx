import { act, fireEvent, screen, waitFor } from '@testing-library/react';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { navigate } from 'wouter/use-browser-location';
import { requestOf } from '../../../testing/page/attempt-world';
import { enter, fieldOf, press, problems } from '../../../testing/page/fill-in';
import { renderApp } from '../../../testing/page/render-app';
import { newAttempt } from '../../submission/attempt';
import { createAttemptStore } from '../../submission/attempt-store';

const TAKEN = 'An instance with this name already exists. Choose another name';
/** The field’s error, after Continue, has the same words. */
const NOTICE = { selector: '[role=status]' };

// The clock stands still: on a slow machine as well, what was read a moment ago is a moment old.
const START = Date.now();
beforeEach(() => void vi.spyOn(Date, 'now').mockReturnValue(START));
afterEach(() => void vi.restoreAllMocks());

const lookUps = ({ cloud }: Awaited<ReturnType<typeof renderApp>>) =>
  cloud.sent.filter(({ route }) => route === 'listInstances').length;

test('a taken name is told on Basics, once for each name, and goes with another name', async () => {
  const app = await renderApp('/create/basics');
  await enter(app.user, 'Instance name', 'kafka-orders');
  expect((await screen.findByText(TAKEN, NOTICE)).closest('[role=status]')).not.toBeNull();
  expect(lookUps(app)).toBe(1);
  await enter(app.user, 'Instance name', 'kafka-orders-2');
  await waitFor(() => expect(screen.queryByText(TAKEN, NOTICE)).toBeNull());
  await waitFor(() => expect(lookUps(app)).toBe(2));
  await enter(app.user, 'Instance name', 'kafka-orders');
  await screen.findByText(TAKEN, NOTICE);
  expect(lookUps(app)).toBe(2);
  app.close();
});

test('a name under which an own order is not settled is not advised against: another one would be bought as well', async () => {
  const app = await renderApp('/glossary');
  const order = newAttempt(app.session, requestOf({ name: 'kafka-orders' }), {
    id: 'a',
    bodyHash: 'h',
    now: Date.now(),
  });
  await createAttemptStore(Date.now).put({ ...order, state: 'unknown' });
  act(() => navigate('/create/basics'));
  await enter(app.user, 'Instance name', 'kafka-orders');
  const notice = (await screen.findByText(/^This may be the instance you requested/)).closest('[role=status]');
  expect(notice).toHaveTextContent('Check that under Review and create');
  expect(document.body).not.toHaveTextContent('Choose another name');
  await press(app.user, 'Continue');
  expect(await screen.findByRole('heading', { level: 2, name: 'Capacity' })).toBeInTheDocument();
  app.close();
});

test('it moves nothing away while the pointer is pressed', async () => {
  const app = await renderApp('/create/basics');
  await enter(app.user, 'Instance name', 'kafka-orders');
  act(() => void fireEvent.pointerDown(document.body));
  await waitFor(() => expect(lookUps(app)).toBe(1));
  expect(screen.queryByText(TAKEN, NOTICE)).toBeNull();
  act(() => void fireEvent.pointerUp(document.body));
  await screen.findByText(TAKEN, NOTICE);
  app.close();
});

test.each([
  ['as soon as it is typed', 'kafka-orders', false],
  ['when that is known', 'kafka-orders', true],
  ['with spaces around it', ' kafka-audit ', false],
  ['of another sample', 'kafka-staging', false],
])('Continue says at the field that a name is taken, and stays: %s', async (_when, name, isKnown) => {
  const app = await renderApp('/create/basics');
  await enter(app.user, 'Instance name', name);
  if (isKnown) await screen.findByText(TAKEN, NOTICE);
  await press(app.user, 'Continue');
  const error = TAKEN;
  expect(await problems()).toEqual([error]);
  expect(screen.queryByText(TAKEN, NOTICE)).toBeNull();
  const field = await fieldOf('Instance name');
  expect(field).toBeInvalid();
  expect(field).toHaveAccessibleDescription(expect.stringContaining(error));
  await enter(app.user, 'Instance name', 'kafka-of-nobody');
  await waitFor(() => expect(field).toBeValid());
  await press(app.user, 'Continue');
  expect(await screen.findByRole('heading', { level: 2, name: 'Capacity' })).toBeInTheDocument();
  app.close();
});

test('a name that was taken a while ago is checked again by Continue', async () => {
  const app = await renderApp('/create/basics');
  await enter(app.user, 'Instance name', 'kafka-orders');
  await screen.findByText(TAKEN, NOTICE);
  const none = { status: 200, body: { instances: [], instance_num: 0 } };
  await app.cloud.fault({ method: 'GET', path: '/v2/*/instances', times: 99, when: 'before', action: none });
  vi.spyOn(Date, 'now').mockReturnValue(START + 6_000);
  await press(app.user, 'Continue');
  expect(await screen.findByRole('heading', { level: 2, name: 'Capacity' })).toBeInTheDocument();
  app.close();
});

test('a list that does not come holds nobody up for long', async () => {
  const never = new Promise<Response>(() => undefined);
  const app = await renderApp('/create/basics', { waitsInSandbox: true });
  const { cloud } = app;
  app.carryBy((request) => (request.url.includes('exact_match_name') ? never : cloud(request)));
  await enter(app.user, 'Instance name', 'kafka-orders');
  await press(app.user, 'Continue');
  expect(await screen.findByRole('heading', { level: 2, name: 'Capacity' })).toBeInTheDocument();
  app.close();
});

test('the answer is there again in the step; what is no name is not asked for', async () => {
  const app = await renderApp('/create/basics');
  await enter(app.user, 'Instance name', 'kaf');
  await enter(app.user, 'Instance name', 'kafka-orders');
  await screen.findByText(TAKEN, NOTICE);
  expect(lookUps(app)).toBe(1);
  act(() => navigate('/glossary'));
  await screen.findByRole('heading', { level: 1, name: 'Glossary' });
  act(() => navigate('/create/basics'));
  await fieldOf('Instance name');
  expect(await screen.findByText(TAKEN, NOTICE)).toBeInTheDocument();
  expect(lookUps(app)).toBe(1);
  app.close();
});

test('somebody who frees the name elsewhere and comes back is not told what was so before', async () => {
  const app = await renderApp('/create/basics');
  await enter(app.user, 'Instance name', 'kafka-orders');
  await screen.findByText(TAKEN, NOTICE);
  const none = { status: 200, body: { instances: [], instance_num: 0 } };
  await app.cloud.fault({
    method: 'GET',
    path: '/v2/*/instances?exact_match_name=true',
    times: 1,
    when: 'before',
    action: none,
  });
  vi.spyOn(Date, 'now').mockReturnValue(START + 6_000);
  act(() => void window.dispatchEvent(new Event('visibilitychange')));
  await waitFor(() => expect(screen.queryByText(TAKEN, NOTICE)).toBeNull());
  app.close();
});

test('a list that cannot be read says nothing, and is no obstacle', async () => {
  const refusal = {
    method: 'GET',
    path: '/v2/*/instances',
    times: 99,
    when: 'before',
    action: { status: 403, body: {} },
  } as const;
  const app = await renderApp('/create/basics', {}, (cloud) => cloud.fault(refusal));
  await enter(app.user, 'Instance name', 'kafka-orders');
  await waitFor(() => expect(lookUps(app)).toBe(1));
  await press(app.user, 'Continue');
  await screen.findByRole('heading', { level: 2, name: 'Capacity' });
  expect(screen.queryByText(TAKEN, NOTICE)).toBeNull();
  app.close();
});
