import { describe, expect, test } from 'vitest';
import { createSecurityGroupRequest, createSubnetRequest, createVpcRequest } from './new-network';

const VPC = { name: 'vpc', cidr: '192.168.0.0/16' };
const SUBNET = { name: 'subnet', cidr: '192.168.1.0/24', gateway_ip: '192.168.1.1', vpc_id: 'v' };

describe('the bodies of the reference pass', () => {
  test.each([
    ['a VPC', createVpcRequest, { vpc: { ...VPC, description: 'test' } }],
    ['a subnet', createSubnetRequest, { subnet: { ...SUBNET, dhcp_enable: true } }],
    ['a security group', createSecurityGroupRequest, { security_group: { name: 'sg', description: '' } }],
    ['Chinese names', createVpcRequest, { vpc: { ...VPC, name: '生产_网络-1.a' } }],
  ])('%s', (_what, schema, body) => expect(schema.safeParse(body).data).toEqual(body));
});

describe('nothing else is sent', () => {
  test.each([
    ['an empty name', createVpcRequest, { vpc: { ...VPC, name: '' } }],
    ['65 characters', createVpcRequest, { vpc: { ...VPC, name: 'x'.repeat(65) } }],
    ['a space in the name', createVpcRequest, { vpc: { ...VPC, name: 'a b' } }],
    ['a tag in the description', createVpcRequest, { vpc: { ...VPC, description: '<b>' } }],
    ['no range', createVpcRequest, { vpc: { name: 'vpc' } }],
    ['a single address', createVpcRequest, { vpc: { ...VPC, cidr: '192.168.0.0' } }],
    ['IPv6', createVpcRequest, { vpc: { ...VPC, cidr: '2001:db8::/32' } }],
    ['a range of everything', createVpcRequest, { vpc: { ...VPC, cidr: '0.0.0.0/0' } }],
    ['something further', createVpcRequest, { vpc: { ...VPC, tags: [] } }],
    ['a mask of 29', createSubnetRequest, { subnet: { ...SUBNET, cidr: '192.168.1.0/29' } }],
    ['a gateway that is a range', createSubnetRequest, { subnet: { ...SUBNET, gateway_ip: '192.168.1.0/24' } }],
    ['no VPC', createSubnetRequest, { subnet: { ...SUBNET, vpc_id: undefined } }],
    ['DHCP as text', createSubnetRequest, { subnet: { ...SUBNET, dhcp_enable: 'true' } }],
    ['256 characters', createSecurityGroupRequest, { security_group: { name: 'sg', description: 'x'.repeat(256) } }],
    ['no group', createSecurityGroupRequest, {}],
  ])('%s', (_what, schema, body) => expect(schema.safeParse(body).success).toBe(false));
});
