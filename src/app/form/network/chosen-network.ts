import { useWatch } from 'react-hook-form';
import { nameAmong } from '../../i18n/tell-apart';
import { useSecurityGroups } from '../../lookups/security-groups';
import { useSubnets } from '../../lookups/subnets';
import type { Network } from '../../readiness/network';
import type { CreateFormValues } from '../create-form';

/** The network that is chosen in the form, with its names as far as the lists tell them. */
export function useChosenNetwork(): Network {
  const { vpcId, subnetId, securityGroupId } = useWatch<CreateFormValues, 'network'>({ name: 'network' });
  const subnets = useSubnets(vpcId, { isPassive: true }).data;
  const groups = useSecurityGroups({ isPassive: true }).data;
  return {
    groupId: securityGroupId,
    groupName: nameAmong(groups, securityGroupId),
    subnetId,
    subnetName: nameAmong(subnets, subnetId),
    subnetCidr: subnets?.find(({ id }) => id === subnetId)?.cidr ?? '',
  };
}
