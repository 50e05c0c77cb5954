import type { Instance } from '../../contract/instance';
import { fetchInstancesByName } from './instances';
import { type Lookup, type Reading, useLookup } from './use-lookup';

/** Not aborted with the step, so that the next one has the result. */
export const instancesNamed = (name: string): Reading<Instance[]> => ({
  key: ['instances-named', name],
  load: (services, session) => fetchInstancesByName(services, session, name),
});

/** Live, because anyone may take or free a name. */
export const useInstancesNamed = (name: string, enabled: boolean): Lookup<Instance[]> =>
  useLookup(instancesNamed(name), { enabled, isLive: true });
