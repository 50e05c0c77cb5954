/** Renders one screen as the app does (theme, cache, router, frame), over a sandbox, for component tests. */
import { MantineProvider } from '@mantine/core';
import { QueryClientProvider } from '@tanstack/react-query';
import { render } from '@testing-library/react';
import type { ReactElement } from 'react';
import { Router } from 'wouter';
import { memoryLocation } from 'wouter/memory-location';
import { setTransport } from '../../app/lookups/http';
import { createQueryClient } from '../../app/lookups/query-client';
import type { SandboxTransport } from './sandbox-transport';

let underWay = 0;

/** How many requests of the screen have no answer yet. */
export const requestsUnderWay = (): number => underWay;

const counted =
  (transport: SandboxTransport) =>
  async (request: Request): Promise<Response> => {
    underWay += 1;
    try {
      return await transport(request);
    } finally {
      underWay -= 1;
    }
  };

/**
 * Renders a screen.
 * @param screen the page's element
 * @param transport what carries its requests, until the test ends it with `close`
 * @returns the addresses the person was led to, the present one last, and `close`
 */
export function renderScreen(screen: ReactElement, transport: SandboxTransport) {
  underWay = 0;
  const restore = setTransport(counted(transport));
  const location = memoryLocation({ path: '/here', record: true });
  // Repetitions of a failed read come at once, because tests do not wait.
  const client = createQueryClient(() => 0);
  const { unmount } = render(
    <MantineProvider env="test">
      <QueryClientProvider client={client}>
        <Router hook={location.hook}>{screen}</Router>
      </QueryClientProvider>
    </MantineProvider>,
  );
  return {
    history: location.history,
    close() {
      unmount();
      client.clear();
      restore();
    },
  };
}
