import type { Instance } from '../../../contract/instance';
import { PayOrder } from '../../instance/pay-order';
import { useOpenOrder } from '../../instance/payment';
import { StatusBadge } from '../../instance/status-badge';
import { useCreation } from '../../instance/use-creation';

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
