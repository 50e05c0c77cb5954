import { LTS_PORT, LTS_SOURCE_CIDR } from '../../contract/log-service';
import { uuid } from './ids';
import type {
  AclRecord,
  AclRuleRecord,
  PublicIpRecord,
  SecurityGroupRecord,
  SecurityGroupRuleRecord,
  SubnetRecord,
  VpcRecord,
} from './records';

const VPCS = [
  ['vpc-production', '192.168.0.0/16', 'Production network'],
  ['vpc-dual-stack', '10.20.0.0/16', 'Network with IPv6'],
  ['vpc-empty', '172.16.0.0/16', 'Without subnets'],
] as const;

export const vpcs = (createdAtMs: number): VpcRecord[] =>
  VPCS.map(([name, cidr, description]) => ({ id: uuid(name), name, description, cidr, createdAtMs }));

function subnet(vpc: string, name: string, prefix: string, rest: Partial<SubnetRecord> = {}) {
  return {
    id: uuid(name),
    name,
    cidr: `${prefix}.0/24`,
    gatewayIp: `${prefix}.1`,
    vpcId: uuid(vpc),
    dhcp: true,
    ...rest,
  };
}

/** `subnet-static` has no DHCP; the ACL of `subnet-restricted` blocks LTS. */
export const subnets = (createdAtMs: number): SubnetRecord[] =>
  [
    subnet('vpc-production', 'subnet-kafka-a', '192.168.10'),
    subnet('vpc-production', 'subnet-kafka-b', '192.168.20'),
    subnet('vpc-production', 'subnet-static', '192.168.30', { dhcp: false }),
    subnet('vpc-production', 'subnet-restricted', '192.168.40'),
    subnet('vpc-dual-stack', 'subnet-dual-a', '10.20.10', { cidrV6: '2001:db8:a583:10::/64' }),
    subnet('vpc-dual-stack', 'subnet-dual-b', '10.20.20'),
  ].map((row) => ({ ...row, createdAtMs }));

const GROUPS = [
  ['sg-kafka-lts', 'Kafka clients, and Log Tank Service on port 9011'],
  ['sg-kafka', 'Kafka clients only'],
  ['sg-kafka-deny', 'Lets Log Tank Service in, and denies it with a higher priority'],
  ['default', 'Default security group'],
] as const;

/** Only `sg-kafka-lts` admits LTS. Names aren't unique in the cloud, nor here. */
export const securityGroups = (createdAtMs: number): SecurityGroupRecord[] => [
  ...GROUPS.map(([name, description]) => ({ id: uuid(name), name, description, createdAtMs })),
  { id: uuid('another default'), name: 'default', description: 'Default security group', createdAtMs },
];

type RuleStart = Partial<SecurityGroupRuleRecord> & { description: string };

/** Every group's default rules. */
export const startingRules = (groupId: string, createdAtMs: number): SecurityGroupRuleRecord[] => [
  rule(groupId, createdAtMs, { direction: 'egress', description: 'All outbound traffic' }),
  rule(groupId, createdAtMs, { remoteGroupId: groupId, description: 'From the group itself' }),
];

function rule(groupId: string, createdAtMs: number, start: RuleStart): SecurityGroupRuleRecord {
  return {
    id: uuid(`rule ${groupId} ${start.description}`),
    securityGroupId: groupId,
    direction: 'ingress',
    ethertype: 'IPv4',
    protocol: null,
    ports: null,
    remotePrefix: null,
    remoteGroupId: null,
    action: 'allow',
    priority: 100,
    enabled: true,
    createdAtMs,
    ...start,
  };
}

export function securityGroupRules(createdAtMs: number): SecurityGroupRuleRecord[] {
  const lts = { protocol: 'tcp', ports: String(LTS_PORT), remotePrefix: LTS_SOURCE_CIDR };
  const clients = { protocol: 'tcp', ports: '9092-9095', remotePrefix: '192.168.0.0/16', description: 'Kafka clients' };
  const allow = { ...lts, priority: 1, description: 'Log Tank Service' };
  const deny = { ...lts, action: 'deny' as const, priority: 1, description: 'No log service' };
  const own: readonly [string, readonly RuleStart[]][] = [
    ['sg-kafka-lts', [clients, allow]],
    ['sg-kafka', [clients]],
    ['sg-kafka-deny', [clients, { ...allow, priority: 50 }, deny]],
    ['default', []],
  ];
  return own.flatMap(([name, rules]) => [
    ...startingRules(uuid(name), createdAtMs),
    ...rules.map((start) => rule(uuid(name), createdAtMs, start)),
  ]);
}

function aclRule(acl: string, name: string, rest: Partial<AclRuleRecord>): AclRuleRecord {
  return {
    id: uuid(`${acl} ${name}`),
    name,
    description: '',
    action: 'allow',
    protocol: 'any',
    ipVersion: 4,
    source: '0.0.0.0/0',
    destination: '0.0.0.0/0',
    sourcePorts: null,
    destinationPorts: null,
    enabled: true,
    ...rest,
  };
}

/** `acl-open` on `subnet-kafka-b`; `acl-restricted` on `subnet-restricted` admits only the VPC itself. */
export const acls = (createdAtMs: number): AclRecord[] => [
  {
    id: uuid('acl-open'),
    name: 'acl-open',
    description: 'Everything may pass',
    isOn: true,
    subnetIds: [uuid('subnet-kafka-b')],
    ingress: [aclRule('acl-open', 'all-in', {})],
    egress: [aclRule('acl-open', 'all-out', {})],
    createdAtMs,
  },
  {
    id: uuid('acl-restricted'),
    name: 'acl-restricted',
    description: 'Only the VPC itself may enter',
    isOn: true,
    subnetIds: [uuid('subnet-restricted')],
    ingress: [aclRule('acl-restricted', 'vpc-in', { protocol: 'tcp', source: '192.168.0.0/16' })],
    egress: [aclRule('acl-restricted', 'all-out', {})],
    createdAtMs,
  },
];

const publicIp = (number: number, createdAtMs: number, rest: Partial<PublicIpRecord> = {}): PublicIpRecord => ({
  id: uuid(`eip ${number}`),
  address: `203.0.113.${10 + number}`,
  ipVersion: 4,
  alias: `eip-kafka-${String(number).padStart(2, '0')}`,
  bandwidthMbit: 100,
  boundTo: null,
  createdAtMs,
  ...rest,
});

/** Ten free EIPs, two bound, one IPv6; addresses reserved for documentation. */
export const publicIps = (createdAtMs: number): PublicIpRecord[] => [
  ...Array.from({ length: 10 }, (_, index) => publicIp(index + 1, createdAtMs)),
  publicIp(11, createdAtMs, { alias: 'eip-bastion', boundTo: uuid('server bastion'), bandwidthMbit: 5 }),
  publicIp(12, createdAtMs, { alias: 'eip-website', boundTo: uuid('server website'), bandwidthMbit: 20 }),
  publicIp(13, createdAtMs, { alias: 'eip-ipv6', ipVersion: 6, address: '2001:db8:a583::d', bandwidthMbit: 10 }),
];
