import { screen, waitFor } from '@testing-library/react';
import { expect, test } from 'vitest';
import { enter, fieldOf, press } from '../../testing/fill-in';
import { renderApp } from '../../testing/render-app';

const TAKEN = 'An instance is called kafka-orders already';

const lookUps = ({ cloud }: Awaited<ReturnType<typeof renderApp>>) =>
  cloud.sent.filter(({ route }) => route === 'listInstances').length;

test('a taken name is told on Basics, once for each name, and goes with another name', async () => {
  const app = await renderApp('/create/basics');
  await enter(app.user, 'Name', 'kafka-orders');
  const notice = (await screen.findByText(TAKEN)).closest('[role=status]');
  expect(notice).toHaveTextContent('Choose another name');
  expect(lookUps(app)).toBe(1);
  await enter(app.user, 'Name', 'kafka-orders-2');
  await waitFor(() => expect(screen.queryByText(TAKEN)).toBeNull());
  await waitFor(() => expect(lookUps(app)).toBe(2));
  await enter(app.user, 'Name', 'kafka-orders');
  await screen.findByText(TAKEN);
  expect(lookUps(app)).toBe(2);
  app.close();
});

test('rule 4: it keeps nobody from going on', async () => {
  const app = await renderApp('/create/basics');
  await enter(app.user, 'Name', 'kafka-orders');
  await screen.findByText(TAKEN);
  await press(app.user, 'Continue');
  expect(await screen.findByRole('heading', { level: 2, name: 'Capacity' })).toBeInTheDocument();
  app.close();
});

test('the answer is there again after Back; what is no name is not asked for', async () => {
  const app = await renderApp('/create/basics');
  await enter(app.user, 'Name', 'kaf');
  await enter(app.user, 'Name', 'kafka-orders');
  await screen.findByText(TAKEN);
  expect(lookUps(app)).toBe(1);
  await press(app.user, 'Continue');
  await screen.findByRole('heading', { level: 2, name: 'Capacity' });
  await app.user.click(await screen.findByText('Back'));
  await fieldOf('Name');
  expect(await screen.findByText(TAKEN)).toBeInTheDocument();
  expect(lookUps(app)).toBe(1);
  app.close();
});

test('a list that cannot be read says nothing, and is no obstacle', async () => {
  const refusal = {
    method: 'GET',
    path: '/instances',
    times: 99,
    when: 'before',
    action: { status: 403, body: {} },
  } as const;
  const app = await renderApp('/create/basics', {}, (cloud) => cloud.fault(refusal));
  await enter(app.user, 'Name', 'kafka-orders');
  await waitFor(() => expect(lookUps(app)).toBe(1));
  await press(app.user, 'Continue');
  await screen.findByRole('heading', { level: 2, name: 'Capacity' });
  expect(screen.queryByText(TAKEN)).toBeNull();
  app.close();
});
