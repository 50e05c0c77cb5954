/** Every list: its body parses with the contract, holds the keys of the published sample, and pages without a gap. */
import { expect, test } from 'vitest';
import * as z from 'zod/mini';
import zonesSample from '../contract/fixtures/availability-zones.json';
import instanceSample from '../contract/fixtures/instance.json';
import keysSample from '../contract/fixtures/list-keys-response.json';
import windowsSample from '../contract/fixtures/maintenance-windows.json';
import aclSample from '../contract/fixtures/network-acl-v3.json';
import aclsSample from '../contract/fixtures/network-acls-v3.json';
import productsSample from '../contract/fixtures/products.json';
import tagsSample from '../contract/fixtures/project-tags.json';
import publicIpsSample from '../contract/fixtures/public-ips-v3.json';
import rulesSample from '../contract/fixtures/security-group-rules-v3.json';
import groupsV1Sample from '../contract/fixtures/security-groups-v1.json';
import groupsSample from '../contract/fixtures/security-groups-v3.json';
import subnetsSample from '../contract/fixtures/subnets-v1.json';
import vpcsV1Sample from '../contract/fixtures/vpcs-v1.json';
import vpcsSample from '../contract/fixtures/vpcs-v3.json';
import { PUBLISHED_FLAVORS } from '../contract/flavors';
import { instance } from '../contract/instance';
import { enterpriseProjectList, keyList } from '../contract/key-management';
import {
  isFreePublicIp,
  networkAclDetail,
  networkAclList,
  publicIpList,
  securityGroupList,
  securityGroupRuleList,
  subnetList,
  vpcList,
} from '../contract/network';
import { availabilityZoneList, maintenanceWindowList, productList } from '../contract/products';
import { instanceQuotaOf, quotas } from '../contract/quota';
import { projectTagList } from '../contract/tags';
import { testSandbox } from '../testing/sandbox/test-sandbox';
import { uuid } from './world/ids';

const small = testSandbox();

/** Paths of all keys, lists by their first element: `vpcs[].id`. */
function keyPaths(value: unknown, at = ''): string[] {
  if (Array.isArray(value)) return value.length > 0 ? keyPaths(value[0], `${at}[]`) : [];
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([key, inner]) => [`${at}.${key}`, ...keyPaths(inner, `${at}.${key}`)]);
}

/** Keys of samples that say nothing of the journey, or that only a bound or unusual resource has. */
const LEFT_OUT =
  /\.(connector_obs|support_features|next_marker|tags|vnic|security_group_rules|port_profile|opt_value|opt_name)\b/;

test.each<[string, z.ZodMiniType, unknown]>([
  ['/v2/available-zones', availabilityZoneList, zonesSample],
  ['/v2/kafka/products', productList, productsSample],
  ['/v2/{p}/kafka/tags', projectTagList, tagsSample],
  ['/v2/instances/maintain-windows', maintenanceWindowList, windowsSample],
  [`/v2/{p}/instances/${uuid('instance kafka-orders')}`, instance, instanceSample],
  ['/v3/{p}/vpc/vpcs', vpcList, vpcsSample],
  ['/v1/{p}/vpcs', vpcList, vpcsV1Sample],
  [`/v1/{p}/subnets?vpc_id=${uuid('vpc-dual-stack')}`, subnetList, subnetsSample],
  ['/v3/{p}/vpc/security-groups', securityGroupList, groupsSample],
  ['/v1/{p}/security-groups', securityGroupList, groupsV1Sample],
  ['/v3/{p}/vpc/security-group-rules', securityGroupRuleList, rulesSample],
  ['/v3/{p}/vpc/firewalls', networkAclList, aclsSample],
  [`/v3/{p}/vpc/firewalls/${uuid('acl-restricted')}`, networkAclDetail, aclSample],
  ['/v3/{p}/eip/publicips', publicIpList, publicIpsSample],
])('%s answers what the contract reads and the published sample shows', async (path, schema, sample) => {
  const { status, body } = await small.get(path);
  expect(status).toBe(200);
  expect(schema.safeParse(body).error?.issues).toBeUndefined();
  const ours = new Set(keyPaths(body));
  const missing = keyPaths(sample).filter((key) => !ours.has(key) && !LEFT_OUT.test(key));
  // vpc_id of a v1 group belongs to old deployments.
  expect(missing.filter((key) => key !== '.security_groups[].vpc_id')).toEqual([]);
});

test('keys are listed as text, by state, and the sample has no key that is missing here', async () => {
  const { body } = await small.call('POST', '/v1.0/{p}/kms/list-keys', { key_state: '2', key_spec: 'AES_256' });
  const keys = keyList.parse(body);
  expect(keys).toMatchObject({ truncated: 'false', next_marker: '' });
  expect(keys.key_details.map((key) => key.key_alias)).toEqual(['dms/default', 'kafka-disk', 'analytics-disk']);
  expect(keyPaths(keysSample).filter((key) => !keyPaths(body).includes(key))).toEqual([]);
});

const idsOf = (body: unknown, list: string): string[] =>
  z
    .array(z.object({ id: z.string() }))
    .parse(Reflect.get(Object(body), list))
    .map(({ id }) => id);

test.each([
  ['/v3/{p}/vpc/vpcs', 'vpcs'],
  ['/v1/{p}/vpcs', 'vpcs'],
  ['/v1/{p}/subnets', 'subnets'],
  ['/v3/{p}/vpc/security-groups', 'security_groups'],
  ['/v1/{p}/security-groups', 'security_groups'],
  ['/v3/{p}/vpc/security-group-rules', 'security_group_rules'],
  ['/v1/{p}/security-group-rules', 'security_group_rules'],
  ['/v3/{p}/vpc/firewalls', 'firewalls'],
  ['/v3/{p}/eip/publicips', 'publicips'],
  ['/v1/{p}/publicips', 'publicips'],
])('%s pages by marker without gap or repetition', async (path, list) => {
  const all = idsOf((await small.get(path)).body, list);
  const seen: string[] = [];
  for (let page = ['']; page.length > 0; ) {
    const marker = seen.at(-1);
    page = idsOf((await small.get(`${path}?limit=2${marker ? `&marker=${marker}` : ''}`)).body, list);
    expect(page.length).toBeLessThanOrEqual(2);
    seen.push(...page);
  }
  expect(seen).toEqual(all);
  expect(new Set(all).size).toBe(all.length);
  for (const wrong of ['limit=x', 'limit=-1', 'limit=2001', 'marker=unknown']) {
    expect((await small.get(`${path}?${wrong}`)).status).toBe(400);
  }
});

test('the large world holds 2,000 of each, which takes pages where a page has a limit', async () => {
  const large = testSandbox({ world: 'large' });
  for (const [path, list] of [
    ['/v3/{p}/vpc/vpcs', 'vpcs'],
    ['/v1/{p}/subnets', 'subnets'],
    ['/v3/{p}/vpc/security-groups', 'security_groups'],
    ['/v3/{p}/eip/publicips', 'publicips'],
  ] as const) {
    const { body } = await large.get(path);
    expect(new Set(idsOf(body, list)).size).toBe(2000);
  }
  const first = vpcList.parse((await large.get('/v3/{p}/vpc/vpcs?limit=1500')).body);
  const rest = vpcList.parse(
    (await large.get(`/v3/{p}/vpc/vpcs?limit=1500&marker=${first.page_info?.next_marker}`)).body,
  );
  expect([rest.vpcs.length, rest.page_info?.next_marker]).toEqual([500, undefined]);
  expect((await large.get('/v2/{p}/instances?engine=kafka&include_failure=true')).body).toMatchObject({
    instance_num: 2000,
  });
  const projects = enterpriseProjectList.parse((await large.get('/v1.0/enterprise-projects?offset=1000')).body);
  expect([projects.enterprise_projects.length, projects.total_count]).toEqual([1000, 2000]);
  const keys = [];
  for (let marker: string | undefined = ''; marker !== undefined; ) {
    const page = keyList.parse((await large.call('POST', '/v1.0/{p}/kms/list-keys', { limit: '999', marker })).body);
    keys.push(...page.key_details);
    marker = page.truncated === 'true' ? (page.next_marker ?? undefined) : undefined;
  }
  expect(new Set(keys.map((key) => key.key_id)).size).toBe(2000);
});

test.each([
  ['GET', '/v1.0/enterprise-projects?limit=1001', undefined, 'EPS.SANDBOX.0001'],
  ['GET', '/v1.0/enterprise-projects?offset=x', undefined, 'EPS.SANDBOX.0001'],
])('%s %s is refused', async (method, path, body, code) => {
  expect(await small.call(method, path, body)).toMatchObject({ status: 400, body: { error_code: code } });
});

test.each([[{ limit: 2 }], [{ limit: '0' }], [{ marker: 'x' }], ['no JSON']])('list-keys refuses %j', async (body) => {
  const answer = await small.call('POST', '/v1.0/{p}/kms/list-keys', body);
  expect(answer).toMatchObject({ status: 400, body: { error: { error_code: 'KMS.SANDBOX.0001' } } });
});

test('filters of the lookups', async () => {
  const names = async (path: string, list: string) => {
    const rows = z.array(z.object({ name: z.string() }));
    return rows.parse(Reflect.get(Object((await small.get(path)).body), list)).map(({ name }) => name);
  };
  expect(await names('/v1.0/enterprise-projects?name=pay', 'enterprise_projects')).toEqual(['payments']);
  expect(await names('/v1.0/enterprise-projects?status=2', 'enterprise_projects')).toEqual(['payments', 'legacy-shop']);
  expect(await names(`/v1/{p}/subnets?vpc_id=${uuid('vpc-empty')}`, 'subnets')).toEqual([]);
  expect((await small.get('/v2/kafka/products?product_id=c6.4u8g.cluster')).body).toMatchObject({
    products: [{ product_id: 'c6.4u8g.cluster' }],
  });
  const ofGroup = `/v3/{p}/vpc/security-group-rules?security_group_id=${uuid('sg-kafka-lts')}`;
  const rules = securityGroupRuleList.parse((await small.get(ofGroup)).body).security_group_rules;
  expect(rules.filter((rule) => rule.remote_ip_prefix === '198.19.128.0/17')).toMatchObject([
    { multiport: 9011, protocol: 'tcp', action: 'allow', priority: 1 },
  ]);
});

test('the quota counts what the project has', async () => {
  const { create, get } = testSandbox({ quota: 8 });
  await create();
  expect(instanceQuotaOf(quotas.parse((await get('/v2/{p}/quotas')).body))).toEqual({ quota: 8, used: 7 });
});

test('two security groups have one name, and nothing else does', async () => {
  const groups = securityGroupList.parse((await small.get('/v3/{p}/vpc/security-groups')).body).security_groups;
  const names = groups.map(({ name }) => name);
  expect(names.filter((name, index) => names.indexOf(name) !== index)).toEqual(['default']);
  expect(new Set(groups.map(({ id }) => id)).size).toBe(groups.length);
});

test('the small world has what the journey and its refusals need', async () => {
  const zones = availabilityZoneList.parse((await small.get('/v2/available-zones')).body).available_zones;
  expect(zones.map((zone) => [zone.soldOut, zone.ipv6_enable, zone.resource_availability])).toEqual([
    [false, true, 'true'],
    [false, true, 'true'],
    [false, false, 'true'],
    [true, true, 'false'],
  ]);
  expect(zones.every((zone) => zone.id !== zone.code)).toBe(true);
  const { products, versions } = productList.parse((await small.get('/v2/kafka/products')).body);
  expect(versions).toEqual(['1.1.0', '2.7', '3.x']);
  expect(products.map(({ product_id: id }) => id)).toEqual([...PUBLISHED_FLAVORS.keys()]);
  const ips = publicIpList.parse((await small.get('/v3/{p}/eip/publicips')).body).publicips;
  expect(ips.filter(isFreePublicIp)).toHaveLength(10);
  expect(publicIpList.parse((await small.get('/v3/{p}/eip/publicips?status=ACTIVE')).body).publicips).toHaveLength(2);
  expect(publicIpList.parse((await small.get('/v3/{p}/eip/publicips?ip_version=6')).body).publicips).toHaveLength(1);
  const [first, second] = ips.map((ip) => ip.public_ip_address);
  for (const [query, count] of [
    [`public_ip_address=${first}`, 1],
    [`public_ip_address=${first}&public_ip_address=${second}`, 2],
    ['public_ip_address=192.0.2.1', 0],
    [`public_ip_address=${first}&enterprise_project_id=all_granted_eps`, 1],
  ] as const) {
    for (const path of ['/v3/{p}/eip/publicips', '/v1/{p}/publicips']) {
      expect(Object((await small.get(`${path}?${query}`)).body).publicips, `${path}?${query}`).toHaveLength(count);
    }
  }
});
