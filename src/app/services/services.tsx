import { createContext, type ReactNode, use } from 'react';

/** A factory of something that lives as long as the page; it may use other services. */
export type Service<T> = (services: Services) => T;

export interface Services {
  /** Created on first use. */
  get<T>(service: Service<T>): T;
}

type Give = <T>(service: Service<T>, value: T) => void;

/**
 * Everything with state that outlives a screen (connection, clock, cache, drafts, attempts). Modules hold no such
 * state, so each test can have its own.
 * @param prepare provides replacements, for instance another transport
 */
export function createServices(prepare: (give: Give) => void = () => {}): Services {
  const made = new Map<Service<unknown>, unknown>();
  prepare((service, value) => made.set(service, value));
  const services: Services = {
    get<T>(service: Service<T>) {
      if (!made.has(service)) made.set(service, service(services));
      return made.get(service) as T;
    },
  };
  return services;
}

const ServicesContext = createContext<Services | undefined>(undefined);

export const ServicesProvider = ({ services, children }: { services: Services; children: ReactNode }) => (
  <ServicesContext value={services}>{children}</ServicesContext>
);

export function useServices(): Services {
  const services = use(ServicesContext);
  if (!services) throw new Error('There is no ServicesProvider');
  return services;
}

export const useService = <T,>(service: Service<T>): T => useServices().get(service);
