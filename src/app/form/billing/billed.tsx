import { useStore } from '@nanostores/react';
import { i18n, listing } from '../../i18n/i18n';
import { params } from '../../i18n/params';
import { wholeNumber } from '../../i18n/tidy';
import { useDeferredValues } from '../use-deferred-values';

const messages = i18n('billed', {
  billed: params('Billed: {items}.'),
  brokers: 'brokers',
  storage: 'storage',
  eips: 'EIP bandwidth or traffic',
});

/** What is billed for the instance, as far as it is chosen (price-kafka, "Billed Items"); no prices. */
export function Billed() {
  const t = useStore(messages);
  const list = useStore(listing);
  const [flavor, brokers, total, isPublic, ips] = useDeferredValues([
    'capacity.productId',
    'capacity.brokers',
    'capacity.totalStorage',
    'network.publicAccess',
    'network.publicIpIds',
  ]);
  const items = [
    ...(flavor && wholeNumber(brokers) > 0 ? [t.brokers] : []),
    ...(wholeNumber(total) > 0 ? [t.storage] : []),
    ...(isPublic && ips.length > 0 ? [t.eips] : []),
  ];
  return items.length > 0 && <span>{t.billed({ items: list(items) })}</span>;
}
