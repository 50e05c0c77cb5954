/**
 * Products (flavors), availability zones and maintenance windows of DMS, as their lookup APIs answer them:
 * `GET /v2/{engine}/products`, `GET /v2/available-zones`, `GET /v2/instances/maintain-windows`.
 */
import * as z from 'zod/mini';

const text = z.nullish(z.string());
/** Published as strings ("30"), sometimes seen as numbers. */
const figure = z.nullish(z.union([z.string(), z.number()]));

export const product = z.object({
  type: text,
  product_id: z.string().check(z.minLength(1)),
  ecs_flavor_id: text,
  billing_code: text,
  arch_types: z.nullish(z.array(z.string())),
  charging_mode: z.nullish(z.array(z.string())),
  /** Zones here are CODES ("cn-north-4a"), while create takes zone IDS: join through the zone list. */
  ios: z.array(
    z.object({
      io_spec: z.string(),
      type: text,
      available_zones: z.nullish(z.array(z.string())),
      unavailable_zones: z.nullish(z.array(z.string())),
    }),
  ),
  properties: z.object({
    min_broker: figure,
    max_broker: figure,
    min_storage_per_node: figure,
    max_storage_per_node: figure,
    max_bandwidth_per_broker: figure,
    max_tps_per_broker: figure,
    max_partition_per_broker: figure,
    max_consumer_per_broker: figure,
    product_alias: text,
  }),
});

export type Product = z.infer<typeof product>;

export const productList = z.object({
  engine: text,
  versions: z.array(z.string()),
  products: z.array(product),
});

export type ProductList = z.infer<typeof productList>;

export const availabilityZone = z.object({
  id: z.string().check(z.minLength(1)),
  code: z.string(),
  name: text,
  port: text,
  /** The STRING "true" where the zone has resources. */
  resource_availability: z.nullish(z.union([z.string(), z.boolean()])),
  soldOut: z.nullish(z.boolean()),
  default_az: z.nullish(z.boolean()),
  ipv6_enable: z.nullish(z.boolean()),
});

export type AvailabilityZone = z.infer<typeof availabilityZone>;

export const availabilityZoneList = z.object({
  region_id: text,
  available_zones: z.array(availabilityZone),
});

export const maintenanceWindowList = z.object({
  maintain_windows: z.array(
    z.object({
      default: z.nullish(z.boolean()),
      seq: z.nullish(z.number()),
      /** Hours only in the published sample ("22"); create takes "22:00". */
      begin: z.string(),
      end: z.string(),
    }),
  ),
});

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
