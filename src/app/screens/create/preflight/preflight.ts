/**
 * Certain rejections come from `checkForm`, as on Create; this adds what only lists tell, and what couldn't be loaded.
 */
import type { Instance } from '../../../../contract/instance';
import { hasRoom, type Quota } from '../../../../contract/quota';
import type { FormIssue } from '../../../fields/form-resolver';
import type { CreateFormValues } from '../../../form/create-form';
import type { Lookup } from '../../../lookups/use-lookup';
import type { Finding, Reachability } from '../../../readiness/use-reachability';

type CheckName = 'name' | 'quota' | 'zones' | 'flavor' | 'key' | 'subnet' | 'publicIps' | 'ipv6' | 'group' | 'acl';

export type Check =
  /** Will certainly be rejected, by this rule. */
  | { state: 'refused'; path: string; message: string }
  /** Create looks it up again, and then sends nothing. */
  | { state: 'taken'; path: string }
  /** The quota is used up; Create sends anyway, because the list may be stale. */
  | { state: 'full'; quota: number; path?: undefined }
  | { state: 'passed'; name: CheckName }
  /** LTS is denied, or that's unknown; doesn't prevent a create. */
  | { state: 'doubt'; name: 'group' | 'acl'; path: string; isCertain: boolean }
  /** The list couldn't be loaded, or doesn't have the value. */
  | { state: 'unchecked'; name: CheckName; path?: string }
  | { state: 'reading'; name: CheckName };

export interface Readings {
  named: Lookup<Instance[]>;
  quota: Lookup<Quota | null>;
  zones: Lookup<readonly { id: string }[]>;
  products: Lookup<{ products: readonly { product_id: string }[] }>;
  subnets: Lookup<readonly { id: string }[]>;
  keys: Lookup<readonly { key_id: string }[]>;
  publicIps: Lookup<readonly { id: string }[]>;
  reachability: Reachability;
}

/** Checked by the rules once the list is loaded. */
interface RuleCheck {
  name: CheckName;
  /** Its fields; the link goes to the first. */
  paths: readonly [string, ...string[]];
  list: Lookup<unknown>;
  /** Chosen IDs, and those of the list. */
  chosen: readonly string[];
  listed: readonly string[] | undefined;
}

function ruleChecks({ capacity, network }: CreateFormValues, read: Readings): RuleCheck[] {
  const subnets: RuleCheck = {
    name: 'subnet',
    paths: ['network.subnetId'],
    list: read.subnets,
    chosen: [network.subnetId],
    listed: read.subnets.data?.map(({ id }) => id),
  };
  return [
    {
      name: 'zones',
      paths: ['capacity.zones'],
      list: read.zones,
      chosen: capacity.zones,
      listed: read.zones.data?.map(({ id }) => id),
    },
    {
      name: 'flavor',
      paths: ['capacity.productId', 'capacity.brokers', 'capacity.totalStorage'],
      // Products use zone codes, which only the list of zones has.
      list: read.zones.error ? read.zones : read.products,
      chosen: [capacity.productId],
      listed: read.zones.data && read.products.data?.products.map((one) => one.product_id),
    },
    ...(capacity.encryption
      ? [
          {
            name: 'key',
            paths: ['capacity.encryptionKey'],
            list: read.keys,
            chosen: [capacity.encryptionKey],
            listed: read.keys.data?.map((one) => one.key_id),
          } as const,
        ]
      : []),
    subnets,
    ...(network.publicAccess
      ? [
          {
            name: 'publicIps',
            paths: ['network.publicIpIds'],
            list: read.publicIps,
            chosen: network.publicIpIds,
            listed: read.publicIps.data?.map(({ id }) => id),
          } as const,
        ]
      : []),
    ...(network.ipv6 ? [{ ...subnets, name: 'ipv6', paths: ['network.ipv6'] } as const] : []),
  ];
}

function byRule({ name, paths, list, chosen, listed }: RuleCheck, issues: readonly FormIssue[]): Check[] {
  // The rule reports it even without the list.
  if (issues.some(({ path }) => paths.includes(path))) return [];
  if (list.error || (listed && !chosen.every((id) => listed.includes(id)))) {
    return [{ state: 'unchecked', name, path: paths[0] }];
  }
  return [listed ? { state: 'passed', name } : { state: 'reading', name }];
}

function byName({ named }: Readings, issues: readonly FormIssue[]): Check[] {
  const path = 'basics.name';
  if (issues.some((issue) => issue.path === path)) return [];
  if (named.error) return [{ state: 'unchecked', name: 'name', path }];
  if (!named.data) return [{ state: 'reading', name: 'name' }];
  return [named.data.length > 0 ? { state: 'taken', path } : { state: 'passed', name: 'name' }];
}

function byQuota({ quota: { data, error } }: Readings): Check {
  if (!error && data === undefined) return { state: 'reading', name: 'quota' };
  const isFree = !error && data ? hasRoom(data) : undefined;
  if (data && isFree === false) return { state: 'full', quota: data.quota };
  return { state: isFree ? 'passed' : 'unchecked', name: 'quota' };
}

function byReach(name: 'group' | 'acl', path: string, finding: Finding<unknown, unknown>, isChosen: boolean): Check[] {
  if (!isChosen) return [];
  if (finding.state === 'reading') return [{ state: 'reading', name }];
  const reach = finding.state === 'judged' ? finding.verdict.reach : 'unknown';
  if (reach === 'open') return [{ state: 'passed', name }];
  return [{ state: 'doubt', name, path, isCertain: reach === 'closed' }];
}

/** @returns rejections first, then in the order of the steps */
export function preflight(values: CreateFormValues, issues: readonly FormIssue[], read: Readings): Check[] {
  const { subnetId, securityGroupId } = values.network;
  const { group, acl } = read.reachability;
  return [
    ...issues.map(({ path, message }): Check => ({ state: 'refused', path, message })),
    ...byName(read, issues),
    byQuota(read),
    ...ruleChecks(values, read).flatMap((check) => byRule(check, issues)),
    ...byReach('group', 'network.securityGroupId', group, securityGroupId !== ''),
    ...byReach('acl', 'network.subnetId', acl, subnetId !== ''),
  ];
}
