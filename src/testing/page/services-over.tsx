import { QueryClientProvider } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { type Transport, transport } from '../../app/lookups/http';
import { createQueryClient, queryClient } from '../../app/lookups/query-client';
import { createServices, type Services, ServicesProvider } from '../../app/services/services';
import { sleep } from '../../app/services/sleep';
import { whileOpen } from './open-page';

/**
 * Services of a newly opened page. Retries are immediate, because tests don't wait.
 * @param pause what happens instead of waiting, for instance the sandbox's time passes
 */
export const servicesOver = (carry: Transport, pause?: (ms: number) => Promise<void>): Services =>
  createServices((give) => {
    give(transport, whileOpen(carry));
    if (pause) give(sleep, pause);
    give(
      queryClient,
      createQueryClient(() => 0),
    );
  });

/** Providers for a hook or a component. */
export const withServices =
  (services: Services) =>
  ({ children }: { children: ReactNode }) => (
    <ServicesProvider services={services}>
      <QueryClientProvider client={services.get(queryClient)}>{children}</QueryClientProvider>
    </ServicesProvider>
  );
