/** Security groups: `GET /v3/{project_id}/vpc/security-groups`. */
import type { Session } from '../../contract/gateway-api';
import type { Rows } from '../../contract/lenient';
import { type SecurityGroup, securityGroupList } from '../../contract/network';
import type { Services } from '../services/services';
import { callCloud } from './http';
import { collectPages, PAGE_SIZE } from './paging';
import { type ListLookup, type LookupHabits, type Reading, useList } from './use-lookup';

const fetchSecurityGroups = (
  services: Services,
  { projectId }: Session,
  signal?: AbortSignal,
): Promise<Rows<SecurityGroup>> =>
  collectPages<SecurityGroup, string>(
    (group) => group.id,
    async (marker) => {
      const options = {
        parameters: { project_id: projectId },
        query: { limit: String(PAGE_SIZE), marker },
        signal,
      };
      const page = await callCloud(services, 'listSecurityGroups', options, securityGroupList);
      return { items: page.security_groups, unread: page.unread, next: page.page_info?.next_marker || undefined };
    },
  );

export const SECURITY_GROUPS: Reading<Rows<SecurityGroup>> = { key: ['security-groups'], load: fetchSecurityGroups };

export const useSecurityGroups = (habits?: LookupHabits): ListLookup<SecurityGroup> => useList(SECURITY_GROUPS, habits);
