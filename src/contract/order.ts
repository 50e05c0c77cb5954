/**
 * An order of the Billing Center, `GET /v2/orders/customer-orders/details/{order_id}` (BSS, ShowCustomerOrderDetails;
 * right `billing:order:view`). Path and numbers are those of the vendor's page and of its Go client
 * (huaweicloud-sdk-go-v3, services/bss/v2, CustomerOrderV2). Read leniently; unknown keys pass.
 */
import * as z from 'zod/mini';
import { figure, optionalText } from './lenient';

/** `status` of an order. 2 and 9 stand in one list of the vendor's each; what is not here is `other`. */
const STATES = {
  1: 'approval',
  3: 'processing',
  4: 'cancelled',
  5: 'done',
  6: 'unpaid',
} as const satisfies Record<number, string>;

export type OrderState = (typeof STATES)[keyof typeof STATES] | 'other';

/** Only the state is needed. */
export const orderDetails = z.object({
  order_info: z.object({ status: figure, payment_time: optionalText }),
});

/** An order as far as it matters to an instance that waits for it. */
export interface Order {
  state: OrderState;
  /** Epoch milliseconds of the payment, where one is told. */
  paidAt: number | undefined;
}

const isKnown = (status: number): status is keyof typeof STATES => Object.hasOwn(STATES, status);

/** @param details an answer of the API */
export function orderOf({ order_info: { status, payment_time: paid } }: z.infer<typeof orderDetails>): Order {
  const paidAt = Date.parse(paid ?? '');
  return { state: isKnown(status) ? STATES[status] : 'other', paidAt: Number.isFinite(paidAt) ? paidAt : undefined };
}
