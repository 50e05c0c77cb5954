/** Security groups: `GET /v3/{project_id}/vpc/security-groups`. */
import type { Rows } from '../../contract/lenient';
import { type SecurityGroup, securityGroupList } from '../../contract/network';
import { fetchByMarker } from './marker-pages';
import { type ListLookup, type LookupOptions, type Reading, useList } from './use-lookup';

export const SECURITY_GROUPS: Reading<Rows<SecurityGroup>> = {
  key: ['security-groups'],
  load: (services, session, signal) =>
    fetchByMarker(services, session, 'listSecurityGroups', securityGroupList, (page) => page.security_groups, {
      signal,
    }),
};

export const useSecurityGroups = (options?: LookupOptions): ListLookup<SecurityGroup> =>
  useList(SECURITY_GROUPS, options);
