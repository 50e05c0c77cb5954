import { useEffect, useState } from 'react';
import { cloudClock } from '../lookups/cloud-clock';
import { isAppearing } from '../lookups/follow-instance';
import { type FollowedInstance, useInstance } from '../lookups/use-instances';
import { useService } from '../services/services';
import { isOnOrder, type OpenOrder, useOpenOrder } from './payment';
import { type Creation, useCreation } from './use-creation';

interface Followed extends FollowedInstance {
  creation: Creation | undefined;
  /** What its order says, where it is ordered and not there yet. */
  order: OpenOrder | undefined;
  orderId: string | undefined;
}

/**
 * Follows an instance with what this browser knows of its creation. That is read from the browser's store and may come
 * later than the first answer, which is then judged anew: right after a create, 404 means "not there yet".
 * @param id the instance's id
 * @param isDeleted it was deleted in this page: that it cannot be read is then no "not there yet"
 */
export function useFollowed(id: string, isDeleted = false): Followed {
  const { now } = useService(cloudClock);
  const made = useCreation(id);
  const creation = isDeleted ? undefined : made;
  const followed = useInstance(id, creation);
  const isEarly = isAppearing(followed.error, creation, now());
  const { refetch, data } = followed;
  useEffect(() => {
    // Asked without knowing of the creation, it took the 404 for an end and would not ask again.
    if (isEarly) refetch();
  }, [isEarly, refetch]);
  const isOrdered = data ? isOnOrder(data) : creation?.prepaid === true;
  // An instance may go with its cancelled order, which is then all that says why.
  const [seenOrder, setSeenOrder] = useState<string>();
  const orderId = data?.order_id ?? seenOrder;
  useEffect(() => setSeenOrder(orderId), [orderId]);
  const order = useOpenOrder(isOrdered ? orderId : undefined, creation?.autoPay);
  return {
    ...followed,
    creation,
    order: isOrdered ? order : undefined,
    orderId,
    error: isEarly ? null : followed.error,
    isAppearing: followed.isAppearing || isEarly,
  };
}
