import type { Instance } from '../../contract/instance';
import { fetchInstancesByName } from './instances';
import { type Lookup, useLookup } from './use-lookup';

/** Live, because anyone may take or free a name. Not aborted with the step, so that the next one has the result. */
export const useInstancesNamed = (name: string, enabled: boolean): Lookup<Instance[]> =>
  useLookup(
    { key: ['instances-named', name], load: (services, session) => fetchInstancesByName(services, session, name) },
    { enabled, isLive: true },
  );
