/** Every refusal of create, with the published code and text. Shapes at their edges run in the contract's create cases. */
import { expect, test } from 'vitest';
import published from '../../contract/fixtures/dms-error-codes.json';
import { testSandbox } from '../../testing/sandbox/test-sandbox';
import { uuid } from '../world/ids';
import { zones } from '../world/zones-and-products';

const texts = new Map(published.map((entry) => [entry.error_code, entry.error_msg]));
const [a, b, c, d] = zones().map(({ id }) => id);
const eip = (number: number) => uuid(`eip ${number}`);
const PATH = '/v2/kafka/{p}/instances';
const SASL = { ssl_enable: true, access_user: 'kafka_user', password: 'Kafka-test-1' };
const DUAL = { vpc_id: uuid('vpc-dual-stack'), subnet_id: uuid('subnet-dual-a'), ipv6_enable: true };
const order = (change: object) => ({
  bss_param: { charging_mode: 'prePaid', period_type: 'month', period_num: 1, ...change },
});
const tag = (key: unknown, value: unknown = 'x') => ({ tags: [{ key, value }] });

type Case = [what: string, code: string, change: Record<string, unknown>];

const cases: Case[] = [
  ['a short name', '00400010', { name: 'abc' }],
  ['no name', '00400010', { name: undefined }],
  ['a name that is a number', '00400062', { name: 42 }],
  ['a description of 1,025 characters', '00400011', { description: 'x'.repeat(1025) }],
  ['another engine', '00400022', { engine: 'rabbitmq' }],
  ["another engine's product", '00400022', { product_id: 'rabbitmq.4u8g.cluster' }],
  ['the joined version of the published example', '00400008', { engine_version: '2.7,3.x' }],
  ['an unknown product', '00400009', { product_id: 'c7.2u4g.cluster' }],
  ['no product', '00400009', { product_id: undefined }],
  ['two brokers', '00400062', { broker_num: 2 }],
  ['31 brokers', '00400062', { broker_num: 31, storage_space: 6200 }],
  ['brokers as text', '00400062', { broker_num: '3' }],
  ['299 GB', '00400500', { storage_space: 299 }],
  ['more than the flavor takes', '00400500', { storage_space: 300_001, broker_num: 30 }],
  ['more than three brokers hold', '00400500', { storage_space: 30_001 }],
  ['storage as text', '00400062', { storage_space: '600' }],
  ['less than a single broker needs', '00400500', { product_id: 'c6.2u4g.single', broker_num: 1, storage_space: 99 }],
  ['a user that begins with a digit', '00400015', { ...SASL, access_user: '1user' }],
  ['no user', '00400015', { ...SASL, access_user: undefined }],
  ['no password', '00400012', { ...SASL, password: undefined }],
  ['a password of 7 characters', '00400012', { ...SASL, password: 'Kafka-1' }],
  ['a password with a semicolon', '00400012', { ...SASL, password: 'Kafka;test-1' }],
  ['a password of two classes', '00400019', { ...SASL, password: 'kafkatest1' }],
  ['a password without SASL', '00400062', { password: 'Kafka-test-1' }],
  ['a period without a mode', '00400062', order({ charging_mode: '' })],
  ['an unknown mode', '00400062', { bss_param: { charging_mode: ' ' } }],
  ['no VPC', '00400013', { vpc_id: undefined }],
  ['an empty VPC id', '00400013', { vpc_id: '' }],
  ['an unknown VPC', '00400068', { vpc_id: uuid('nowhere') }],
  ['no security group', '00400014', { security_group_id: undefined }],
  ['an unknown security group', '00400046', { security_group_id: uuid('nowhere') }],
  ['no subnet', '00400016', { subnet_id: undefined }],
  ['a subnet of another VPC', '00400018', { subnet_id: uuid('subnet-dual-a') }],
  ["the subnet's neutron id", '00400018', { subnet_id: uuid(`neutron ${uuid('subnet-kafka-a')}`) }],
  ['a subnet without DHCP', '00400020', { subnet_id: uuid('subnet-static') }],
  ['two zones', '00400062', { available_zones: [a, b] }],
  ['no zone', '00400062', { available_zones: [] }],
  ['the same zone thrice', '00400062', { available_zones: [a, a, a] }],
  ['an unknown zone', '00400042', { available_zones: [uuid('zone')] }],
  ['a zone by its code', '00400042', { available_zones: ['sandbox-1a'] }],
  ['a sold-out zone', '00400055', { available_zones: [d] }],
  ['a flavor that the zone has not', '00400055', { product_id: 'c6.16u32g.cluster', available_zones: [b] }],
  ['a zone without IPv6', '00400049', { ...DUAL, available_zones: [c] }],
  ['a subnet without IPv6', '00400062', { ...DUAL, subnet_id: uuid('subnet-dual-b') }],
  ['IPv6 with SASL_SSL', '00400062', { ...DUAL, ...SASL }],
  ['public access without EIPs', '00400128', { enable_publicip: true }],
  ['two EIPs for three brokers', '00400128', { enable_publicip: true, publicip_id: [eip(1), eip(2)].join(',') }],
  ['a bound EIP', '00400128', { enable_publicip: true, publicip_id: [eip(1), eip(2), eip(11)].join(',') }],
  ['an IPv6 EIP', '00400128', { enable_publicip: true, publicip_id: [eip(1), eip(2), eip(13)].join(',') }],
  ['an unknown EIP', '00400128', { enable_publicip: true, publicip_id: [eip(1), eip(2), eip(99)].join(',') }],
  ['encryption without a key', '00400136', { disk_encrypted_enable: true }],
  ['a disabled key', '00400137', { disk_encrypted_enable: true, disk_encrypted_key: uuid('key kafka-disk-2022') }],
  ['an unknown key', '00400137', { disk_encrypted_enable: true, disk_encrypted_key: uuid('nowhere') }],
  ['a key without encryption', '00400062', { disk_encrypted_key: uuid('key kafka-disk') }],
  ['an unknown disk type', '00400125', { storage_spec_code: 'dms.physical.storage.new' }],
  [
    'a disk type that the flavor is not offered with',
    '00400125',
    { product_id: 's6.2u4g.cluster.small', storage_spec_code: 'dms.physical.storage.extreme' },
  ],
  ['a version that is no longer sold', '00400008', { engine_version: '2.3.0' }],
  ['no disk type', '00400125', { storage_spec_code: undefined }],
  ['an unknown enterprise project', '00400062', { enterprise_project_id: uuid('nowhere') }],
  ['a disabled enterprise project', '00400062', { enterprise_project_id: uuid('project legacy-shop') }],
  ['a window of two hours', '00400106', { maintain_begin: '02:00', maintain_end: '04:00' }],
  ['a window at an odd hour', '00400106', { maintain_begin: '03:00', maintain_end: '07:00' }],
  ['half past', '00400106', { maintain_begin: '02:30', maintain_end: '06:30' }],
  ['a time with seconds', '00400106', { maintain_begin: '02:00:00', maintain_end: '06:00:00' }],
  ['no period type', '00400047', order({ period_type: undefined })],
  ['weeks', '00400047', order({ period_type: 'week' })],
  ['ten months', '00400038', order({ period_num: 10 })],
  ['months as text', '00400038', order({ period_num: '1' })],
  ['four years', '00400038', order({ period_type: 'year', period_num: 4 })],
  ['an unknown charging mode', '00400062', { bss_param: { charging_mode: 'free' } }],
  ['a tag without key', '10240035', { tags: [{ value: 'x' }] }],
  ['a tag key of 129 characters', '10240035', tag('k'.repeat(129))],
  ['a tag key with a slash', '10240036', tag('a/b')],
  ['a tag value of 256 characters', '10240038', tag('a', 'v'.repeat(256))],
  ['a tag value with an asterisk', '10240039', tag('a', '*')],
  ['a tag key twice', '10240045', { tags: [{ key: 'a' }, { key: 'a' }] }],
  ['21 tags', '00400062', { tags: Array.from({ length: 21 }, (_, index) => ({ key: `key${index}` })) }],
  ['a taken name', '00400060', { name: 'kafka-orders' }],
];

const cloud = testSandbox();

test.each(cases)('%s is refused with DMS.%s', async (_what, code, change) => {
  const answer = await cloud.create(change);
  expect([answer.status, answer.body]).toEqual([
    400,
    { error_code: `DMS.${code}`, error_msg: texts.get(`DMS.${code}`) },
  ]);
});

test.each([
  ['nothing', '', '00400004'],
  ['spaces', ' \n', '00400004'],
  ['half of an object', '{"name":', '00400005'],
  ['a form', 'name=kafka', '00400005'],
  ['a list', '[]', '00400062'],
  ['null', 'null', '00400062'],
])('a body of %s is refused', async (_what, body, code) => {
  for (const path of [PATH, '/v2/{p}/kafka/instances']) {
    const answer = await cloud.call('POST', path, body);
    expect([answer.status, answer.body]).toEqual([
      400,
      { error_code: `DMS.${code}`, error_msg: texts.get(`DMS.${code}`) },
    ]);
  }
});

test('none of the refusals left an instance behind or bound an EIP', async () => {
  expect((await cloud.get('/v2/{p}/instances?engine=kafka&include_failure=true')).body).toMatchObject({
    instance_num: 6,
  });
  expect((await cloud.get('/v1/{p}/publicips')).body).toMatchObject({
    publicips: Array.from({ length: 10 }, () => ({ status: 'DOWN' })).concat(
      { status: 'ACTIVE' },
      { status: 'ACTIVE' },
      { status: 'DOWN' },
    ),
  });
});

test.each<[string, Record<string, unknown>]>([
  ['100 GB a broker, as in the published example', { storage_space: 300 }],
  ['all that 30 brokers hold', { storage_space: 300_000, broker_num: 30 }],
  ['three zones', { available_zones: [a, b, c] }],
  ['IPv6', DUAL],
  [
    'keys that the document does not know',
    { port_protocol: { private_plain_enable: true }, tags: [{ key: 'a', colour: 1 }] },
  ],
  ['an order with keys that the document does not know', order({ order_id: 'CS1', is_auto_pay: true })],
  ['SASL with defaults', SASL],
  ['billing that nobody chose, as Terraform sends it', { bss_param: { charging_mode: '' } }],
  ['a tag without its value, as Terraform sends an empty one', { tags: [{ key: 'empty' }] }],
  ['the last window of the day', { maintain_begin: '22:00', maintain_end: '02:00' }],
  ['a tag key that a careless program would trip over', tag('__proto__', 'constructor')],
])('%s is accepted', async (_what, change) => {
  expect((await testSandbox().create(change)).status).toBe(200);
});

test('the quota is the last word', async () => {
  const small = testSandbox({ quota: 7 });
  expect((await small.create({ name: 'kafka-seven' })).status).toBe(200);
  const answer = await small.create({ name: 'kafka-eight' });
  expect([answer.status, answer.body]).toEqual([
    400,
    { error_code: 'DMS.00400035', error_msg: texts.get('DMS.00400035') },
  ]);
});

test('a name may be taken twice where names need not be unique', async () => {
  const free = testSandbox({ uniqueNames: false });
  expect((await free.create({ name: 'kafka-orders' })).status).toBe(200);
  expect((await free.get('/v2/{p}/instances?engine=kafka&name=kafka-orders')).body).toMatchObject({ instance_num: 2 });
});
