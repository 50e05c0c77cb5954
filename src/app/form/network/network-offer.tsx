import { Suspense, useState } from 'react';
import { useFormContext, useWatch } from 'react-hook-form';
import { useSecurityGroups } from '../../lookups/security-groups';
import { useSubnets } from '../../lookups/subnets';
import { useVpcs } from '../../lookups/vpcs';
import type { Parts } from '../../new-network/make-network';
import { type NetworkPlan, planFor } from '../../new-network/plan';
import { extra } from '../../ui/parts';
import type { CreateFormValues } from '../create-form';

const NewNetwork = extra(() => import('../../new-network/new-network'));

const FIELDS = { vpc: 'network.vpcId', subnet: 'network.subnetId', group: 'network.securityGroupId' } as const;

/** For a project, or a VPC, that lacks something: an offer to create it, and to choose it. */
export function NetworkOffer() {
  const { setValue, clearErrors } = useFormContext<CreateFormValues>();
  const vpcId = useWatch<CreateFormValues, 'network.vpcId'>({ name: 'network.vpcId' });
  const vpcs = useVpcs({ isPassive: true });
  const subnets = useSubnets(vpcId, { isPassive: true });
  const groups = useSecurityGroups({ isPassive: true });
  const isRead = [vpcs, groups, subnets].every(({ unread }) => unread === 0);
  const missing = isRead ? planFor({ vpcs: vpcs.data, subnets: subnets.data, groups: groups.data, vpcId }) : undefined;
  // What was begun stays: the lists fill up while it's created.
  const [begun, setBegun] = useState<NetworkPlan>();
  const plan = begun ?? missing;
  if (!plan) return null;
  const choose = (parts: Parts) => {
    for (const key of ['vpc', 'subnet', 'group'] as const) {
      const part = parts[key];
      if (part) setValue(FIELDS[key], part.id, { shouldDirty: true });
    }
    clearErrors(Object.values(FIELDS));
  };
  return (
    <Suspense>
      <NewNetwork plan={plan} onBegin={() => setBegun(plan)} onMade={choose} />
    </Suspense>
  );
}
