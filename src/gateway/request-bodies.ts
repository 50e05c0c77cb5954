/** Every route's body schema. A body that doesn't match isn't sent. */
import type * as z from 'zod/mini';
import { createInstanceRequest } from '../contract/create-instance';
import {
  createUserRequest,
  deleteUsersRequest,
  resetPasswordRequest,
  setTopicAccessRequest,
} from '../contract/kafka-users';
import { listKeysRequest } from '../contract/key-management';
import { createLogGroupRequest, createLogStreamRequest } from '../contract/log-groups';
import { registerKafkaRequest } from '../contract/log-service';
import { createTransferRequest, updateTransferRequest } from '../contract/log-transfers';
import { sendMessageRequest } from '../contract/messages';
import { createSecurityGroupRuleRequest, insertNetworkAclRulesRequest } from '../contract/network';
import { createSecurityGroupRequest, createSubnetRequest, createVpcRequest } from '../contract/new-network';
import { createPlanRequest, createStackRequest, deleteStackRequest } from '../contract/price-estimate';
import type { RouteName } from '../contract/route-table';
import { createTopicRequest, deleteTopicsRequest } from '../contract/topics';
import { parseJson } from './json';

const schemas: Partial<Record<RouteName, z.ZodMiniType>> = {
  createInstance: createInstanceRequest,
  createInstanceSuccessor: createInstanceRequest,
  createSecurityGroupRule: createSecurityGroupRuleRequest,
  insertNetworkAclRules: insertNetworkAclRulesRequest,
  listKeys: listKeysRequest,
  registerKafka: registerKafkaRequest,
  createStack: createStackRequest,
  createPlan: createPlanRequest,
  deleteStack: deleteStackRequest,
  createTopic: createTopicRequest,
  deleteTopics: deleteTopicsRequest,
  sendMessage: sendMessageRequest,
  createUser: createUserRequest,
  deleteUsers: deleteUsersRequest,
  resetUserPassword: resetPasswordRequest,
  resetPassword: resetPasswordRequest,
  setTopicAccess: setTopicAccessRequest,
  createLogGroup: createLogGroupRequest,
  createLogStream: createLogStreamRequest,
  createTransfer: createTransferRequest,
  updateTransfer: updateTransferRequest,
  createVpc: createVpcRequest,
  createSubnet: createSubnetRequest,
  createSecurityGroup: createSecurityGroupRequest,
};

export type CheckedBody =
  | { ok: true; text: string | undefined; value: unknown }
  /** Field names only: a value may be a password. */
  | { ok: false; where: string };

/** @returns the text to send, serialized from the parsed value; undefined for a route without a body */
export function checkBody(name: RouteName, text: string): CheckedBody {
  const schema = schemas[name];
  if (!schema)
    return text === '' ? { ok: true, text: undefined, value: undefined } : { ok: false, where: 'no body is taken' };
  const json = parseJson(text);
  if (json === undefined) return { ok: false, where: 'not JSON' };
  const parsed = schema.safeParse(json);
  if (!parsed.success) {
    const fields = parsed.error.issues.map((issue) => issue.path.map(String).join('.') || issue.code);
    return { ok: false, where: [...new Set(fields)].slice(0, 20).join(', ') };
  }
  return { ok: true, text: JSON.stringify(parsed.data), value: parsed.data };
}
