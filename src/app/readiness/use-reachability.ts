import { useIsFetching } from '@tanstack/react-query';
import { useMemo } from 'react';
import type { AclRule, NetworkAcl, SecurityGroupRule } from '../../contract/network';
import type { ApiError } from '../lookups/api-error';
import { aclOf, groupRules, useAclOf, useGroupRules } from '../lookups/network-rules';
import { useSession } from '../lookups/session';
import { keyOf } from '../lookups/use-lookup';
import { judgeAcl } from './judge-acl';
import { judgeGroup } from './judge-group';
import type { Network } from './network';
import type { Verdict } from './verdict';

/** Of the security group or the network ACL. */
export type Finding<Data, Rule> =
  | { state: 'reading' }
  | { state: 'unreadable'; error: ApiError }
  | { state: 'judged'; data: Data; verdict: Verdict<Rule> };

export interface Reachability {
  group: Finding<SecurityGroupRule[], SecurityGroupRule>;
  acl: Finding<NetworkAcl | null, AclRule>;
  isReading: boolean;
  recheck: () => void;
}

/** Stale data isn't shown as if it still held. */
function findingOf<Data, Rule>(
  { data, error }: { data: Data | undefined; error: ApiError | null },
  judgeIt: (data: Data) => Verdict<Rule>,
): Finding<Data, Rule> {
  if (error) return { state: 'unreadable', error };
  return data === undefined ? { state: 'reading' } : { state: 'judged', data, verdict: judgeIt(data) };
}

/**
 * Reloads on mount and window focus, because rules are changed elsewhere.
 * @param network missing parts stay `reading`
 */
export function useReachability({ groupId, subnetId, subnetCidr }: Network): Reachability {
  const session = useSession().data;
  const rules = useGroupRules(groupId);
  const acl = useAclOf(subnetId);
  const reading =
    useIsFetching({ queryKey: keyOf(session, groupRules(groupId)) }) +
    useIsFetching({ queryKey: keyOf(session, aclOf(subnetId)) });
  const group = useMemo(
    () => findingOf({ data: rules.data, error: rules.error }, judgeGroup),
    [rules.data, rules.error],
  );
  const found = useMemo(
    () => findingOf({ data: acl.data, error: acl.error }, (data) => judgeAcl(data, subnetCidr)),
    [acl.data, acl.error, subnetCidr],
  );
  return {
    group,
    acl: found,
    isReading: reading > 0,
    recheck: () => {
      if (groupId) rules.refetch();
      if (subnetId) acl.refetch();
    },
  };
}

export const stateOf = (finding: Finding<unknown, unknown>) =>
  finding.state === 'judged' ? finding.verdict.reach : finding.state === 'reading' ? 'reading' : 'unknown';

/** Whether LTS is certainly denied. */
export const isKeptOut = ({ group, acl }: Reachability): boolean =>
  [group, acl].some((finding) => finding.state === 'judged' && finding.verdict.reach === 'closed');

/**
 * What both come to, by the network that was asked about: what it doesn't name can't be judged.
 * @returns undefined while something is still being read for the first time
 */
export function reachOf({ groupId, subnetId }: Network, { group, acl }: Reachability) {
  const findings = [...(groupId ? [group] : []), ...(subnetId ? [acl] : [])];
  const reaches = findings.map(stateOf);
  if (reaches.includes('reading')) return undefined;
  if (reaches.includes('closed')) return 'closed';
  return reaches.includes('unknown') || !groupId || !subnetId ? 'unknown' : 'open';
}

/** For a picture, which has no state between: closed as soon as one of the two is. */
export const ltsWay = (network: Network, reachability: Reachability): 'open' | 'closed' | 'unknown' =>
  isKeptOut(reachability) ? 'closed' : (reachOf(network, reachability) ?? 'unknown');
