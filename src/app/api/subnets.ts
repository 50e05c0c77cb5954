/** Subnets of a VPC: `GET /v1/{project_id}/subnets`. */
import { type Subnet, subnetList } from '../../contract/network';
import { callCloud } from './http';
import { collectPages, lastMarker, PAGE_SIZE } from './paging';
import { type Lookup, useLookup } from './use-lookup';

/**
 * All subnets of one VPC.
 * @param vpcId the VPC; nothing is asked for while it is undefined or empty
 */
export const useSubnets = (vpcId: string | undefined): Lookup<Subnet[]> =>
  useLookup(
    ['subnets', vpcId],
    ({ projectId }, signal) =>
      collectPages<Subnet, string>(
        (subnet) => subnet.id,
        async (marker) => {
          const query = { vpc_id: vpcId, limit: String(PAGE_SIZE), marker };
          const page = await callCloud(
            'listSubnets',
            { parameters: { project_id: projectId }, query, signal },
            subnetList,
          );
          return { items: page.subnets, next: lastMarker(page.subnets, (subnet) => subnet.id) };
        },
      ),
    { enabled: Boolean(vpcId) },
  );
