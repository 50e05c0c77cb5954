/** Security groups: `GET /v3/{project_id}/vpc/security-groups`. */
import type { Session } from '../../contract/gateway-api';
import { type SecurityGroup, securityGroupList } from '../../contract/network';
import { callCloud } from './http';
import { collectPages, PAGE_SIZE } from './paging';
import { type Lookup, type LookupHabits, useLookup } from './use-lookup';

/**
 * Reads all security groups of the project.
 * @throws ApiError
 */
export const fetchSecurityGroups = ({ projectId }: Session, signal?: AbortSignal): Promise<SecurityGroup[]> =>
  collectPages<SecurityGroup, string>(
    (group) => group.id,
    async (marker) => {
      const options = {
        parameters: { project_id: projectId },
        query: { limit: String(PAGE_SIZE), marker },
        signal,
      };
      const page = await callCloud('listSecurityGroups', options, securityGroupList);
      return { items: page.security_groups, next: page.page_info?.next_marker || undefined };
    },
  );

/** All security groups of the project. */
export const useSecurityGroups = (habits?: LookupHabits): Lookup<SecurityGroup[]> =>
  useLookup(['security-groups'], fetchSecurityGroups, habits);
