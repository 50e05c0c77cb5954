import fc from 'fast-check';
import { LTS_PORT, LTS_SOURCE_CIDR } from '../../contract/log-service';
import type { AclRule, NetworkAcl, SecurityGroupRule } from '../../contract/network';

export const GROUP_ID = 'group';
export const SUBNET_CIDR = '192.168.40.0/24';

/** The rule that LTS needs. */
export const groupRule = (change: Partial<SecurityGroupRule> = {}): SecurityGroupRule => ({
  id: 'rule',
  security_group_id: GROUP_ID,
  direction: 'ingress',
  ethertype: 'IPv4',
  protocol: 'tcp',
  multiport: LTS_PORT,
  remote_ip_prefix: LTS_SOURCE_CIDR,
  remote_group_id: null,
  remote_address_group_id: null,
  action: 'allow',
  priority: 1,
  enabled: true,
  description: '',
  ...change,
});

export const aclRule = (change: Partial<AclRule> = {}): AclRule => ({
  id: 'rule',
  name: '',
  action: 'allow',
  protocol: 'tcp',
  ip_version: 4,
  source_ip_address: LTS_SOURCE_CIDR,
  destination_ip_address: '0.0.0.0/0',
  source_port: null,
  destination_port: String(LTS_PORT),
  enabled: true,
  ...change,
});

export const aclOf = (rules: AclRule[], change: Partial<NetworkAcl> = {}): NetworkAcl => ({
  id: 'acl',
  name: 'acl',
  admin_state_up: true,
  ingress_rules: rules,
  egress_rules: [],
  ...change,
});

/** Around LTS's addresses, so that their ends matter; most overlap them partly. */
const prefix = fc
  .oneof(
    { weight: 6, arbitrary: fc.tuple(fc.integer({ min: 127, max: 255 }), fc.integer({ min: 16, max: 32 })) },
    { weight: 1, arbitrary: fc.constant([0, 0] as [number, number]) },
  )
  .chain(([third, length]) =>
    fc.nat({ max: 255 }).map((last) => (length === 0 ? '0.0.0.0/0' : `198.19.${third}.${last}/${length}`)),
  );
const source = fc.oneof({ weight: 8, arbitrary: prefix }, { weight: 1, arbitrary: fc.constant(null) });
const protocol = fc.constantFrom('tcp', 'TCP', '6', 6, null, 'any', 'tcp', 'udp', '17', 'icmp');
const ports = fc.constantFrom<string | number | null>(9011, '9011', null, '1-65535', '22,9000-9092', '9012,9010', 9092);
const action = fc.constantFrom('allow', 'allow', 'deny');
const enabled = fc.constantFrom(true, true, true, false);

/** Few priorities, so that rules conflict; one in eight is for another group's members. */
export const arbitraryGroupRule: fc.Arbitrary<SecurityGroupRule> = fc
  .record({
    direction: fc.constantFrom('ingress', 'ingress', 'ingress', 'ingress', 'egress'),
    ethertype: fc.constantFrom('IPv4', 'IPv4', 'IPv4', 'IPv4', 'IPv6'),
    protocol,
    multiport: ports,
    remote_ip_prefix: source,
    remote_group_id: fc.constantFrom(null, null, null, null, null, null, GROUP_ID, 'another-group'),
    action,
    priority: fc.constantFrom<string | number>(1, 1, '1', 2, 3, 100),
    enabled,
  })
  .map(groupRule);

/** One in eight covers only part of the subnet or of the source ports. */
export const arbitraryAclRule: fc.Arbitrary<AclRule> = fc
  .record({
    action,
    protocol,
    ip_version: fc.constantFrom<string | number>(4, 4, '4', 4, 6),
    source_ip_address: source,
    destination_ip_address: fc.constantFrom(
      '0.0.0.0/0',
      null,
      SUBNET_CIDR,
      '192.168.0.0/16',
      '192.168.40.0/25',
      '10.0.0.0/8',
    ),
    source_port: fc.constantFrom(null, null, null, '1024-65535', '1-65535', '22', '2000-3000'),
    destination_port: ports,
    enabled,
  })
  .map(aclRule);
