import * as z from 'zod/mini';
import type { Session } from '../../contract/gateway-api';
import {
  type CreateSecurityGroupRuleRequest,
  createSecurityGroupRuleRequest,
  createSecurityGroupRuleResponse,
  type InsertNetworkAclRulesRequest,
  insertNetworkAclRulesRequest,
  type NetworkAcl,
  networkAclDetail,
  networkAclList,
  type SecurityGroupRule,
  securityGroupRuleList,
} from '../../contract/network';
import type { Services } from '../services/services';
import { ApiError } from './api-error';
import { callCloud } from './http';
import { fetchByMarker } from './marker-pages';
import { type Lookup, type Reading, useLookup } from './use-lookup';

/** `GET /v3/{project_id}/vpc/security-group-rules`. Rules work together, so an unreadable one is an error. */
async function fetchGroupRules(
  services: Services,
  session: Session,
  groupId: string,
  signal?: AbortSignal,
): Promise<SecurityGroupRule[]> {
  const query = { security_group_id: groupId };
  const { items, unread } = await fetchByMarker(
    services,
    session,
    'listSecurityGroupRules',
    securityGroupRuleList,
    (page) => page.security_group_rules,
    { query, signal },
  );
  if (unread.length > 0) throw new ApiError({ kind: 'bad-response' });
  return items;
}

/**
 * `GET /v3/{project_id}/vpc/firewalls` lists ACLs without rules, then `GET …/firewalls/{firewall_id}`.
 * @returns null without an associated ACL
 */
async function fetchAclOf(
  services: Services,
  session: Session,
  subnetId: string,
  signal?: AbortSignal,
): Promise<NetworkAcl | null> {
  const { items: all, unread } = await fetchByMarker(
    services,
    session,
    'listNetworkAcls',
    networkAclList,
    ({ firewalls }) => firewalls,
    { signal },
  );
  const own = all.find(({ associations }) => associations?.some(({ virsubnet_id: id }) => id === subnetId));
  // An unreadable one may be the subnet's.
  if (!own && unread.length > 0) throw new ApiError({ kind: 'bad-response' });
  if (!own) return null;
  const options = { parameters: { project_id: session.projectId, firewall_id: own.id }, signal };
  return (await callCloud(services, 'showNetworkAcl', options, networkAclDetail)).firewall;
}

export const groupRules = (groupId: string): Reading<SecurityGroupRule[]> => ({
  key: ['security-group-rules', groupId],
  load: (services, session, signal) => fetchGroupRules(services, session, groupId, signal),
});

export const aclOf = (subnetId: string): Reading<NetworkAcl | null> => ({
  key: ['network-acl-of', subnetId],
  load: (services, session, signal) => fetchAclOf(services, session, subnetId, signal),
});

/** Disabled while the ID is empty. */
export const useGroupRules = (groupId: string): Lookup<SecurityGroupRule[]> =>
  useLookup(groupRules(groupId), { enabled: groupId !== '', isLive: true });

/** Disabled while the ID is empty. */
export const useAclOf = (subnetId: string): Lookup<NetworkAcl | null> =>
  useLookup(aclOf(subnetId), { enabled: subnetId !== '', isLive: true });

/**
 * `POST /v3/{project_id}/vpc/security-group-rules`.
 * @throws ApiError `RULE_EXISTS` if the group has exactly this rule
 */
export async function addGroupRule(
  services: Services,
  session: Session,
  request: CreateSecurityGroupRuleRequest,
): Promise<void> {
  const body = z.parse(createSecurityGroupRuleRequest, request);
  const parameters = { project_id: session.projectId };
  await callCloud(services, 'createSecurityGroupRule', { parameters, body }, createSecurityGroupRuleResponse);
}

/**
 * `PUT /v3/{project_id}/vpc/firewalls/{firewall_id}/insert-rules`, before all others. Unlike a group, an ACL accepts a
 * duplicate.
 */
export async function insertAclRules(
  services: Services,
  session: Session,
  aclId: string,
  request: InsertNetworkAclRulesRequest,
): Promise<void> {
  const body = z.parse(insertNetworkAclRulesRequest, request);
  const parameters = { project_id: session.projectId, firewall_id: aclId };
  await callCloud(services, 'insertNetworkAclRules', { parameters, body }, networkAclDetail);
}
