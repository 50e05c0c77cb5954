/** `GET /v2/{engine}/products`, `GET /v2/available-zones`, and `GET /v2/instances/maintain-windows`. */
import * as z from 'zod/mini';
import {
  listOf,
  optional,
  optionalFlag,
  optionalNumber,
  optionalTexts,
  rowId,
  shownText,
  optionalText as text,
  wording,
} from './lenient';

/** Strings ("30") in the documents, sometimes numbers. */
const figure = optional(z.union([z.string(), z.number()]));
const properties = z.object({
  min_broker: figure,
  max_broker: figure,
  min_storage_per_node: figure,
  max_storage_per_node: figure,
  max_bandwidth_per_broker: figure,
  max_tps_per_broker: figure,
  max_partition_per_broker: figure,
  max_consumer_per_broker: figure,
  product_alias: text,
});

export const product = z.object({
  type: text,
  product_id: rowId,
  ecs_flavor_id: text,
  billing_code: text,
  arch_types: optionalTexts,
  charging_mode: optionalTexts,
  /** Zone CODES ("cn-north-4a"); create takes zone IDS, which are in the zone list. */
  ios: optional(
    z.array(
      z.object({
        io_spec: wording,
        type: text,
        available_zones: optionalTexts,
        unavailable_zones: optionalTexts,
      }),
    ),
  ),
  properties: z.catch(properties, {}),
});

export type Product = z.infer<typeof product>;

export const productList = listOf('products', product, { engine: text, versions: optionalTexts });

export type ProductList = z.infer<typeof productList>;

export const availabilityZone = z.object({
  id: rowId,
  code: shownText,
  name: text,
  port: text,
  /** The STRING "true" if the zone has resources. */
  resource_availability: optional(z.union([z.string(), z.boolean()])),
  soldOut: optionalFlag,
  default_az: optionalFlag,
  ipv6_enable: optionalFlag,
});

export type AvailabilityZone = z.infer<typeof availabilityZone>;

export const availabilityZoneList = listOf('available_zones', availabilityZone, { region_id: text });

export const maintenanceWindow = z.object({
  default: optionalFlag,
  seq: optionalNumber,
  /** Only hours in the published sample ("22"); create takes "22:00". */
  begin: wording,
  end: wording,
});

export const maintenanceWindowList = listOf('maintain_windows', maintenanceWindow, {});

/** Undefined if there is none. */
export function figureOf(value: string | number | null | undefined): number | undefined {
  if (value === null || value === undefined || value === '') return undefined;
  const number = Number(value);
  return Number.isFinite(number) ? number : undefined;
}

/** False for a zone that is sold out or without resources. */
export const zoneHasRoom = (zone: AvailabilityZone): boolean =>
  zone.soldOut !== true && String(zone.resource_availability ?? 'true') === 'true';

/**
 * @param hour "22" or "22:00"
 * @returns "22:00", as create takes it
 */
export const windowTime = (hour: string): string =>
  hour.includes(':') ? hour.slice(0, 5) : `${hour.padStart(2, '0')}:00`;
