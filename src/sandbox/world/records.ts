/** The simulated cloud's data, independent of any API version. */
import type { CreateInstanceRequest } from '../../contract/create-instance';
import type { Product } from '../../contract/products';
import type { FlowWorld, Registration } from './flow-records';

export interface ZoneRecord {
  id: string;
  code: string;
  name: string;
  soldOut: boolean;
  ipv6: boolean;
  isDefault: boolean;
}

export interface VpcRecord {
  id: string;
  name: string;
  description: string;
  cidr: string;
  createdAtMs: number;
}

export interface SubnetRecord {
  id: string;
  name: string;
  cidr: string;
  gatewayIp: string;
  vpcId: string;
  dhcp: boolean;
  cidrV6?: string;
  createdAtMs: number;
}

export interface SecurityGroupRecord {
  id: string;
  name: string;
  description: string;
  createdAtMs: number;
}

/** As in v3; null means "any". */
export interface SecurityGroupRuleRecord {
  id: string;
  securityGroupId: string;
  direction: 'ingress' | 'egress';
  ethertype: 'IPv4' | 'IPv6';
  protocol: string | null;
  /** "9011", "22,3389,1-30", or null. */
  ports: string | null;
  remotePrefix: string | null;
  remoteGroupId: string | null;
  action: 'allow' | 'deny';
  /** 1 (first) to 100 (last). */
  priority: number;
  description: string;
  enabled: boolean;
  createdAtMs: number;
}

export interface AclRuleRecord {
  id: string;
  name: string;
  description: string;
  action: 'allow' | 'deny';
  protocol: string;
  ipVersion: 4 | 6;
  source: string | null;
  destination: string | null;
  sourcePorts: string | null;
  destinationPorts: string | null;
  enabled: boolean;
}

export interface AclRecord {
  id: string;
  name: string;
  description: string;
  isOn: boolean;
  subnetIds: string[];
  ingress: AclRuleRecord[];
  egress: AclRuleRecord[];
  createdAtMs: number;
}

export interface PublicIpRecord {
  id: string;
  address: string;
  ipVersion: 4 | 6;
  alias: string;
  bandwidthMbit: number;
  /** The bound resource's ID. */
  boundTo: string | null;
  createdAtMs: number;
}

export interface KeyRecord {
  id: string;
  alias: string;
  description: string;
  /** "1" pending, "2" enabled, "3" disabled, "4" scheduled for deletion, "5" pending import. */
  state: '1' | '2' | '3' | '4' | '5';
  isDefault: boolean;
  createdAtMs: number;
}

export interface EnterpriseProjectRecord {
  id: string;
  name: string;
  description: string;
  /** 1 enabled, 2 disabled. */
  status: 1 | 2;
}

/** The accepted create body without its password, which is stored separately. */
export type InstanceSpec = Omit<CreateInstanceRequest, 'password'>;

export interface InstanceRecord {
  id: string;
  spec: InstanceSpec;
  createdAtMs: number;
  /** Null while a yearly/monthly order is unpaid. */
  readyAtMs: number | null;
  /** After its creation. */
  becomes: 'RUNNING' | 'CREATEFAILED' | 'FROZEN';
  /** Not listed or shown before. */
  visibleAtMs?: number;
  orderId?: string;
  paidAtMs?: number;
  /** Of the world, not created by a caller. */
  isSample?: true;
  /** Before it was paid: nothing more happens. */
  isCancelled?: true;
}

export interface StackRecord {
  id: string;
  name: string;
  description: string;
  createdAtMs: number;
  /** Deletion started; it takes a moment. */
  deletedAtMs?: number;
  plan?: { id: string; name: string; template: string; createdAtMs: number };
}

export interface World {
  zones: ZoneRecord[];
  products: Product[];
  versions: string[];
  vpcs: VpcRecord[];
  subnets: SubnetRecord[];
  securityGroups: SecurityGroupRecord[];
  securityGroupRules: SecurityGroupRuleRecord[];
  acls: AclRecord[];
  publicIps: PublicIpRecord[];
  keys: KeyRecord[];
  enterpriseProjects: EnterpriseProjectRecord[];
  instances: InstanceRecord[];
  stacks: StackRecord[];
  /** By `passwordKey`, for comparison with LTS's connection data only. Never in a response. */
  passwords: Map<string, string>;
  /** By instance ID. */
  registered: Map<string, Registration>;
  flow: FlowWorld;
}
