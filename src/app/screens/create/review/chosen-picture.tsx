import { useChosenNetwork } from '../../../form/network/chosen-network';
import { useLater } from '../../../form/use-later';
import { nameAmong } from '../../../i18n/tell-apart';
import { wholeNumber } from '../../../i18n/tidy';
import { useVpcs } from '../../../lookups/vpcs';
import { useZones } from '../../../lookups/zones';
import { InstancePicture, type Way } from '../../../picture/instance-picture';
import { isKeptOut, type Reachability, useReachability } from '../../../readiness/use-reachability';

/** Open only where both rules were read and let LTS in. */
function wayOf(reachability: Reachability): Way {
  if (isKeptOut(reachability)) return 'closed';
  const { group, acl } = reachability;
  return [group, acl].every((finding) => finding.state === 'judged' && finding.verdict.reach === 'open')
    ? 'open'
    : 'unknown';
}

/** The picture of what the form holds. */
export function ChosenPicture() {
  const [vpcId, ids, brokers, sasl, protocol, isPublic] = useLater([
    'network.vpcId',
    'capacity.zones',
    'capacity.brokers',
    'access.sasl',
    'access.protocol',
    'network.publicAccess',
  ]);
  const zones = useZones({ isAside: true }).data;
  const network = useChosenNetwork();
  const vpc = nameAmong(useVpcs({ isAside: true }).data, vpcId);
  return (
    <InstancePicture
      network={[vpc, network.subnetName].filter(Boolean).join(' / ')}
      zones={ids.map((id) => zones?.find((zone) => zone.id === id)?.name ?? id)}
      brokers={wholeNumber(brokers)}
      isEncrypted={sasl && protocol === 'SASL_SSL'}
      internet={isPublic ? 'open' : 'closed'}
      lts={wayOf(useReachability(network))}
    />
  );
}
