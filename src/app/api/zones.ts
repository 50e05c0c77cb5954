/** Availability zones: `GET /v2/available-zones`. */
import type { Session } from '../../contract/gateway-api';
import { type AvailabilityZone, availabilityZoneList } from '../../contract/products';
import { callCloud } from './http';
import { type Lookup, type LookupHabits, useLookup } from './use-lookup';

/**
 * Reads all zones of the region, also sold-out ones (see `zoneHasRoom`).
 * @throws ApiError
 */
export async function fetchZones(_session: Session, signal?: AbortSignal): Promise<AvailabilityZone[]> {
  const answer = await callCloud('listAvailabilityZones', { signal }, availabilityZoneList);
  return answer.available_zones;
}

/** All zones of the region, also sold-out ones. */
export const useZones = (habits?: LookupHabits): Lookup<AvailabilityZone[]> => useLookup(['zones'], fetchZones, habits);
