/** VPCs: `GET /v3/{project_id}/vpc/vpcs`. */
import type { Session } from '../../contract/gateway-api';
import type { Rows } from '../../contract/lenient';
import { type Vpc, vpcList } from '../../contract/network';
import type { Services } from '../services/services';
import { callCloud } from './http';
import { collectPages, PAGE_SIZE } from './paging';
import { type ListLookup, type LookupHabits, type Reading, useList } from './use-lookup';

const fetchVpcs = (services: Services, { projectId }: Session, signal?: AbortSignal): Promise<Rows<Vpc>> =>
  collectPages<Vpc, string>(
    (vpc) => vpc.id,
    async (marker) => {
      const query = { limit: String(PAGE_SIZE), marker };
      const page = await callCloud(
        services,
        'listVpcs',
        { parameters: { project_id: projectId }, query, signal },
        vpcList,
      );
      return { items: page.vpcs, unread: page.unread, next: page.page_info?.next_marker || undefined };
    },
  );

export const VPCS: Reading<Rows<Vpc>> = { key: ['vpcs'], load: fetchVpcs };

export const useVpcs = (habits?: LookupHabits): ListLookup<Vpc> => useList(VPCS, habits);
