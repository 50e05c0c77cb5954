import { createContext, type ReactNode, use } from 'react';

/** Makes what lives as long as the page, out of others of its kind. */
export type Service<T> = (services: Services) => T;

export interface Services {
  /** Made when it is first asked for, and then the same one. */
  get<T>(service: Service<T>): T;
}

type Give = <T>(service: Service<T>, value: T) => void;

/**
 * Everything that has a state and outlives a screen: connection, clock, cache, drafts, attempts. The page makes one of these,
 * and so does every test; a module holds no such state.
 * @param prepare gives what a service is not to make itself, for instance another transport
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
