import type { Handler } from './call';
import { createInstance, deleteInstance, showCluster, showInstance, showInstanceTags } from './dms/instances';
import { listInstances } from './dms/list-instances';
import {
  listAvailabilityZones,
  listMaintenanceWindows,
  listProducts,
  listProjectTags,
  showQuotas,
} from './dms/lookups';
import { listMessages, sendMessage } from './dms/messages';
import { createTopic, deleteTopics, listTopics } from './dms/topics';
import {
  createUser,
  deleteUsers,
  listUsers,
  resetPassword,
  resetUserPassword,
  setTopicAccess,
  showTopicAccess,
} from './dms/users';
import { listEnterpriseProjects } from './enterprise-projects';
import { checkToken, createToken, listProjects } from './identity';
import { listKeys } from './keys';
import { createLogGroup, createLogStream, listLogGroups, listLogStreams } from './lts/log-groups';
import { registerKafka } from './lts/register-kafka';
import { createTransfer, deleteTransfer, listTransfers, updateTransfer } from './lts/transfers';
import { showOrder } from './orders';
import { listPublicIps, listPublicIpsV1 } from './public-ips';
import { createPlan, createStack, deleteStack, showPlan, showPrices, showStack } from './rfs/stacks';
import type { SandboxRouteName } from './route-match';
import { createSecurityGroup, createSubnet, createVpc } from './vpc/create-network';
import { createSecurityGroupRule, createSecurityGroupRuleV1 } from './vpc/create-rule';
import { insertNetworkAclRules, listNetworkAcls, showNetworkAcl } from './vpc/network-acls';
import { listSubnets, listVpcs, listVpcsV1 } from './vpc/networks';
import {
  listSecurityGroupRules,
  listSecurityGroupRulesV1,
  listSecurityGroups,
  listSecurityGroupsV1,
} from './vpc/security-groups';

export const handlers: Readonly<Record<SandboxRouteName, Handler>> = {
  createInstance,
  createInstanceSuccessor: createInstance,
  listInstances,
  showInstance,
  showInstanceTags,
  showCluster,
  deleteInstance,
  showQuotas,
  listProjectTags,
  listAvailabilityZones,
  listProducts,
  listMaintenanceWindows,
  listVpcs,
  listVpcsV1,
  listSubnets,
  listSecurityGroups,
  listSecurityGroupsV1,
  listSecurityGroupRules,
  listSecurityGroupRulesV1,
  createSecurityGroupRule,
  createSecurityGroupRuleV1,
  listNetworkAcls,
  showNetworkAcl,
  insertNetworkAclRules,
  listPublicIps,
  listPublicIpsV1,
  listKeys,
  listEnterpriseProjects,
  showOrder,
  createToken,
  checkToken,
  listAuthProjects: listProjects,
  listProjects,
  registerKafka,
  createStack,
  showStack,
  deleteStack,
  createPlan,
  showPlan,
  showPrices,
  listTopics,
  createTopic,
  deleteTopics,
  sendMessage,
  listMessages,
  listUsers,
  createUser,
  deleteUsers,
  resetUserPassword,
  resetPassword,
  showTopicAccess,
  setTopicAccess,
  listLogGroups,
  createLogGroup,
  listLogStreams,
  createLogStream,
  listTransfers,
  createTransfer,
  updateTransfer,
  deleteTransfer,
  createVpc,
  createSubnet,
  createSecurityGroup,
};
