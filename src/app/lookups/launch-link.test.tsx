import { screen, waitFor } from '@testing-library/react';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { press } from '../../testing/page/fill-in';
import { signInElsewhere } from '../../testing/page/other-tab';
import { type RenderedConsole, renderConsole } from '../../testing/page/render-console';
import { createSignInTransport, SANDBOX_KEYS, type SignInTransport } from '../../testing/page/sandbox-transport';
import { servicesOver } from '../../testing/page/services-over';
import { launchLink } from './launch-link';

let opened: RenderedConsole | undefined;
let cloud: SignInTransport;
let token: string;
beforeEach(() => {
  cloud = createSignInTransport({ keys: SANDBOX_KEYS, needsLaunchLink: true });
  token = cloud.printLink();
});
afterEach(() => opened?.close());

const posted = () => cloud.sent.filter(({ path }) => path === '/api/launch').map(({ body }) => body);

/** What the page does on its start: the link first, then everything else. */
async function start(address: string): Promise<boolean> {
  window.history.replaceState(null, '', address);
  const services = servicesOver(cloud);
  const link = services.get(launchLink);
  const entries = window.history.length;
  const used = link.open();
  expect(window.location.href).not.toContain('launch');
  expect(window.history.length).toBe(entries);
  const { pathname, search } = window.location;
  await link.ended();
  opened = await renderConsole(pathname + search, cloud, services);
  return used;
}

test('the token leaves the address at once, is posted once, and opens the console at the same address', async () => {
  expect(await start(`/create/basics?return=review#launch=${token}`)).toBe(true);
  expect(await screen.findByRole('heading', { level: 1, name: 'Create a Kafka instance' })).toBeInTheDocument();
  expect(window.location.pathname + window.location.search).toBe('/create/basics?return=review');
  expect(posted()).toEqual([{ launch_token: token }]);
  expect(JSON.stringify([{ ...localStorage }, { ...sessionStorage }, history.state])).not.toContain(token);
});

test('a link that was used says so, and how to get a new one; signing in by hand is offered', async () => {
  cloud.printLink();
  await start(`/#launch=${token}`);
  expect(await screen.findByText('This link has expired')).toBeInTheDocument();
  expect(screen.getByText(/Each link works once\. In the/)).toBeInTheDocument();
  expect(screen.getByText('Did you start Kafka Launchpad yourself?')).toBeInTheDocument();
  expect(screen.getByRole('heading', { level: 1, name: 'Sign in' })).toBeInTheDocument();
  if (opened) await press(opened.user, 'Close');
  await waitFor(() => expect(screen.queryByText('This link has expired')).toBeNull());
  expect(posted()).toHaveLength(1);
});

test('a used link where somebody is signed in already: said so, and they go on', async () => {
  await signInElsewhere(cloud, 'launch', { launch_token: token });
  await start(`/#launch=${token}`);
  expect(await screen.findByText('You’re already signed in here, so you can continue.')).toBeInTheDocument();
  expect(await screen.findByText('kafka-orders')).toBeInTheDocument();
});

test('another fragment is none of its business', async () => {
  window.history.replaceState(null, '', '/#main');
  expect(servicesOver(cloud).get(launchLink).open()).toBe(false);
  expect(window.location.hash).toBe('#main');
  expect(posted()).toEqual([]);
});
