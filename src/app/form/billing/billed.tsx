import { useStore } from '@nanostores/react';
import { format, i18n, listing } from '../../i18n/i18n';
import { count, params } from '../../i18n/params';
import { wholeNumber } from '../../i18n/tidy';
import { diskName, diskTypes } from '../capacity/capacity.words';
import { useDeferredValues } from '../use-deferred-values';

const messages = i18n('billed', {
  billed: params('Billed: {items}.'),
  brokers: params('{brokers} × {flavor}'),
  disks: params('{size} GB of {disk} storage'),
  eips: count({ one: 'bandwidth or traffic of 1 EIP', many: 'bandwidth or traffic of {count} EIPs' }),
});

/** What is billed for the instance, as far as it is chosen (price-kafka, "Billed Items"); no prices. */
export function Billed() {
  const t = useStore(messages);
  const disks = useStore(diskTypes);
  const { number } = useStore(format);
  const list = useStore(listing);
  const [flavor, brokersText, totalText, disk, isPublic, ips] = useDeferredValues([
    'capacity.productId',
    'capacity.brokers',
    'capacity.totalStorage',
    'capacity.storageSpec',
    'network.publicAccess',
    'network.publicIpIds',
  ]);
  const [brokers, total] = [wholeNumber(brokersText), wholeNumber(totalText)];
  const items = [
    ...(flavor && brokers > 0 ? [t.brokers({ brokers: number(brokers), flavor })] : []),
    ...(disk && total > 0 ? [t.disks({ size: number(total), disk: diskName(disk, disks) })] : []),
    ...(isPublic && ips.length > 0 ? [t.eips(ips.length)] : []),
  ];
  return items.length > 0 && <span>{t.billed({ items: list(items) })}</span>;
}
