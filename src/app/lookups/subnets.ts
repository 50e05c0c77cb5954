/** Subnets of a VPC: `GET /v1/{project_id}/subnets`. */
import type { Session } from '../../contract/gateway-api';
import type { Rows } from '../../contract/lenient';
import { type Subnet, subnetList } from '../../contract/network';
import type { Services } from '../services/services';
import { callCloud } from './http';
import { collectPages, lastMarker, PAGE_SIZE } from './paging';
import { type ListLookup, type LookupOptions, type Reading, useList } from './use-lookup';

const fetchSubnets = (
  services: Services,
  { projectId }: Session,
  vpcId: string | undefined,
  signal?: AbortSignal,
): Promise<Rows<Subnet>> =>
  collectPages<Subnet, string>(
    (subnet) => subnet.id,
    async (marker) => {
      const query = { vpc_id: vpcId, limit: String(PAGE_SIZE), marker };
      const page = await callCloud(
        services,
        'listSubnets',
        { parameters: { project_id: projectId }, query, signal },
        subnetList,
      );
      return {
        items: page.subnets,
        unread: page.unread,
        next: lastMarker(page.subnets, page.unread, (subnet) => subnet.id),
      };
    },
  );

export const subnetsOf = (vpcId: string | undefined): Reading<Rows<Subnet>> => ({
  key: ['subnets', vpcId],
  load: (services, session, signal) => fetchSubnets(services, session, vpcId, signal),
});

/** @param vpcId disabled while it's undefined or empty */
export const useSubnets = (vpcId: string | undefined, options?: LookupOptions): ListLookup<Subnet> =>
  useList(subnetsOf(vpcId), {
    ...options,
    enabled: Boolean(vpcId),
  });
