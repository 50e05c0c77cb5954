/**
 * `GET /v2/orders/customer-orders/details/{order_id}` (BSS, ShowCustomerOrderDetails; permission `billing:order:view`).
 * Path and numbers as documented and in huaweicloud-sdk-go-v3, services/bss/v2, CustomerOrderV2.
 */
import * as z from 'zod/mini';
import { figure, optionalText } from './lenient';

/** 2 and 9 are each in only one of the published lists; they become `other`. */
const STATES = {
  1: 'approval',
  3: 'processing',
  4: 'cancelled',
  5: 'done',
  6: 'unpaid',
} as const satisfies Record<number, string>;

export type OrderState = (typeof STATES)[keyof typeof STATES] | 'other';

export const orderDetails = z.object({
  order_info: z.object({ status: figure, payment_time: optionalText }),
});

export interface Order {
  state: OrderState;
  /** Epoch milliseconds. */
  paidAt: number | undefined;
}

const isKnown = (status: number): status is keyof typeof STATES => Object.hasOwn(STATES, status);

export function orderOf({ order_info: { status, payment_time: paid } }: z.infer<typeof orderDetails>): Order {
  const paidAt = Date.parse(paid ?? '');
  return { state: isKnown(status) ? STATES[status] : 'other', paidAt: Number.isFinite(paidAt) ? paidAt : undefined };
}
