/** Maintenance windows: `GET /v2/instances/maintain-windows`. */
import type * as z from 'zod/mini';
import { maintenanceWindowList } from '../../contract/products';
import { callCloud } from './http';
import { type Lookup, useLookup } from './use-lookup';

export type MaintenanceWindow = z.infer<typeof maintenanceWindowList>['maintain_windows'][number];

/** The windows, hours as the API writes them ("22"; see `windowTime`). */
export const useMaintenanceWindows = (): Lookup<MaintenanceWindow[]> =>
  useLookup(['maintenance-windows'], async (_session, signal) => {
    const answer = await callCloud('listMaintenanceWindows', { signal }, maintenanceWindowList);
    return answer.maintain_windows;
  });
