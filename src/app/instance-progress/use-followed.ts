import { useEffect } from 'react';
import { cloudNow } from '../api/cloud-clock';
import { isAppearing } from '../api/follow-instance';
import { type FollowedInstance, useInstance } from '../api/use-instances';
import { type Creation, useCreation } from './use-creation';

/**
 * Follows an instance with what this browser knows of its creation. That is read from the browser's store and may come
 * later than the first answer, which is then judged anew: right after a create, 404 means "not there yet".
 * @param id the instance's id
 * @param isDeleted it was deleted in this page: that it cannot be read is then no "not there yet"
 */
export function useFollowed(id: string, isDeleted = false): FollowedInstance & { creation: Creation | undefined } {
  const made = useCreation(id);
  const creation = isDeleted ? undefined : made;
  const followed = useInstance(id, creation);
  const isEarly = isAppearing(followed.error, creation, cloudNow());
  const { refetch } = followed;
  useEffect(() => {
    // Asked without knowing of the creation, it took the 404 for an end and would not ask again.
    if (isEarly) refetch();
  }, [isEarly, refetch]);
  return {
    ...followed,
    creation,
    error: isEarly ? null : followed.error,
    isAppearing: followed.isAppearing || isEarly,
  };
}
