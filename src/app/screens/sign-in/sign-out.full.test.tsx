/** Signing out: everything that is secret or read is forgotten, and nothing that the person typed is. */
import { screen, waitFor } from '@testing-library/react';
import { afterEach, expect, test } from 'vitest';
import { createdNow } from '../../../testing/page/attempt-world';
import { enter, fieldOf, press } from '../../../testing/page/fill-in';
import { type RenderedConsole, renderConsole, signInAsDemo } from '../../../testing/page/render-console';
import {
  createSandboxTransport,
  createSignInTransport,
  OWN_PROJECT,
  SANDBOX_KEYS,
} from '../../../testing/page/sandbox-transport';
import { DEMO_CREDENTIALS } from '../../../testing/page/simulation';
import { secretsHandoff } from '../../submission/secrets-handoff';

let opened: RenderedConsole | undefined;
afterEach(() => opened?.close());

const signOut = async ({ user }: RenderedConsole) => {
  await press(user, 'Account');
  await press(user, 'Sign out');
};

test('the gateway is told, the page forgets what it read and every secret, and drafts are kept', async () => {
  const cloud = createSignInTransport();
  opened = await renderConsole('/create/basics', cloud);
  const { user, services } = opened;
  await signInAsDemo(user);
  await enter(user, 'Instance name', 'kafka-draft');
  const handoff = services.get(secretsHandoff);
  handoff.handOver(createdNow('some-instance'), DEMO_CREDENTIALS, handoff.notePress(0));
  await signOut(opened);
  expect(await screen.findByRole('heading', { level: 1, name: 'Sign in' })).toBeInTheDocument();
  expect(cloud.sent.some(({ method, path }) => method === 'DELETE' && path === '/api/session')).toBe(true);
  expect(window.location.pathname).toBe('/');
  await waitFor(() => expect(handoff.credentialsOf('some-instance')).toBeUndefined());
  const before = cloud.sent.length;
  await signInAsDemo(user);
  await screen.findByText('kafka-orders');
  expect(cloud.sent.slice(before).some(({ route }) => route === 'listInstances')).toBe(true);
  await user.click(screen.getByRole('link', { name: 'Create instance' }));
  expect(await screen.findByText(/^kafka-draft, saved /)).toBeInTheDocument();
  await user.click(screen.getByRole('link', { name: 'Continue' }));
  await user.click(await screen.findByRole('link', { name: /^Basics/ }));
  expect(await fieldOf('Instance name')).toHaveValue('kafka-draft');
});

test('a gateway that does not answer: still signed in, said so, and tried again', async () => {
  const cloud = createSignInTransport();
  let isDown = true;
  opened = await renderConsole('/', (request) =>
    isDown && request.method === 'DELETE' ? Promise.reject(new TypeError('Failed to fetch')) : cloud(request),
  );
  await signInAsDemo(opened.user);
  await screen.findByText('kafka-orders');
  await signOut(opened);
  expect(await screen.findByText('Couldn’t sign out. You’re still signed in.')).toBeInTheDocument();
  isDown = false;
  await press(opened.user, 'Try again');
  expect(await screen.findByRole('heading', { level: 1, name: 'Sign in' })).toBeInTheDocument();
});

test('a session that has ended already is as good as signed out', async () => {
  const cloud = createSignInTransport();
  opened = await renderConsole('/', cloud);
  await signInAsDemo(opened.user);
  await screen.findByText('kafka-orders');
  cloud.restart();
  await signOut(opened);
  expect(await screen.findByRole('heading', { level: 1, name: 'Sign in' })).toBeInTheDocument();
});

test('the built-in sandbox has nobody to sign out, and no menu', async () => {
  opened = await renderConsole('/', createSandboxTransport());
  expect(await screen.findByText('kafka-orders')).toBeInTheDocument();
  expect(screen.queryByRole('button', { name: 'Account' })).toBeNull();
});

test('where whoever comes is let in with the key of the environment, there is another project and no way out', async () => {
  opened = await renderConsole('/', createSignInTransport({ keys: SANDBOX_KEYS, projectId: OWN_PROJECT.id }));
  await press(opened.user, 'Account');
  expect(await screen.findByRole('button', { name: 'Switch project' })).toBeInTheDocument();
  expect(screen.queryByRole('button', { name: 'Sign out' })).toBeNull();
});
