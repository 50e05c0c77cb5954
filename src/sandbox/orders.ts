/**
 * Orders of the Billing Center. The status numbers are Huawei Cloud's (contract/order.ts); that an order is 3
 * (processing) while its instance is created is inferred.
 */
import { type Call, ok, type Reply } from './call';
import { SANDBOX_DOMAIN_ID } from './credentials';
import { codedRefusal } from './refusal';
import { shortTime } from './vpc/responses';
import type { InstanceRecord } from './world/records';

function stateOf({ isCancelled, readyAtMs }: InstanceRecord, nowMs: number): number {
  if (isCancelled) return 4;
  if (readyAtMs === null) return 6;
  return nowMs < readyAtMs ? 3 : 5;
}

/** `GET /v2/orders/customer-orders/details/{order_id}` */
export function showOrder({ parameters, state }: Call): Reply {
  const record = state.world.instances.find(({ orderId }) => orderId !== undefined && orderId === parameters.order_id);
  if (!record) throw codedRefusal(404, 'CBC.SANDBOX.0001', 'The order does not exist.');
  const { paidAtMs } = record;
  return ok({
    total_count: 1,
    order_info: {
      order_id: record.orderId,
      customer_id: SANDBOX_DOMAIN_ID,
      service_type_code: 'hws.service.type.dms',
      source_type: 1,
      status: stateOf(record, state.clock.now()),
      order_type: 1,
      create_time: shortTime(record.createdAtMs),
      ...(paidAtMs !== undefined && { payment_time: shortTime(paidAtMs) }),
    },
    order_line_items: [],
  });
}
