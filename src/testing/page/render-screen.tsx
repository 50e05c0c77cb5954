import { MantineProvider } from '@mantine/core';
import { render } from '@testing-library/react';
import type { ReactElement } from 'react';
import { Router } from 'wouter';
import { memoryLocation } from 'wouter/memory-location';
import { queryClient } from '../../app/lookups/query-client';
import type { SandboxTransport } from './sandbox-transport';
import { servicesOver, withServices } from './services-over';

let underWay = 0;

/** Requests without a response yet. */
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

/** @returns the visited paths, the current one last, and `close` */
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
