/** Maintenance windows: `GET /v2/instances/maintain-windows`. */
import type * as z from 'zod/mini';
import type { Rows } from '../../contract/lenient';
import { type maintenanceWindow, maintenanceWindowList } from '../../contract/products';
import { callCloud } from './http';
import { type ListLookup, type Reading, useList } from './use-lookup';

export type MaintenanceWindow = z.infer<typeof maintenanceWindow>;

const MAINTENANCE_WINDOWS: Reading<Rows<MaintenanceWindow>> = {
  key: ['maintenance-windows'],
  load: async (services, _session, signal) => {
    const response = await callCloud(services, 'listMaintenanceWindows', { signal }, maintenanceWindowList);
    return { items: response.maintain_windows, unread: response.unread };
  },
};

/** Hours are as in the API: "22" (`windowTime`). */
export const useMaintenanceWindows = (): ListLookup<MaintenanceWindow> => useList(MAINTENANCE_WINDOWS);
