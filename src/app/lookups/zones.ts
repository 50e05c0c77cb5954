/** Availability zones: `GET /v2/available-zones`. */
import type { Session } from '../../contract/gateway-api';
import type { Rows } from '../../contract/lenient';
import { type AvailabilityZone, availabilityZoneList } from '../../contract/products';
import type { Services } from '../services/services';
import { callCloud } from './http';
import { type ListLookup, type LookupOptions, type Reading, useList } from './use-lookup';

/** Includes sold-out zones (`zoneHasRoom`). */
async function fetchZones(
  services: Services,
  _session: Session,
  signal?: AbortSignal,
): Promise<Rows<AvailabilityZone>> {
  const page = await callCloud(services, 'listAvailabilityZones', { signal }, availabilityZoneList);
  const items = page.available_zones.map((zone) => ({ ...zone, name: zone.name || zone.code || zone.id }));
  return { items, unread: page.unread };
}

export const ZONES: Reading<Rows<AvailabilityZone>> = { key: ['zones'], load: fetchZones };

export const useZones = (options?: LookupOptions): ListLookup<AvailabilityZone> => useList(ZONES, options);
