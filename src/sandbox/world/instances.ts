/**
 * Instances of the small world. To try registering with LTS:
 * | name | status | user, password | LTS |
 * |---|---|---|---|
 * | kafka-orders | RUNNING, SASL_SSL | `kafka_admin`, `Kafka-demo-1` | can be registered |
 * | kafka-clickstream | RUNNING, no SASL | none | can be registered with `{}` |
 * | kafka-audit | RUNNING, SASL_SSL | `kafka_admin`, `Kafka-demo-1` | its security group has no rule for port 9011 |
 * | kafka-payments | RUNNING, yearly/monthly | none | the ACL of its subnet blocks port 9011 |
 * | kafka-staging | CREATEFAILED | none | not running |
 * | kafka-archive | FROZEN | none | not running |
 */
import { SANDBOX_KAFKA } from '../../contract/sandbox-credentials';
import { uuid } from './ids';
import type { InstanceRecord, InstanceSpec } from './records';
import { zones } from './zones-and-products';

export const DEMO_KAFKA_USER = SANDBOX_KAFKA.user;
export const DEMO_KAFKA_PASSWORD = SANDBOX_KAFKA.password;

const DAY_MS = 86_400_000;
const ZONE_IDS = zones().map(({ id }) => id);
const SASL = {
  ssl_enable: true,
  access_user: DEMO_KAFKA_USER,
  kafka_security_protocol: 'SASL_SSL',
  sasl_enabled_mechanisms: ['SCRAM-SHA-512'],
} as const;

export function plainSpec(name: string, rest: Partial<InstanceSpec> = {}): InstanceSpec {
  return {
    name,
    description: '',
    engine: 'kafka',
    engine_version: '2.7',
    broker_num: 3,
    storage_space: 600,
    vpc_id: uuid('vpc-production'),
    subnet_id: uuid('subnet-kafka-a'),
    security_group_id: uuid('sg-kafka-lts'),
    available_zones: ZONE_IDS.slice(0, 1),
    product_id: 'c6.2u4g.cluster',
    storage_spec_code: 'dms.physical.storage.ultra.v2',
    enterprise_project_id: '0',
    ...rest,
  };
}

interface Start {
  becomes?: InstanceRecord['becomes'];
  daysAgo: number;
  orderId?: string;
}

function record(spec: InstanceSpec, nowMs: number, { becomes = 'RUNNING', daysAgo, ...rest }: Start): InstanceRecord {
  const createdAtMs = nowMs - daysAgo * DAY_MS;
  const isSample = true;
  return {
    id: uuid(`instance ${spec.name}`),
    spec,
    isSample,
    createdAtMs,
    readyAtMs: createdAtMs + 300_000,
    becomes,
    ...rest,
  };
}

export function instances(nowMs: number): InstanceRecord[] {
  const mechanisms = [...SASL.sasl_enabled_mechanisms];
  const sasl = { ...SASL, sasl_enabled_mechanisms: mechanisms };
  return [
    record(
      plainSpec('kafka-orders', { ...sasl, description: 'Order events', tags: [{ key: 'team', value: 'shop' }] }),
      nowMs,
      { daysAgo: 40 },
    ),
    record(plainSpec('kafka-clickstream', { engine_version: '3.x', available_zones: ZONE_IDS.slice(0, 3) }), nowMs, {
      daysAgo: 25,
    }),
    record(plainSpec('kafka-audit', { ...sasl, security_group_id: uuid('sg-kafka') }), nowMs, { daysAgo: 18 }),
    record(
      plainSpec('kafka-payments', {
        subnet_id: uuid('subnet-restricted'),
        product_id: 'c6.4u8g.cluster',
        storage_space: 1200,
        enterprise_project_id: uuid('project payments'),
        bss_param: { charging_mode: 'prePaid', period_type: 'year', period_num: 1, is_auto_pay: true },
      }),
      nowMs,
      { daysAgo: 11, orderId: 'CS2210080931SANDBOX' },
    ),
    record(plainSpec('kafka-staging'), nowMs, { daysAgo: 2, becomes: 'CREATEFAILED' }),
    record(plainSpec('kafka-archive', { engine_version: '1.1.0' }), nowMs, { daysAgo: 300, becomes: 'FROZEN' }),
  ];
}
