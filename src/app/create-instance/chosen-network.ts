import { useWatch } from 'react-hook-form';
import { useSecurityGroups } from '../api/security-groups';
import { useSubnets } from '../api/subnets';
import type { Network } from '../readiness/network';
import type { CreateFormValues } from './form-values';

/** The network that is chosen in the form, with its names as far as the lists tell them. */
export function useChosenNetwork(): Network {
  const { vpcId, subnetId, securityGroupId } = useWatch<CreateFormValues, 'network'>({ name: 'network' });
  const subnet = useSubnets(vpcId, { isAside: true }).data?.find(({ id }) => id === subnetId);
  const group = useSecurityGroups({ isAside: true }).data?.find(({ id }) => id === securityGroupId);
  return {
    groupId: securityGroupId,
    groupName: group?.name ?? securityGroupId,
    subnetId,
    subnetName: subnet?.name ?? subnetId,
    subnetCidr: subnet?.cidr ?? '',
  };
}
