/** The session that the page was served with: taken up once, and only where nothing has changed since. */
import { QueryClientProvider } from '@tanstack/react-query';
import { renderHook, waitFor } from '@testing-library/react';
import type { ReactNode } from 'react';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { createDoorTransport, type DoorTransport, SANDBOX_SESSION } from '../testing/sandbox-transport';
import { setTransport } from './http';
import { openLaunchLink } from './launch-link';
import { takePageSession } from './page-session';
import { createQueryClient } from './query-client';
import { readSessionAhead, useSessionState } from './session';

const TOKEN = 'launch-token-of-the-test';

let cloud: DoorTransport;
let restore: () => void;
beforeEach(() => {
  cloud = createDoorTransport({ launchToken: TOKEN });
  restore = setTransport(cloud);
});
afterEach(() => {
  restore();
  document.head.innerHTML = '';
});

/** The page as the gateway has served it. */
function serve(told: string): void {
  document.head.innerHTML = `<script type="application/json" id="session">${told}</script>`;
}

/** What the first screen learns of the session, after the page's start. */
async function sessionOfFirstScreen(isBeingOpened: boolean) {
  const client = createQueryClient();
  readSessionAhead(client, isBeingOpened);
  const wrapper = ({ children }: { children: ReactNode }) => (
    <QueryClientProvider client={client}>{children}</QueryClientProvider>
  );
  const { result } = renderHook(useSessionState, { wrapper });
  await waitFor(() => expect(result.current.isSuccess).toBe(true));
  return result.current.data;
}

const asked = () => cloud.sent.map(({ method, path }) => `${method} ${path}`);

test.each([
  ['somebody', SANDBOX_SESSION],
  ['nobody', null],
])('%s is known without a request', async (_who, state) => {
  serve(JSON.stringify(state));
  expect(await sessionOfFirstScreen(false)).toEqual(state);
  expect(asked()).toEqual([]);
});

test('it is good for one use', () => {
  serve(JSON.stringify(SANDBOX_SESSION));
  expect(takePageSession()).toEqual(SANDBOX_SESSION);
  expect(takePageSession()).toBeUndefined();
});

test('a launch link signs somebody in after the page was served, so the gateway is asked', async () => {
  serve('null');
  window.history.replaceState(null, '', `/#launch=${TOKEN}`);
  expect(await sessionOfFirstScreen(openLaunchLink())).toMatchObject({ way: 'environment' });
  expect(asked()).toEqual(['POST /api/launch', 'GET /api/session']);
});

test.each(['', '"__SESSION__"', '{"mode":"sandbox"}', '"somebody"'])(
  'a page that says %j does not know',
  async (told) => {
    serve(told);
    expect(await sessionOfFirstScreen(false)).toBeNull();
    expect(asked()).toEqual(['GET /api/session']);
  },
);
