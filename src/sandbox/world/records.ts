/** What the simulated cloud remembers, free of any API version's notation; the views beside each route write it out. */
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
  /** Its IPv6 range, where it has one. */
  cidrV6?: string;
  createdAtMs: number;
}

export interface SecurityGroupRecord {
  id: string;
  name: string;
  description: string;
  createdAtMs: number;
}

/** A rule as v3 has it; null means "any". */
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
  /** Id of what it is bound to, or null. */
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

/** The create body as it was accepted, without the password, which is kept apart and shown to nobody. */
export type InstanceSpec = Omit<CreateInstanceRequest, 'password'>;

export interface InstanceRecord {
  id: string;
  spec: InstanceSpec;
  createdAtMs: number;
  /** When creating ends; null while a yearly/monthly order waits for its payment. */
  readyAtMs: number | null;
  /** What it becomes when creating ends. */
  becomes: 'RUNNING' | 'CREATEFAILED' | 'FROZEN';
  /** Until then it is listed and shown to nobody. */
  visibleAtMs?: number;
  /** Only for yearly/monthly. */
  orderId?: string;
  /** When its order was paid, where that was seen. */
  paidAtMs?: number;
  /** Its order was cancelled before it was paid: it stays as it is. */
  isCancelled?: true;
}

/** A stack of Resource Formation, with its one plan. */
export interface StackRecord {
  id: string;
  name: string;
  description: string;
  createdAtMs: number;
  /** Removing it has begun; it is gone a moment later. */
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
  /** Passwords by `passwordKey`, only to compare LTS's connection data with. Never answered. */
  passwords: Map<string, string>;
  /** By id of the instance. */
  registered: Map<string, Registration>;
  flow: FlowWorld;
}
