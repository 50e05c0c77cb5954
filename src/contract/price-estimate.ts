/**
 * Estimating a price with Resource Formation (RFS): an empty stack, an execution plan that is never applied, its prices.
 * Paths and fields are those of the vendor's clients (huaweicloudsdkaos 3.1.219; huaweicloud-sdk-go-v3, services/aos/v1),
 * statuses those of its API reference. Read leniently; unknown keys pass.
 */
import * as z from 'zod/mini';
import { PRICE_STACK_PATTERN, REGION_ID_PATTERN, RESOURCE_ID_PATTERN } from './ids';
import { figure, flag, optional, optionalNumber, optionalText, wording } from './lenient';

/** The name of the plan, and of the instance in it. */
export const PRICE_PLAN = 'price';

export const PRICE_RESOURCE = 'huaweicloud_dms_kafka_instance';

const STACK_ID_PATTERN = /^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;

/** So that whoever finds one knows what it is. */
export const PRICE_STACK_DESCRIPTION = 'Price estimate of Kafka Launchpad. Holds no resources and can be deleted.';

/** Neither `${` nor `%{` fits these: in a template they would be evaluated. */
const word = z.string().check(z.regex(RESOURCE_ID_PATTERN));
const whole = z.int().check(z.minimum(1));
const stackName = z.string().check(z.regex(PRICE_STACK_PATTERN));

/**
 * What a plan is made of: what prices an instance, and what the provider requires besides
 * (terraform-provider-huaweicloud, resource_huaweicloud_dms_kafka_instance.go). Nothing else passes: no user, password,
 * key or tag.
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

/** With a template in it, a stack would be deployed at once: there is no room for one. */
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

/** A stack goes with its plans. Should anybody have applied one, what came of it stays. */
export const deleteStackRequest = z.strictObject({
  stack_id: z.optional(stackId),
  retain_all_resources: z.literal(true),
});

/** Of a stack that was just made, and of one that is there. */
export const madeStack = z.object({ stack_id: stackId });

/** `CREATION_IN_PROGRESS`, `AVAILABLE`, `CREATION_FAILED`; those of a plan that is applied are of no use here. */
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

/** One price, as it was told: nothing here is computed. */
export interface Price {
  amount: number;
  /** Before discounts. */
  original: number | undefined;
  /** `HOUR` and other units; times `count`. */
  unit: string;
  count: number;
}

/**
 * @param answer of the API
 * @returns the prices of the instance; none where it says that it has none, or where one of them cannot be read: the others
 *   would be too little. `why` in its own words
 */
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
