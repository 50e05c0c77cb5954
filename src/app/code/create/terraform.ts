import { aboutCreate } from '../about';
import { type CodeBody, type CodeValue, isBody, listOf, Secret, Todo } from '../code-value';
import { type Argument, terraformFile, writeArguments } from '../terraform-file';
import type { CreateOrder } from './order';

/** Arguments that have another name than the wire's field. What is not here and not special has the same. */
const NAMES: Readonly<Record<string, string>> = {
  product_id: 'flavor_id',
  subnet_id: 'network_id',
  kafka_security_protocol: 'security_protocol',
  sasl_enabled_mechanisms: 'enabled_mechanisms',
};

/** The resource is of one engine, and public access follows from its addresses. */
const IMPLIED = ['engine', 'enable_publicip'];

/** Stands apart, because it is written on several lines. */
const TAGS = 'tags';

function zones(body: CodeBody, codes: CreateOrder['zoneCodes']): CodeValue {
  return listOf(body, 'available_zones').map((zone) =>
    typeof zone === 'string' ? (codes.get(zone) ?? new Todo(`code_of_zone_${zone}`)) : zone,
  );
}

/** Tags as a map; a key that is missing says so. */
const tagMap = (body: CodeBody): CodeValue =>
  Object.fromEntries(
    listOf(body, TAGS).flatMap((tag) => {
      if (!isBody(tag)) return [];
      const { key, value } = tag;
      return [[key instanceof Todo ? key.text : String(key), value ?? '']];
    }),
  );

function billing(bss: CodeBody): Argument[] {
  const { charging_mode: mode, period_type: unit, period_num: period, is_auto_renew: renew } = bss;
  return [
    ['charging_mode', mode ?? new Todo('charging_mode')],
    ['period_unit', unit ?? new Todo('period_unit')],
    ['period', period ?? new Todo('period')],
    ...(renew === true ? [['auto_renew', 'true'] as const] : []),
  ];
}

function argumentsOf({ body, zoneCodes }: CreateOrder): Argument[] {
  return Object.entries(body).flatMap(([field, value]): Argument[] => {
    if (IMPLIED.includes(field) || field === TAGS) return [];
    if (field === 'available_zones') return [['availability_zones', zones(body, zoneCodes)]];
    if (field === 'publicip_id') {
      return [['public_ip_ids', typeof value === 'string' ? value.split(',') : [value]]];
    }
    if (field === 'bss_param') return isBody(value) ? billing(value) : [];
    return [[NAMES[field] ?? field, value]];
  });
}

/** It sends `is_auto_pay` true (terraform-provider-huaweicloud, resource_huaweicloud_dms_kafka_instance.go). */
const PAYS = 'The provider pays yearly/monthly orders immediately, whatever you chose under Billing.';

/**
 * The resource `huaweicloud_dms_kafka_instance` (terraform-provider-huaweicloud, docs/resources/dms_kafka_instance.md). It
 * takes the codes of zones where the API takes their ids.
 */
export function createTerraform(order: CreateOrder): string {
  const { body, place } = order;
  const tags = TAGS in body ? `\n${writeArguments([[TAGS, tagMap(body)]], '  ')}` : '';
  return terraformFile({
    about: [...aboutCreate(place), ...('bss_param' in body ? [PAYS] : [])],
    place,
    type: 'huaweicloud_dms_kafka_instance',
    resource: writeArguments(argumentsOf(order), '  ') + tags,
    hasPassword: Object.values(body).some((value) => value instanceof Secret),
  });
}
