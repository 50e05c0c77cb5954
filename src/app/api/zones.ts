/** Availability zones: `GET /v2/available-zones`. */
import { type AvailabilityZone, availabilityZoneList } from '../../contract/products';
import { callCloud } from './http';
import { type Lookup, useLookup } from './use-lookup';

/** All zones of the region, also sold-out ones (see `zoneHasRoom`). */
export const useZones = (): Lookup<AvailabilityZone[]> =>
  useLookup(['zones'], async (_session, signal) => {
    const answer = await callCloud('listAvailabilityZones', { signal }, availabilityZoneList);
    return answer.available_zones;
  });
