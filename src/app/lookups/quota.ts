/** How many instances the project may have: `GET /v2/{project_id}/quotas`. */
import { instanceQuotaOf, type Quota, quotas } from '../../contract/quota';
import { callCloud } from './http';
import { type Lookup, useLookup } from './use-lookup';

/** Null if the response doesn't have it. */
export const useInstanceQuota = (): Lookup<Quota | null> =>
  useLookup({
    key: ['quota'],
    load: async (services, { projectId }, signal) => {
      const response = await callCloud(
        services,
        'showQuotas',
        { parameters: { project_id: projectId }, signal },
        quotas,
      );
      return instanceQuotaOf(response) ?? null;
    },
  });
