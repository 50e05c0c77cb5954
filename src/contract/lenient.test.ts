/** One odd value never hides a list, and never changes another row. */
import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import authProjects from './fixtures/auth-projects.json';
import syntheticZones from './fixtures/availability-zones.synthetic.json';
import enterpriseProjects from './fixtures/enterprise-projects.synthetic.json';
import listInstances from './fixtures/instance-list.json';
import keysResponse from './fixtures/list-keys-response.json';
import windows from './fixtures/maintenance-windows.json';
import acls from './fixtures/network-acls-v3.json';
import products from './fixtures/products.json';
import projectTags from './fixtures/project-tags.json';
import publicIps from './fixtures/public-ips-v3.json';
import groupRules from './fixtures/security-group-rules-v3.json';
import groups from './fixtures/security-groups-v3.json';
import subnets from './fixtures/subnets-v1.json';
import vpcs from './fixtures/vpcs-v3.json';
import { projectList } from './identity';
import { instanceList } from './instance';
import { enterpriseProjectList, keyList } from './key-management';
import { networkAclList, publicIpList, securityGroupList, securityGroupRuleList, subnetList, vpcList } from './network';
import { availabilityZoneList, maintenanceWindowList, productList } from './products';
import { projectTagList } from './tags';

type Json = Record<string, unknown>;
type Path = readonly (string | number)[];

const LISTS = [
  ['instances', instanceList, listInstances],
  ['products', productList, products],
  ['available_zones', availabilityZoneList, syntheticZones],
  ['maintain_windows', maintenanceWindowList, windows],
  ['vpcs', vpcList, vpcs],
  ['subnets', subnetList, subnets],
  ['security_groups', securityGroupList, groups],
  ['security_group_rules', securityGroupRuleList, groupRules],
  ['firewalls', networkAclList, acls],
  ['publicips', publicIpList, publicIps],
  ['key_details', keyList, keysResponse],
  ['enterprise_projects', enterpriseProjectList, enterpriseProjects],
  ['projects', projectList, authProjects],
  ['tags', projectTagList, projectTags],
] as const;

/** Every place in a value that holds something. */
const placesIn = (value: unknown, path: Path = []): Path[] =>
  typeof value === 'object' && value !== null
    ? Object.entries(value).flatMap(([key, inner]) => {
        const at = [...path, Array.isArray(value) ? Number(key) : key];
        return [at, ...placesIn(inner, at)];
      })
    : [];

function withValue(body: unknown, [key, ...rest]: Path, value: unknown): unknown {
  if (key === undefined) return value;
  const inner = withValue(Reflect.get(Object(body), key), rest, value);
  if (Array.isArray(body)) return body.map((one, index) => (index === key ? inner : one));
  return { ...Object(body), [key]: inner };
}

const rowsOf = (body: Json, key: string): unknown[] => {
  const list = body[key];
  if (!Array.isArray(list)) throw new Error(`The fixture has no ${key}`);
  return list;
};

describe.each(LISTS)('%s', (key, schema, fixture) => {
  const body: Json = fixture;
  const [first] = rowsOf(body, key);
  const listed = { ...body, [key]: [first, first, first] };
  const asRead = rowsOf(schema.parse(listed), key);

  it('whatever stands in place of any one value, all other rows are read as they are', () => {
    const places = fc.constantFrom(...placesIn(listed).filter(([top, ...inside]) => top !== key || inside.length > 0));
    fc.assert(
      fc.property(places, fc.jsonValue({ maxDepth: 2 }), (place, value) => {
        const read: Json & { unread: unknown[] } = schema.parse(withValue(listed, place, value));
        const items = rowsOf(read, key);
        expect(items.length + read.unread.length).toBe(3);
        const spoiled = place[0] === key ? place[1] : undefined;
        const others = read.unread.length === 1 ? items : items.filter((_, index) => index !== spoiled);
        expect(others).toEqual(asRead.filter((_, index) => index !== spoiled));
      }),
    );
  });

  it.each([null, {}, 'none', 7, { [key]: null }, { [key]: {} }, { [key]: 'x' }, { [`${key}_`]: [] }, []])(
    '%j is no list',
    (other) => expect(schema.safeParse(other).success).toBe(false),
  );
});

describe('values of the field', () => {
  const [item] = listInstances.instances;
  const instances = (...changes: Json[]) =>
    instanceList.parse({ instances: changes.map((change) => ({ ...item, ...change })), instance_num: '7' });

  test.each([
    [{ order_id: 1_234_567_890_123_456 }, { order_id: '1234567890123456' }],
    [{ order_id: Number('12345678901234567890') }, { order_id: undefined }],
    [{ port: '9093' }, { port: 9093 }],
    [{ port: ' 9093 ' }, { port: 9093 }],
    [{ port: '0x2385' }, { port: undefined }],
    [{ broker_num: '3' }, { broker_num: 3 }],
    [{ broker_num: 'three' }, { broker_num: undefined }],
    [{ broker_num: '' }, { broker_num: undefined }],
    [{ enterprise_project_id: 0 }, { enterprise_project_id: '0' }],
    [{ sasl_enabled_mechanisms: 'PLAIN' }, { sasl_enabled_mechanisms: undefined }],
    [{ available_zones: ['a', null] }, { available_zones: undefined }],
    [{ name: null }, { name: '' }],
    [{ status: 7 }, { status: '7' }],
    [{ ssl_enable: 'true' }, { ssl_enable: true }],
    [{ ssl_enable: 'yes' }, { ssl_enable: undefined }],
    [{ ssl_enable: 1 }, { ssl_enable: undefined }],
    [{ instance_id: 4711 }, { instance_id: '4711' }],
    [{ tags: 'none' }, { tags: undefined }],
  ])('an instance with %j is read with %j', (change, expected) => {
    const { items: _, ...read } = { items: [], ...instances(change, {}) };
    expect(read.instances).toHaveLength(2);
    expect(read.instances[0]).toMatchObject(expected);
    expect([read.unread, read.instance_num]).toEqual([[], 7]);
  });

  test.each([[{ instance_id: '' }], [{ instance_id: null }], [{ instance_id: { id: 'x' } }], [{ instance_id: ['x'] }]])(
    'an instance with %j is left out, and kept aside',
    (change) => {
      const read = instances({}, change, {});
      expect([read.instances.length, read.unread.length]).toEqual([2, 1]);
    },
  );

  test('products, zones, EIPs and keys with odd values', () => {
    const [product] = products.products;
    const { ios: _ios, properties: _properties, ...bare } = product ?? {};
    const flavors = productList.parse({ versions: ['2.7', 3.6], products: [product, bare, { ...product, ios: 7 }] });
    expect([flavors.versions, flavors.products.length]).toEqual([['2.7', '3.6'], 3]);
    expect(flavors.products[1]).toMatchObject({ properties: {} });
    const zone = { id: 'a', code: 'a-1' };
    const zones = availabilityZoneList.parse({
      available_zones: [
        { ...zone, soldOut: 'false' },
        { id: 'b', code: 7 },
      ],
    });
    expect(zones.available_zones).toEqual([
      { ...zone, soldOut: false },
      { id: 'b', code: '7' },
    ]);
    const eips = publicIpList.parse({ publicips: [{ id: 'a', status: 'DOWN', ip_version: '4' }], total_count: '9' });
    expect(eips).toMatchObject({ publicips: [{ ip_version: 4 }], total_count: 9, unread: [] });
    const keys = keyList.parse({ key_details: [{ key_id: 'k', key_state: 2, default_key_flag: 0 }], truncated: true });
    expect(keys).toMatchObject({ key_details: [{ key_state: '2', default_key_flag: '0' }], truncated: true });
  });

  test('a network rule is never read with a condition left out: it would hold for more than it does', () => {
    const [rule] = groupRules.security_group_rules;
    for (const key of ['direction', 'protocol', 'multiport', 'remote_ip_prefix', 'action', 'priority', 'enabled']) {
      const read = securityGroupRuleList.parse({ security_group_rules: [{ ...rule, [key]: {} }, rule] });
      expect([key, read.security_group_rules.length, read.unread.length]).toEqual([key, 1, 1]);
    }
  });
});
