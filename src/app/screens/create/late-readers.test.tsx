/** What is drawn late, and only names things, does not take away a field into which an id is being typed by hand. */
import { useStore } from '@nanostores/react';
import { act, screen } from '@testing-library/react';
import { atom } from 'nanostores';
import type { ReactNode } from 'react';
import { afterAll, afterEach, beforeEach, expect, test, vi } from 'vitest';
import type { FirstRouteName } from '../../../contract/routes';
import { fieldOf, press } from '../../../testing/page/fill-in';
import { type RenderedApp, renderApp } from '../../../testing/page/render-app';
import { worldForm } from '../../../testing/page/world-form';
import './code/create-code-panel';

// A module that is replaced here must not be known already, nor to the next file.
vi.hoisted(() => vi.resetModules());
afterAll(() => void vi.resetModules());

const { isDrawn } = vi.hoisted(() => ({
  isDrawn: { current: undefined as ReturnType<typeof atom<boolean>> | undefined },
}));

/** The second frame of a slow machine: it comes when the test says so. */
vi.mock('../../ui/deferred', () => ({
  Deferred: ({ children }: { children: ReactNode }) => useStore(gate()) && children,
}));

function gate() {
  isDrawn.current ??= atom(false);
  return isDrawn.current;
}

let app: RenderedApp;

beforeEach(() => gate().set(false));
afterEach(() => app.close());

const LISTS = [
  ['capacity', 'Availability zones', '/v2/available-zones', 'listAvailabilityZones'],
  ['network', 'Subnet', '/v1/*/subnets', 'listSubnets'],
] as const satisfies readonly (readonly [string, string, string, FirstRouteName])[];

test.each(LISTS)('on %s the box of %s stays, with what is typed, and nothing is asked for again', async (...list) => {
  const [step, label, path, route] = list;
  const refused = { path, when: 'before', times: 99, action: { status: 403 } } as const;
  app = await renderApp(`/create/${step}`, { form: worldForm() }, (cloud) => cloud.fault(refused));
  await screen.findByText(/^Couldn’t load .+$/);
  const box = await fieldOf(label);
  await app.user.clear(box);
  await app.user.type(box, 'half-an-i');
  const asked = app.cloud.sentTo(route).length;
  await act(async () => gate().set(true));
  expect(box).toHaveValue('half-an-i');
  await press(app.user, 'View as code');
  await fieldOf('Hide code');
  expect(box).toBeInTheDocument();
  expect(app.cloud.sentTo(route)).toHaveLength(asked);
});
