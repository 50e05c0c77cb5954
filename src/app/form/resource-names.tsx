/**
 * Names beside ids, from the lists that the steps read. One component a kind, so that a list is asked for only where
 * the review shows such an id.
 */
import { useStore } from '@nanostores/react';
import { listing } from '../i18n/i18n';
import { useEnterpriseProjects } from '../lookups/enterprise-projects';
import { useKeys } from '../lookups/keys';
import { usePublicIps } from '../lookups/public-ips';
import { useSecurityGroups } from '../lookups/security-groups';
import { useSubnets } from '../lookups/subnets';
import { useVpcs } from '../lookups/vpcs';
import { useZones } from '../lookups/zones';
import { Named } from '../ui/named';

interface IdProps {
  id: string;
}

export function ZoneNames({ ids }: { ids: readonly string[] }) {
  const zones = useZones({ isPassive: true }).data;
  return <span>{useStore(listing)(ids.map((id) => zones?.find((zone) => zone.id === id)?.name ?? id))}</span>;
}

export function VpcName({ id }: IdProps) {
  return <Named id={id} name={useVpcs({ isPassive: true }).data?.find((vpc) => vpc.id === id)?.name} />;
}

export function SubnetName({ id, vpcId }: IdProps & { vpcId: string }) {
  return <Named id={id} name={useSubnets(vpcId, { isPassive: true }).data?.find((subnet) => subnet.id === id)?.name} />;
}

export function SecurityGroupName({ id }: IdProps) {
  return <Named id={id} name={useSecurityGroups({ isPassive: true }).data?.find((group) => group.id === id)?.name} />;
}

export function KeyName({ id }: IdProps) {
  return <Named id={id} name={useKeys({ isPassive: true }).data?.find((key) => key.key_id === id)?.key_alias} />;
}

export function EnterpriseProjectName({ id }: IdProps) {
  return (
    <Named id={id} name={useEnterpriseProjects({ isPassive: true }).data?.find((project) => project.id === id)?.name} />
  );
}

export function PublicIpNames({ ids }: { ids: readonly string[] }) {
  const publicIps = usePublicIps({ isPassive: true }).data;
  return (
    <span>{useStore(listing)(ids.map((id) => publicIps?.find((ip) => ip.id === id)?.public_ip_address ?? id))}</span>
  );
}
