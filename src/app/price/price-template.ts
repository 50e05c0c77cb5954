import { PRICE_PLAN, PRICE_RESOURCE, type PriceTemplate, priceTemplate } from '../../contract/price-estimate';

/**
 * @returns makes the template for a stack of that name; undefined if something is missing, or for yearly/monthly
 *   billing
 */
export function priceTemplateOf(
  body: Readonly<Record<string, unknown>>,
  region: string,
): ((stackName: string) => PriceTemplate) | undefined {
  if ('bss_param' in body) return undefined;
  const of = (name: string): unknown => ({
    terraform: {
      required_providers: [{ huaweicloud: { source: 'huawei.com/provider/huaweicloud', version: '>= 1.41.0' } }],
    },
    provider: { huaweicloud: { region } },
    resource: {
      [PRICE_RESOURCE]: {
        [PRICE_PLAN]: {
          name,
          flavor_id: body.product_id,
          broker_num: body.broker_num,
          storage_spec_code: body.storage_spec_code,
          storage_space: body.storage_space,
          charging_mode: 'postPaid',
          engine_version: body.engine_version,
          vpc_id: body.vpc_id,
          network_id: body.subnet_id,
          security_group_id: body.security_group_id,
        },
      },
    },
  });
  const isComplete = priceTemplate.safeParse(of('launchpad-price-000000000000')).success;
  return isComplete ? (name) => priceTemplate.parse(of(name)) : undefined;
}
