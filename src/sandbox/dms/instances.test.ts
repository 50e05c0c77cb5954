import { describe, expect, test } from 'vitest';
import { type Instance, instance, instanceList } from '../../contract/instance';
import { START_MS, type TestSandbox, testSandbox, textAt } from '../../testing/sandbox/test-sandbox';
import { uuid } from '../world/ids';
import { plainSpec } from '../world/instances';

const show = async (cloud: TestSandbox, id: string): Promise<Instance> =>
  instance.parse((await cloud.get(`/v2/{p}/instances/${id}`)).body);

const PREPAID = { charging_mode: 'prePaid', period_type: 'year', period_num: 1 };
const SASL = { ssl_enable: true, access_user: 'kafka_user', password: 'Kafka-test-1' };

describe('life of an instance', () => {
  test('it is CREATING, then RUNNING with addresses', async () => {
    const cloud = testSandbox({ createSeconds: 60 });
    const ids = [1, 2, 3].map((number) => uuid(`eip ${number}`)).join(',');
    const created = await cloud.create({ ...SASL, enable_publicip: true, publicip_id: ids, description: ' "\\ ü\n' });
    const id = textAt(created, 'instance_id');
    const first = await show(cloud, id);
    expect(first).toMatchObject({
      status: 'CREATING',
      created_at: String(START_MS),
      charging_mode: 1,
      description: ' "\\ ü\n',
      vpc_name: 'vpc-production',
      subnet_name: 'subnet-kafka-a',
      security_group_name: 'sg-kafka-lts',
      available_zone_names: ['AZ1'],
      maintain_begin: '02:00:00',
      maintain_end: '06:00:00',
      total_storage_space: 600,
      storage_space: 492,
      partition_num: '750',
    });
    expect(first).not.toHaveProperty('connect_address');
    expect(first).not.toHaveProperty('order_id');
    cloud.clock.advance(59_999);
    expect((await show(cloud, id)).status).toBe('CREATING');
    cloud.clock.advance(1);
    const last = await show(cloud, id);
    const brokers = last.connect_address?.split(',') ?? [];
    expect(last).toMatchObject({
      status: 'RUNNING',
      port: 9093,
      access_user: 'kafka_user',
      kafka_security_protocol: 'SASL_SSL',
      sasl_enabled_mechanisms: ['PLAIN'],
      kafka_private_connect_address: brokers.map((ip) => `${ip}:9093`).join(','),
      public_connect_address: '203.0.113.11:9095,203.0.113.12:9095,203.0.113.13:9095',
    });
    expect(brokers).toHaveLength(3);
    expect(brokers.every((ip) => ip.startsWith('192.168.10.'))).toBe(true);
    expect(last.port_protocols).toMatchObject({
      private_sasl_ssl_enable: true,
      private_sasl_ssl_address: last.kafka_private_connect_address,
      private_plain_enable: false,
      public_sasl_ssl_address: last.public_connect_address,
      public_plain_enable: false,
    });
    // LTS can reach them a tenth of the time later.
    expect(last.cross_vpc_info).toBe('');
    cloud.clock.advance(5_999);
    expect((await show(cloud, id)).cross_vpc_info).toBe('');
    cloud.clock.advance(1);
    const crossVpc: unknown = JSON.parse((await show(cloud, id)).cross_vpc_info ?? '');
    expect(Object.keys(Object(crossVpc))).toEqual(brokers);
    expect(Object.values(Object(crossVpc))).toMatchObject(brokers.map((ip) => ({ advertised_ip: ip, port: 9011 })));
  });

  test('both paths create', async () => {
    const cloud = testSandbox();
    expect((await cloud.call('POST', '/v2/{p}/kafka/instances', plainSpec('kafka-second'))).status).toBe(200);
    expect((await cloud.create({ name: 'kafka-second' })).body).toMatchObject({ error_code: 'DMS.00400060' });
  });

  test('a name that ends with -createfail fails when its time has come', async () => {
    const cloud = testSandbox();
    const id = textAt(await cloud.create({ name: 'kafka-createfail' }), 'instance_id');
    expect((await show(cloud, id)).status).toBe('CREATING');
    cloud.clock.advance(20_000);
    expect((await show(cloud, id)).status).toBe('CREATEFAILED');
  });

  test('as many creates as ordered fail, and a reset takes the order back', async () => {
    const cloud = testSandbox();
    await cloud.bare('POST', '/__sandbox/fail-creates', { times: 1 });
    expect((await cloud.create({ name: 'no' })).status).toBe(400);
    const failing = textAt(await cloud.create({ name: 'kafka-first' }), 'instance_id');
    const fine = textAt(await cloud.create({ name: 'kafka-second' }), 'instance_id');
    cloud.clock.advance(20_000);
    expect([(await show(cloud, failing)).status, (await show(cloud, fine)).status]).toEqual([
      'CREATEFAILED',
      'RUNNING',
    ]);
    await cloud.bare('POST', '/__sandbox/fail-creates', { times: 5 });
    await cloud.bare('POST', '/__sandbox/reset');
    const after = textAt(await cloud.create({ name: 'kafka-third' }), 'instance_id');
    cloud.clock.advance(20_000);
    expect((await show(cloud, after)).status).toBe('RUNNING');
  });

  test('a yearly/monthly order waits until it is paid', async () => {
    const cloud = testSandbox();
    const id = textAt(await cloud.create({ bss_param: PREPAID }), 'instance_id');
    cloud.clock.advance(86_400_000);
    expect(await show(cloud, id)).toMatchObject({ status: 'CREATING', charging_mode: 0, order_id: expect.any(String) });
    expect((await cloud.bare('POST', '/__sandbox/pay', { instance_id: id })).status).toBe(200);
    expect((await show(cloud, id)).status).toBe('CREATING');
    cloud.clock.advance(20_000);
    expect((await show(cloud, id)).status).toBe('RUNNING');
    expect((await cloud.bare('POST', '/__sandbox/pay', { instance_id: id })).status).toBe(400);
  });

  test('an order that pays itself does not wait', async () => {
    const cloud = testSandbox();
    const id = textAt(await cloud.create({ bss_param: { ...PREPAID, is_auto_pay: true } }), 'instance_id');
    cloud.clock.advance(20_000);
    expect(await show(cloud, id)).toMatchObject({ status: 'RUNNING', charging_mode: 0 });
  });

  test('deleting waits for the end of creating, and gives name and EIPs back', async () => {
    const cloud = testSandbox();
    const ids = [1, 2, 3].map((number) => uuid(`eip ${number}`)).join(',');
    const change = { enable_publicip: true, publicip_id: ids };
    const path = `/v2/{p}/instances/${textAt(await cloud.create(change), 'instance_id')}`;
    expect((await cloud.create({ ...change, name: 'kafka-other' })).body).toMatchObject({ error_code: 'DMS.00400128' });
    expect(await cloud.call('DELETE', path)).toMatchObject({ status: 400, body: { error_code: 'DMS.00400099' } });
    cloud.clock.advance(20_000);
    expect((await cloud.call('DELETE', path)).status).toBe(204);
    expect((await cloud.get(path)).status).toBe(404);
    expect((await cloud.create(change)).status).toBe(200);
  });
});

describe('the list', () => {
  const cloud = testSandbox();
  const names = async (query: string) => {
    const { instances, instance_num: total } = instanceList.parse(
      (await cloud.get(`/v2/{p}/instances?engine=kafka${query}`)).body,
    );
    return [instances.map(({ name }) => name), total];
  };

  test.each([
    ['', ['kafka-payments', 'kafka-audit', 'kafka-clickstream', 'kafka-orders', 'kafka-archive']],
    ['&include_failure=false&name=staging', []],
    ['&include_failure=true&name=staging', ['kafka-staging']],
    ['&name=a-a', ['kafka-audit', 'kafka-archive']],
    ['&name=a-a&exact_match_name=true', []],
    ['&name=kafka-audit&exact_match_name=true', ['kafka-audit']],
    ['&name=KAFKA-AUDIT', []],
    ['&status=FROZEN', ['kafka-archive']],
    ['&status=CREATEFAILED&include_failure=true', ['kafka-staging']],
    [`&instance_id=${uuid('instance kafka-orders')}`, ['kafka-orders']],
    [`&enterprise_project_id=${uuid('project payments')}`, ['kafka-payments']],
  ])('%s', async (query, expected) => {
    expect(await names(query)).toEqual([expected, expected.length]);
  });

  test('pages by offset, and counts what all pages hold', async () => {
    expect(await names('&limit=2')).toEqual([['kafka-payments', 'kafka-audit'], 5]);
    expect(await names('&limit=2&offset=4')).toEqual([['kafka-archive'], 5]);
    expect(await names('&limit=50&offset=5')).toEqual([[], 5]);
    const large = testSandbox({ world: 'large' });
    const page = instanceList.parse((await large.get('/v2/{p}/instances?engine=kafka')).body);
    expect(page.instances).toHaveLength(10);
  });

  test.each([
    'limit=0',
    'limit=51',
    'limit=x',
    'offset=-1',
    'offset=1.5',
    'exact_match_name=1',
    'include_failure=TRUE',
  ])('%s is refused', async (parameter) => {
    const answer = await cloud.get(`/v2/{p}/instances?engine=kafka&${parameter}`);
    expect(answer).toMatchObject({ status: 400, body: { error_code: 'DMS.00400062' } });
  });

  test.each(['', '?engine=', '?engine=rabbitmq'])('an engine must be named: %s', async (query) => {
    expect((await cloud.get(`/v2/{p}/instances${query}`)).status).toBe(400);
  });
});

test('tags and brokers are read apart, as the vendor’s Terraform provider does', async () => {
  const cloud = testSandbox({ createSeconds: 1 });
  const tags = [{ key: 'team', value: 'a b' }, { key: 'empty' }];
  const id = textAt(await cloud.create({ tags }), 'instance_id');
  const of = async (path: string) => (await cloud.get(path)).body;
  expect(await of(`/v2/{p}/instances/${id}/manage/cluster`)).toEqual({ cluster: { brokers: [] } });
  cloud.clock.advance(1_000);
  expect(await of(`/v2/{p}/kafka/${id}/tags`)).toEqual({ tags: [tags[0], { key: 'empty', value: '' }] });
  expect(await of(`/v2/{p}/instances/${id}/manage/cluster`)).toMatchObject({
    cluster: { brokers: [{ broker_id: '0', port: 9092 }, { broker_id: '1' }, { broker_id: '2' }] },
  });
  const untagged = textAt(await cloud.create({ name: 'untagged', tags: undefined }), 'instance_id');
  expect(await of(`/v2/{p}/kafka/${untagged}/tags`)).toEqual({ tags: [] });
  for (const path of [`/v2/{p}/kafka/${uuid('none')}/tags`, `/v2/{p}/instances/${uuid('none')}/manage/cluster`]) {
    expect((await cloud.get(path)).status).toBe(404);
  }
});
