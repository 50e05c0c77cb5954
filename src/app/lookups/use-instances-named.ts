/** Whether a name is taken: `GET /v2/{project_id}/instances` with `exact_match_name`. */
import type { Instance } from '../../contract/instance';
import { fetchInstancesByName } from './instances';
import { type Lookup, useLookup } from './use-lookup';

/**
 * The instances that have exactly this name: anybody may take or free it at any moment. The reading outlives the step that
 * began it, so that the next one and Back have its answer.
 * @param name asked for as it is
 * @param enabled false where it is no name yet
 */
export const useInstancesNamed = (name: string, enabled: boolean): Lookup<Instance[]> =>
  useLookup(
    { key: ['instances-named', name], load: (services, session) => fetchInstancesByName(services, session, name) },
    { enabled, isLive: true },
  );
