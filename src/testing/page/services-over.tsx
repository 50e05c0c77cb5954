import { QueryClientProvider } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { type Transport, transport } from '../../app/lookups/http';
import { createQueryClient, queryClient } from '../../app/lookups/query-client';
import { createServices, type Services, ServicesProvider } from '../../app/services/services';

/**
 * What a page holds that was just opened. Repetitions of a failed read come at once, because tests do not wait.
 * @param carry what carries its requests
 */
export const servicesOver = (carry: Transport): Services =>
  createServices((give) => {
    give(transport, carry);
    give(
      queryClient,
      createQueryClient(() => 0),
    );
  });

/** What a hook or a component needs around it. */
export const withServices =
  (services: Services) =>
  ({ children }: { children: ReactNode }) => (
    <ServicesProvider services={services}>
      <QueryClientProvider client={services.get(queryClient)}>{children}</QueryClientProvider>
    </ServicesProvider>
  );
