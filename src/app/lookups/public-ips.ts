/** Elastic IP addresses: `GET /v3/{project_id}/eip/publicips`. */
import { type PublicIp, publicIpList } from '../../contract/network';
import { fetchByMarker } from './marker-pages';
import { type ListLookup, type LookupOptions, useList } from './use-lookup';

/** Includes bound ones (`isFreePublicIp`). */
export const usePublicIps = (options?: LookupOptions): ListLookup<PublicIp> =>
  useList(
    {
      key: ['public-ips'],
      load: (services, session, signal) =>
        fetchByMarker(services, session, 'listPublicIps', publicIpList, ({ publicips }) => publicips, { signal }),
    },
    options,
  );
