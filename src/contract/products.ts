/**
 * Products (flavors), availability zones and maintenance windows of DMS, as their lookup APIs answer them:
 * `GET /v2/{engine}/products`, `GET /v2/available-zones`, `GET /v2/instances/maintain-windows`.
 */
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

/** Published as strings ("30"), sometimes seen as numbers. */
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
  /** Zones here are CODES ("cn-north-4a"), while create takes zone IDS: join through the zone list. */
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
  /** '' where it cannot be read. */
  code: shownText,
  name: text,
  port: text,
  /** The STRING "true" where the zone has resources. */
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
  /** Hours only in the published sample ("22"); create takes "22:00". */
  begin: wording,
  end: wording,
});

export const maintenanceWindowList = listOf('maintain_windows', maintenanceWindow, {});

/**
 * Reads one of the figures of a product, which the API writes as text.
 * @param value the property as answered
 * @returns the number, or undefined where there is none
 */
export function figureOf(value: string | number | null | undefined): number | undefined {
  if (value === null || value === undefined || value === '') return undefined;
  const number = Number(value);
  return Number.isFinite(number) ? number : undefined;
}

/**
 * Whether a zone takes new brokers at all.
 * @param zone a zone of the list
 * @returns false for a zone that is sold out or without resources
 */
export const zoneHasRoom = (zone: AvailabilityZone): boolean =>
  zone.soldOut !== true && String(zone.resource_availability ?? 'true') === 'true';

/**
 * Brings a maintenance hour to the form that create takes.
 * @param hour "22" or "22:00"
 * @returns "22:00"
 */
export const windowTime = (hour: string): string =>
  hour.includes(':') ? hour.slice(0, 5) : `${hour.padStart(2, '0')}:00`;
