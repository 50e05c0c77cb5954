import { createdAtMs, type Instance } from '../../../../contract/instance';
import type { Attempt } from '../../../submission/attempt';
import { CLOCK_TOLERANCE_MS, hasOurUser } from '../../../submission/settle-attempt';

type Fact = 'flavor' | 'vpc' | 'subnet' | 'user' | 'time';

/** How an instance of the same name compares with what was ordered. Without either it is taken for the order's. */
export interface Comparison {
  different: Fact[];
  /** What the list doesn't tell of the instance: no match, and no difference either. */
  unknown: Fact[];
}

/**
 * @param attempt the order
 * @param item the instance
 */
export function compare(attempt: Attempt, item: Instance): Comparison {
  const created = createdAtMs(item);
  const same: [Fact, boolean | undefined][] = [
    ['flavor', item.product_id ? item.product_id === attempt.productId : undefined],
    ['vpc', item.vpc_id ? item.vpc_id === attempt.vpcId : undefined],
    ['subnet', item.subnet_id ? item.subnet_id === attempt.subnetId : undefined],
    ['user', hasOurUser(attempt, item)],
    ['time', created === undefined ? undefined : created >= attempt.createdAt - CLOCK_TOLERANCE_MS],
  ];
  return {
    different: same.flatMap(([fact, is]) => (is === false ? [fact] : [])),
    unknown: same.flatMap(([fact, is]) => (is === undefined ? [fact] : [])),
  };
}
