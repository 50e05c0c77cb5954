import { brokersOf, type Instance } from '../../contract/instance';
import { networkOf } from '../readiness/network';
import { ltsWay, useReachability } from '../readiness/use-reachability';
import { InstancePicture } from './instance-picture';

/** The picture of an instance that exists, as far as the API tells. */
export function ExistingPicture({ item }: { item: Instance }) {
  const network = networkOf(item);
  return (
    <InstancePicture
      network={[item.vpc_name || item.vpc_id, item.subnet_name || item.subnet_id].filter(Boolean).join(' / ')}
      zones={item.available_zone_names ?? item.available_zones ?? []}
      brokers={brokersOf(item) ?? Number.NaN}
      isEncrypted={item.ssl_enable === true && item.kafka_security_protocol !== 'SASL_PLAINTEXT'}
      internet={item.enable_publicip ? 'open' : 'closed'}
      lts={ltsWay(network, useReachability(network))}
    />
  );
}
