/** Elastic IP addresses: `GET /v3/{project_id}/eip/publicips`. */
import { type PublicIp, publicIpList } from '../../contract/network';
import { callCloud } from './http';
import { collectPages, PAGE_SIZE } from './paging';
import { type ListLookup, type LookupHabits, useList } from './use-lookup';

/** Includes bound ones (`isFreePublicIp`). */
export const usePublicIps = (habits?: LookupHabits): ListLookup<PublicIp> =>
  useList(
    {
      key: ['public-ips'],
      load: (services, { projectId }, signal) =>
        collectPages<PublicIp, string>(
          (ip) => ip.id,
          async (marker) => {
            const query = { limit: String(PAGE_SIZE), marker };
            const page = await callCloud(
              services,
              'listPublicIps',
              { parameters: { project_id: projectId }, query, signal },
              publicIpList,
            );
            return { items: page.publicips, unread: page.unread, next: page.page_info?.next_marker || undefined };
          },
        ),
    },
    habits,
  );
