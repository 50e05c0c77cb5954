/** How many instances the project may have: `GET /v2/{project_id}/quotas`. */
import { instanceQuotaOf, type Quota, quotas } from '../../contract/quota';
import { callCloud } from './http';
import { type Lookup, useLookup } from './use-lookup';

/** The quota of Kafka instances; null where the answer doesn't tell it. */
export const useInstanceQuota = (): Lookup<Quota | null> =>
  useLookup({
    key: ['quota'],
    load: async (services, { projectId }, signal) => {
      const answer = await callCloud(services, 'showQuotas', { parameters: { project_id: projectId }, signal }, quotas);
      return instanceQuotaOf(answer) ?? null;
    },
  });
