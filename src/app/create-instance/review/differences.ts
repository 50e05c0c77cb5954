import { createdAtMs, type Instance } from '../../../contract/instance';
import type { Attempt } from '../attempt/attempt';
import { CLOCK_TOLERANCE_MS, hasOurUser } from '../attempt/settle-attempt';

/**
 * In what an instance of the same name is unlike what was ordered.
 * @param attempt the order
 * @param item the instance
 * @returns what differs; what the list does not tell of the instance counts as different, but for the user
 */
export function differencesOf(attempt: Attempt, item: Instance): ('flavor' | 'vpc' | 'subnet' | 'user' | 'time')[] {
  const created = createdAtMs(item) ?? Number.NEGATIVE_INFINITY;
  return [
    item.product_id !== attempt.productId && ('flavor' as const),
    item.vpc_id !== attempt.vpcId && ('vpc' as const),
    item.subnet_id !== attempt.subnetId && ('subnet' as const),
    !hasOurUser(attempt, item) && ('user' as const),
    created < attempt.createdAt - CLOCK_TOLERANCE_MS && ('time' as const),
  ].filter((difference) => difference !== false);
}
