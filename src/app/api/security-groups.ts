/** Security groups: `GET /v3/{project_id}/vpc/security-groups`. */
import { type SecurityGroup, securityGroupList } from '../../contract/network';
import { callCloud } from './http';
import { collectPages, PAGE_SIZE } from './paging';
import { type Lookup, useLookup } from './use-lookup';

/** All security groups of the project. */
export const useSecurityGroups = (): Lookup<SecurityGroup[]> =>
  useLookup(['security-groups'], ({ projectId }, signal) =>
    collectPages<SecurityGroup, string>(
      (group) => group.id,
      async (marker) => {
        const query = { limit: String(PAGE_SIZE), marker };
        const page = await callCloud(
          'listSecurityGroups',
          { parameters: { project_id: projectId }, query, signal },
          securityGroupList,
        );
        return { items: page.security_groups, next: page.page_info?.next_marker || undefined };
      },
    ),
  );
