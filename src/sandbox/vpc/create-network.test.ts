import { expect, test } from 'vitest';
import { createSecurityGroupResponse, createSubnetResponse, createVpcResponse } from '../../contract/new-network';
import { testSandbox } from '../../testing/sandbox/test-sandbox';
import { uuid } from '../world/ids';

const VPC = { name: 'vpc-new', cidr: '10.9.0.0/16' };
const EMPTY = uuid('vpc-empty');
const SUBNET = { name: 'subnet-new', cidr: '172.16.0.0/24', gateway_ip: '172.16.0.1', vpc_id: EMPTY };

test('a VPC, a subnet, and a group can be read back, with the group’s default rules', async () => {
  const cloud = testSandbox();
  const vpc = await cloud.call('POST', '/v3/{p}/vpc/vpcs', { vpc: VPC });
  expect([vpc.status, createVpcResponse.parse(vpc.body).vpc]).toMatchObject([201, VPC]);
  expect(JSON.stringify((await cloud.get('/v3/{p}/vpc/vpcs')).body)).toContain('vpc-new');
  const subnet = await cloud.call('POST', '/v1/{p}/subnets', { subnet: SUBNET });
  const { gateway_ip: _, ...shown } = SUBNET;
  expect([subnet.status, createSubnetResponse.parse(subnet.body).subnet]).toMatchObject([200, shown]);
  expect(JSON.stringify((await cloud.get(`/v1/{p}/subnets?vpc_id=${EMPTY}`)).body)).toContain('subnet-new');
  const group = await cloud.call('POST', '/v3/{p}/vpc/security-groups', { security_group: { name: 'sg-new' } });
  const { id } = createSecurityGroupResponse.parse(group.body).security_group;
  const rules = await cloud.get(`/v3/{p}/vpc/security-group-rules?security_group_id=${id}`);
  expect(Object(rules.body).security_group_rules).toHaveLength(2);
});

test('names of security groups are not unique', async () => {
  const cloud = testSandbox();
  const twice = [1, 2].map(() => cloud.call('POST', '/v3/{p}/vpc/security-groups', { security_group: { name: 'sg' } }));
  expect((await Promise.all(twice)).map(({ status }) => status)).toEqual([201, 201]);
});

test.each([
  ['a VPC of a taken name', '/v3/{p}/vpc/vpcs', { vpc: { ...VPC, name: 'vpc-empty' } }, 400, 'VPC.0115'],
  ['a VPC without a range', '/v3/{p}/vpc/vpcs', { vpc: { name: 'x' } }, 400, 'VPC.SANDBOX.0001'],
  ['a subnet of no VPC', '/v1/{p}/subnets', { subnet: { ...SUBNET, vpc_id: 'x' } }, 404, 'VPC.0003'],
  [
    'a subnet outside of its VPC',
    '/v1/{p}/subnets',
    { subnet: { ...SUBNET, cidr: '10.0.0.0/24', gateway_ip: '10.0.0.1' } },
    400,
    'VPC.SANDBOX.0001',
  ],
  [
    'a gateway outside',
    '/v1/{p}/subnets',
    { subnet: { ...SUBNET, gateway_ip: '172.16.1.1' } },
    400,
    'VPC.SANDBOX.0001',
  ],
  [
    'a subnet over another',
    '/v1/{p}/subnets',
    {
      subnet: {
        ...{ name: 'x', vpc_id: uuid('vpc-production') },
        ...{ cidr: '192.168.10.128/25', gateway_ip: '192.168.10.129' },
      },
    },
    400,
    'VPC.SANDBOX.0003',
  ],
  ['a group without a name', '/v3/{p}/vpc/security-groups', { security_group: {} }, 400, 'VPC.SANDBOX.0001'],
])('%s is refused', async (_what, path, body, status, code) => {
  const answer = await testSandbox().call('POST', path, body);
  expect([answer.status, JSON.stringify(answer.body)]).toEqual([status, expect.stringContaining(code)]);
});
