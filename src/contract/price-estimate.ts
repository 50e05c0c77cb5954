/**
 * Estimating a price with Resource Formation: an empty stack, an execution plan that is never applied, its prices.
 * Paths and fields from huaweicloudsdkaos 3.1.219 and huaweicloud-sdk-go-v3, services/aos/v1; statuses from the API
 * reference.
 */
import * as z from 'zod/mini';
import { PRICE_STACK_PATTERN, REGION_ID_PATTERN, RESOURCE_ID_PATTERN } from './ids';
import { figure, flag, optional, optionalNumber, optionalText, wording } from './lenient';

/** Name of the plan, and of the instance in it. */
export const PRICE_PLAN = 'price';

export const PRICE_RESOURCE = 'huaweicloud_dms_kafka_instance';

const STACK_ID_PATTERN = /^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;

/** For whoever finds one. */
export const PRICE_STACK_DESCRIPTION = 'Price estimate of Kafka Launchpad. Holds no resources and can be deleted.';

/** Excludes `${` and `%{`, which a template would evaluate. */
const word = z.string().check(z.regex(RESOURCE_ID_PATTERN));
const whole = z.int().check(z.minimum(1));
const stackName = z.string().check(z.regex(PRICE_STACK_PATTERN));

/**
 * What prices an instance, and what the provider requires (terraform-provider-huaweicloud,
 * resource_huaweicloud_dms_kafka_instance.go). Nothing else passes: no user, password, key, or tag.
 */
export const priceTemplate = z.strictObject({
  terraform: z.strictObject({
    required_providers: z.tuple([
      z.strictObject({
        huaweicloud: z.strictObject({
          source: z.literal('huawei.com/provider/huaweicloud'),
          version: z.literal('>= 1.41.0'),
        }),
      }),
    ]),
  }),
  provider: z.strictObject({
    huaweicloud: z.strictObject({ region: z.string().check(z.regex(REGION_ID_PATTERN)) }),
  }),
  resource: z.strictObject({
    [PRICE_RESOURCE]: z.strictObject({
      [PRICE_PLAN]: z.strictObject({
        name: stackName,
        flavor_id: word,
        broker_num: whole,
        storage_spec_code: word,
        storage_space: whole,
        charging_mode: z.literal('postPaid'),
        engine_version: word,
        vpc_id: word,
        network_id: word,
        security_group_id: word,
      }),
    }),
  }),
});
export type PriceTemplate = z.infer<typeof priceTemplate>;

function isPriceTemplate(text: string): boolean {
  try {
    return priceTemplate.safeParse(JSON.parse(text)).success;
  } catch {
    return false;
  }
}

/** No template: the stack would deploy it. */
export const createStackRequest = z.strictObject({
  stack_name: stackName,
  description: z.literal(PRICE_STACK_DESCRIPTION),
});

const stackId = z.string().check(z.regex(STACK_ID_PATTERN));

export const createPlanRequest = z.strictObject({
  stack_id: stackId,
  execution_plan_name: z.literal(PRICE_PLAN),
  template_body: z.string().check(z.maxLength(4096), z.refine(isPriceTemplate)),
});

/** Deletes the stack's plans. If somebody applied one, its resources stay. */
export const deleteStackRequest = z.strictObject({
  stack_id: z.optional(stackId),
  retain_all_resources: z.literal(true),
});

export const madeStack = z.object({ stack_id: stackId });

/** `CREATION_IN_PROGRESS`, `AVAILABLE`, `CREATION_FAILED`; other statuses are of applied plans. */
export const planMetadata = z.object({ status: wording, status_message: optionalText });

const price = z.object({
  charge_mode: z.literal('POST_PAID'),
  sale_price: figure,
  original_price: optionalNumber,
  period_type: wording,
  period_count: optionalNumber,
});

const pricedItem = z.object({
  resource_type: z.literal(PRICE_RESOURCE),
  supported: optional(flag),
  unsupported_message: optionalText,
  resource_price: optional(z.array(z.unknown())),
});

export const planPrices = z.object({ currency: wording, items: z.array(z.unknown()) });

/** As returned: nothing is computed. */
export interface Price {
  amount: number;
  /** Before discounts. */
  original: number | undefined;
  /** For example `HOUR`, times `count`. */
  unit: string;
  count: number;
}

/** @returns no prices if there are none, or if one can't be read: the rest would be too little */
export function pricesOf({ items }: z.infer<typeof planPrices>): { prices: Price[]; why: string } {
  const own = items.flatMap((one) => z.safeParse(pricedItem, one).data ?? []);
  const why = own.map(({ unsupported_message: text }) => text ?? '').join(' ');
  const prices = own.flatMap(({ supported, resource_price: told }): (Price | undefined)[] => {
    if (supported === false || !told) return [undefined];
    return told.map((one) => {
      const { data } = z.safeParse(price, one);
      if (!data) return undefined;
      const { sale_price: amount, original_price: original, period_type: unit, period_count: count } = data;
      return { amount, original: original ?? undefined, unit, count: count ?? 1 };
    });
  });
  const read = prices.filter((one) => one !== undefined);
  return { prices: read.length === prices.length ? read : [], why };
}
