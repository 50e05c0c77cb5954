import { beforeAll, describe, expect, test } from 'vitest';
import sample from '../../contract/fixtures/instance.json';
import { type Instance, instance } from '../../contract/instance';
import { SANDBOX_PROJECT_ID } from '../../sandbox/credentials';
import { createSandbox } from '../../sandbox/sandbox';
import { createWorld } from '../../sandbox/world/world';
import { exampleForm, minimalForm } from '../../testing/page/form-values';
import { formError } from '../i18n/form-error';
import { checkForm } from './check-form';
import type { CreateFormValues } from './create-form';
import { formOfInstance } from './form-of-instance';
import { toCreateRequest } from './to-create-request';

const world = createWorld('small', Date.UTC(2026, 0, 5));
const subnet = world.subnets.find(({ dhcp, cidrV6 }) => dhcp && !cidrV6);
const sandbox = createSandbox();
const free = world.publicIps.filter(({ boundTo, ipVersion }) => boundTo === null && ipVersion === 4);

/** Puts a form into the sandbox's world, where it can be ordered. */
function orderable(form: CreateFormValues): CreateFormValues {
  const { capacity, network } = form;
  return {
    ...form,
    capacity: {
      ...capacity,
      zones: world.zones.slice(0, 1).map(({ id }) => id),
      encryptionKey: capacity.encryption ? (world.keys.find(({ state }) => state === '2')?.id ?? '') : '',
    },
    network: {
      ...network,
      vpcId: subnet?.vpcId ?? '',
      subnetId: subnet?.id ?? '',
      securityGroupId: world.securityGroups[0]?.id ?? '',
      publicIpIds: network.publicAccess ? free.slice(0, 3).map(({ id }) => id) : [],
    },
  };
}

async function call(method: string, path: string, body?: unknown): Promise<unknown> {
  const headers = { 'x-auth-token': sandbox.token(), 'content-type': 'application/json' };
  const text = body === undefined ? null : JSON.stringify(body);
  const answer = await sandbox(new Request(`https://sandbox.invalid${path}`, { method, headers, body: text }));
  return answer.json();
}

/** Orders what the form holds, and reads it back as the console would. */
async function orderAndShow(form: CreateFormValues): Promise<Instance> {
  const created = await call('POST', `/v2/kafka/${SANDBOX_PROJECT_ID}/instances`, toCreateRequest(form));
  const id = String(Object(created).instance_id);
  return instance.parse(await call('GET', `/v2/${SANDBOX_PROJECT_ID}/instances/${id}`));
}

const withoutPasswords = (form: CreateFormValues): CreateFormValues => ({
  ...form,
  access: { ...form.access, password: '', passwordAgain: '' },
});

describe('what was ordered comes back as it was typed', () => {
  let asked: CreateFormValues;
  let form: CreateFormValues;
  beforeAll(async () => {
    const operations = { maintenance: '22:00-02:00', retention: 'time_base', autoTopic: true } as const;
    asked = orderable(exampleForm({ basics: { name: 'kafka-again' }, operations }));
    form = formOfInstance(await orderAndShow(asked));
  });

  test.each(['basics', 'capacity', 'network', 'access', 'operations', 'billing'] as const)('%s', (step) => {
    expect(form[step]).toEqual(withoutPasswords(asked)[step]);
  });
});

test('what was left to the service comes back as what the service chose, and without SASL nothing is asked', async () => {
  const asked = orderable(minimalForm({ basics: { name: 'kafka-plain' }, access: { sasl: false } }));
  const form = formOfInstance(await orderAndShow(asked));
  expect(form.access.sasl).toBe(false);
  expect(form.operations).toMatchObject({ maintenance: '02:00-06:00', retention: 'produce_reject', autoTopic: false });
  expect(form.capacity).toEqual(asked.capacity);
});

test('of a yearly order the period is not known, so it is empty and not the default', async () => {
  const billing = { mode: 'prePaid', periodType: 'year', periodNumber: '2', autoRenew: true, autoPay: true } as const;
  const form = formOfInstance(await orderAndShow(orderable(minimalForm({ basics: { name: 'kafka-year' }, billing }))));
  expect(form.billing).toEqual({
    mode: 'prePaid',
    periodType: 'month',
    periodNumber: '',
    autoRenew: false,
    autoPay: false,
  });
});

test('the published sample, which does not say how many brokers it has: asked for anew', () => {
  const form = formOfInstance(instance.parse(sample));
  expect(form.capacity).toMatchObject({ brokers: '', totalStorage: '600' });
  expect(form.basics).toMatchObject({ name: 'kafka-2085975099', engineVersion: '1.1.0' });
  expect(form.operations.maintenance).toBe('02:00-06:00');
});

const bare = { instance_id: 'i', name: 'kafka-1', status: 'CREATEFAILED' };

test.each<[string, Partial<Instance>, unknown]>([
  ['no total', { storage_space: 492, broker_num: 3 }, ''],
  ['no brokers', { total_storage_space: 600 }, '600'],
  ['a total that brokers cannot share in whole GB', { total_storage_space: 500, broker_num: 3 }, '500'],
  ['a total', { total_storage_space: 600, broker_num: 3 }, '600'],
])('%s: the storage that was ordered', (_what, rest, expected) => {
  expect(formOfInstance({ ...bare, ...rest }).capacity.totalStorage).toBe(expected);
});

test.each<[string, Partial<Instance>]>([
  ['brokers', { broker_num: 3 }],
  ['brokers as nodes', { node_num: 3 }],
  ['brokers in words', { specification: 'kafka.2u4g.cluster * 3 broker' }],
])('%s are read', (_what, rest) => {
  expect(formOfInstance({ ...bare, ...rest }).capacity.brokers).toBe('3');
});

test.each<[string, Partial<Instance>, string, string]>([
  ['a version', { engine_version: '3.9' }, 'basics.engineVersion', '3.9'],
  ['a joined version', { engine_version: '2.7,3.x' }, 'basics.engineVersion', '2.7,3.x'],
  [
    'a disk type',
    { storage_spec_code: 'dms.physical.storage.new' },
    'capacity.storageSpec',
    'dms.physical.storage.new',
  ],
  ['a protocol', { kafka_security_protocol: 'GSSAPI' }, 'access.protocol', 'GSSAPI'],
  ['a mechanism', { sasl_enabled_mechanisms: ['PLAIN', 'GSSAPI'] }, 'access.mechanisms', 'GSSAPI'],
  ['a policy', { retention_policy: 'keep_all' }, 'operations.retention', 'keep_all'],
  ['a word of every object', { storage_spec_code: 'constructor' }, 'capacity.storageSpec', 'constructor'],
])('%s that the form doesn’t know is kept, named and asked about', (_what, rest, path, value) => {
  const form = formOfInstance({ ...bare, ...rest, access_user: 'kafka_user' });
  const said = checkForm(form, {}).find((issue) => issue.path === path);
  expect(said?.message).toBe(formError('choiceUnknown', { value }));
});

test('a flavor that the region does not offer is kept, named and asked about', () => {
  const form = formOfInstance({ ...bare, product_id: 'c3.old.cluster' });
  const said = checkForm(form, { products: [] }).find(({ path }) => path === 'capacity.productId');
  expect(said?.message).toBe(formError('productUnknown', { flavor: 'c3.old.cluster' }));
});

test('what the API does not tell is asked about, but for what the document says of a blank', () => {
  const form = formOfInstance(bare);
  expect([form.basics.engineVersion, form.capacity.storageSpec]).toEqual(['', '']);
  expect(form.access).toMatchObject({ sasl: true, protocol: 'SASL_SSL', mechanisms: ['SCRAM-SHA-512'] });
  expect(formOfInstance({ ...bare, maintain_begin: 'soon', maintain_end: '06:00:00' }).operations.maintenance).toBe('');
});
