import type { Instance } from '../../contract/instance';
import { useCreation } from '../instance-progress/use-creation';
import { PayOrder } from './pay-order';
import { useOpenOrder } from './payment';
import { StatusBadge } from './status-badge';

/**
 * The status of an instance that is ordered and not there yet, in the list: what its order says, and where to pay it.
 * @param props.label its name, told apart from its namesakes
 */
export function OrderStatus({ item, label }: { item: Instance; label: string }) {
  const creation = useCreation(item.instance_id);
  const { payment } = useOpenOrder(item.order_id ?? undefined, creation?.autoPay);
  return (
    <>
      <StatusBadge status={item.status} payment={payment} />
      {payment === 'waiting' && <PayOrder id={item.instance_id} name={label} />}
    </>
  );
}
