/** VPCs: `GET /v3/{project_id}/vpc/vpcs`. */
import type { Rows } from '../../contract/lenient';
import { type Vpc, vpcList } from '../../contract/network';
import { fetchByMarker } from './marker-pages';
import { type ListLookup, type LookupOptions, type Reading, useList } from './use-lookup';

export const VPCS: Reading<Rows<Vpc>> = {
  key: ['vpcs'],
  load: (services, session, signal) =>
    fetchByMarker(services, session, 'listVpcs', vpcList, ({ vpcs }) => vpcs, { signal }),
};

export const useVpcs = (options?: LookupOptions): ListLookup<Vpc> => useList(VPCS, options);
