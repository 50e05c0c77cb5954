import { act, screen, waitFor } from '@testing-library/react';
import { expect, test } from 'vitest';
import { press } from '../../../testing/page/fill-in';
import { type RenderedApp, renderApp } from '../../../testing/page/render-app';
import { worldForm } from '../../../testing/page/world-form';
import type { CreateFormValues } from '../../form/create-form';

const YEARLY: Partial<CreateFormValues['billing']> = { mode: 'prePaid', periodType: 'month', periodNumber: '1' };

async function create(name: string, billing: Partial<CreateFormValues['billing']> = {}) {
  const app = await renderApp('/create/review', { form: worldForm({ basics: { name }, billing }) });
  await press(app.user, 'Create instance');
  await waitFor(() => expect(window.location.pathname).toMatch(/^\/instances\//));
  return { app, address: window.location.pathname };
}

const goTo = (path: string) => act(() => window.history.pushState(null, '', path));
const heading = () => screen.findByRole('heading', { level: 1 });

test.each([
  ['back to Review, which opens an empty form', '/create/review', 'back-one', {}, 'back-one is being created'],
  ['to the first step', '/create/basics', 'back-two', {}, 'back-two is being created'],
  ['to the start page', '/create', 'back-three', {}, 'back-three is being created'],
  ['yearly/monthly', '/create', 'back-four', YEARLY, 'back-four was requested'],
])(
  'while an instance is being created, a way to it stands above the form: %s',
  async (_, path, name, billing, title) => {
    const { app, address } = await create(name, billing);
    goTo(path);
    expect((await screen.findByText(title)).closest('[role=status]')).toBeVisible();
    await app.user.click(await screen.findByText('View progress'));
    expect(window.location.pathname).toBe(address);
    app.close();
  },
);

const instanceReads = ({ cloud }: RenderedApp) => cloud.sentTo('showInstance').length;

test('nothing is said of an instance that runs, nor where none was created', async () => {
  const { app } = await create('back-done');
  await app.cloud.advance(3_600);
  const before = instanceReads(app);
  goTo('/create');
  await waitFor(() => expect(instanceReads(app)).toBeGreaterThan(before));
  await waitFor(() => expect(screen.queryByText(/is being created/)).toBeNull());
  app.close();
  const another = await renderApp('/create');
  await heading();
  expect(screen.queryByText(/is being created/)).toBeNull();
  another.close();
});
