import { TAGS_MAX } from '../../contract/tags';
import { type Call, ok, type Reply } from '../call';
import { SANDBOX_REGION } from '../credentials';

/** How the cloud writes an unlimited time. */
const FOREVER = Number.MAX_SAFE_INTEGER;

/** `GET /v2/available-zones` */
export function listAvailabilityZones({ state }: Call): Reply {
  return ok({
    region_id: SANDBOX_REGION,
    available_zones: state.world.zones.map(({ id, code, name, soldOut, ipv6, isDefault }) => ({
      soldOut,
      id,
      code,
      name,
      port: '8003',
      resource_availability: String(!soldOut),
      default_az: isDefault,
      remain_time: FOREVER,
      ipv6_enable: ipv6,
    })),
  });
}

/** `GET /v2/kafka/products`; an unknown `product_id` gives an empty list. */
export function listProducts({ query, state }: Call): Reply {
  const wanted = query.get('product_id');
  const products = state.world.products.filter(({ product_id: id }) => !wanted || id === wanted);
  return ok({ engine: 'kafka', versions: state.world.versions, products });
}

/** `GET /v2/{project_id}/quotas` */
export function showQuotas({ state: { world, options } }: Call): Reply {
  return ok({
    quotas: {
      resources: [
        { type: 'kafkaInstance', quota: options.quota, used: world.instances.length },
        { type: 'tags', quota: TAGS_MAX },
      ],
    },
  });
}

/** `GET /v2/{project_id}/kafka/tags` */
export function listProjectTags({ state: { world } }: Call): Reply {
  const tags = new Map<string, Set<string>>();
  for (const { key, value = '' } of world.instances.flatMap(({ spec }) => spec.tags ?? [])) {
    tags.set(key, (tags.get(key) ?? new Set()).add(value));
  }
  return ok({ tags: [...tags].map(([key, values]) => ({ key, values: [...values] })) });
}

const twoDigits = (hour: number): string => String(hour % 24).padStart(2, '0');

/** `GET /v2/instances/maintain-windows`; hours without minutes, as published. */
export function listMaintenanceWindows(): Reply {
  return ok({
    maintain_windows: [22, 2, 6, 10, 14, 18].map((hour, index) => ({
      default: hour === 2,
      seq: index + 1,
      begin: twoDigits(hour),
      end: twoDigits(hour + 4),
    })),
  });
}
