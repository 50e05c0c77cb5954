/** Whether the order of a yearly/monthly instance is paid, as far as anybody tells. */
import type { Instance } from '../../contract/instance';
import type { Order } from '../../contract/order';
import { i18n } from '../i18n/i18n';
import type { ApiError } from '../lookups/api-error';
import { useOrder } from '../lookups/orders';
import { isPrepaid } from './instance-words';
import type { StatusTone } from './status';

/**
 * - `paid`: somebody paid it, or it pays itself; the instance is on its way
 * - `waiting`: it waits for payment
 * - `cancelled`: it ended without an instance
 * - `unsure`: the order cannot be read, or is in a state that says neither
 */
export type Payment = 'paid' | 'waiting' | 'cancelled' | 'unsure';

export const paymentMessages = i18n('payment', {
  waiting: 'Waiting for payment',
  cancelled: 'Order canceled',
  unsure: 'Payment unconfirmed',
});

export const PAYMENT_TONES: Readonly<Record<Exclude<Payment, 'paid'>, StatusTone>> = {
  waiting: 'unknown',
  cancelled: 'still',
  unsure: 'unknown',
};

/**
 * What the order itself says counts; without it, how it was placed.
 * @param order undefined where it was not read
 * @param isRead whether reading it has come to an end, in an order or an error
 * @param autoPay whether it was placed to pay itself; undefined where this browser does not know
 */
export function paymentOf(order: Order | undefined, isRead: boolean, autoPay: boolean | undefined): Payment {
  switch (order?.state) {
    case 'unpaid':
      return 'waiting';
    case 'cancelled':
      return 'cancelled';
    case 'processing':
    case 'done':
      return 'paid';
    case undefined:
      if (autoPay) return 'paid';
      return autoPay === false && !isRead ? 'waiting' : 'unsure';
    default:
      return 'unsure';
  }
}

/** Whether an instance is ordered and not there yet, so that its order says more than its status. */
export const isOnOrder = (item: Pick<Instance, 'status' | 'charging_mode'>): boolean =>
  item.status === 'CREATING' && isPrepaid(item);

/** An order that an instance waits for. */
export interface OpenOrder {
  payment: Payment;
  /** Epoch milliseconds; undefined where it is not told. */
  paidAt: number | undefined;
  /** Whether the order itself was read. */
  isRead: boolean;
  /** Why the order could not be read. */
  error: ApiError | null;
}

/**
 * @param id number of the order; undefined where it is not known
 * @param autoPay as for `paymentOf`
 */
export function useOpenOrder(id: string | undefined, autoPay: boolean | undefined): OpenOrder {
  const { data, error, isPending } = useOrder(id);
  // An instance that is not readable yet names no order.
  const isRead = id !== undefined && !isPending;
  const payment = paymentOf(data, isRead, autoPay);
  return { payment, isRead: data !== undefined, paidAt: data?.paidAt, error: data ? null : error };
}
