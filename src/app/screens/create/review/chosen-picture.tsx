import { useChosenNetwork } from '../../../form/network/chosen-network';
import { useDeferredValues } from '../../../form/use-deferred-values';
import { nameAmong } from '../../../i18n/tell-apart';
import { wholeNumber } from '../../../i18n/tidy';
import { useVpcs } from '../../../lookups/vpcs';
import { useZones } from '../../../lookups/zones';
import { InstancePicture } from '../../../picture/instance-picture';
import { ltsWay, useReachability } from '../../../readiness/use-reachability';

/** The picture of what the form holds. */
export function ChosenPicture() {
  const [vpcId, ids, brokers, sasl, protocol, isPublic] = useDeferredValues([
    'network.vpcId',
    'capacity.zones',
    'capacity.brokers',
    'access.sasl',
    'access.protocol',
    'network.publicAccess',
  ]);
  const zones = useZones({ isPassive: true }).data;
  const network = useChosenNetwork();
  const vpc = nameAmong(useVpcs({ isPassive: true }).data, vpcId);
  return (
    <InstancePicture
      network={[vpc, network.subnetName].filter(Boolean).join(' / ')}
      zones={ids.map((id) => zones?.find((zone) => zone.id === id)?.name ?? id)}
      brokers={wholeNumber(brokers)}
      isEncrypted={sasl && protocol === 'SASL_SSL'}
      internet={isPublic ? 'open' : 'closed'}
      lts={ltsWay(network, useReachability(network))}
    />
  );
}
