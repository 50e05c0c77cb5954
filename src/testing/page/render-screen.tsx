/** Renders one screen as the app does (theme, cache, router, frame), over a sandbox, for component tests. */
import { MantineProvider } from '@mantine/core';
import { render } from '@testing-library/react';
import type { ReactElement } from 'react';
import { Router } from 'wouter';
import { memoryLocation } from 'wouter/memory-location';
import { queryClient } from '../../app/lookups/query-client';
import type { SandboxTransport } from './sandbox-transport';
import { servicesOver, withServices } from './services-over';

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
 * @param transport what carries its requests
 * @param services what the page has made before it is drawn
 * @returns the addresses the person was led to, the present one last, and `close`
 */
export function renderScreen(
  screen: ReactElement,
  transport: SandboxTransport,
  services = servicesOver(counted(transport)),
) {
  underWay = 0;
  const location = memoryLocation({ path: '/here', record: true });
  const { unmount } = render(
    <MantineProvider env="test">
      <Router hook={location.hook}>{screen}</Router>
    </MantineProvider>,
    { wrapper: withServices(services) },
  );
  return {
    history: location.history,
    services,
    close() {
      unmount();
      services.get(queryClient).clear();
    },
  };
}
