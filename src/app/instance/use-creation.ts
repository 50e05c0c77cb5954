import { useAttempts } from '../submission/use-attempts';

/** What this browser knows of an instance from having created it. */
export interface Creation {
  name: string;
  /** Epoch milliseconds at which the create was accepted. */
  acceptedAt: number;
  /** Ordered yearly/monthly. */
  prepaid: boolean;
  /** Whether such an order pays itself; undefined where that is not known. */
  autoPay: boolean | undefined;
}

/**
 * @param id an instance's id
 * @returns the accepted attempt that made it, as far as this browser and person made it and did not delete it again
 */
export function useCreation(id: string): Creation | undefined {
  const attempt = useAttempts().all.find(({ state, instanceId }) => state === 'accepted' && instanceId === id);
  if (!attempt || attempt.deletedAt !== undefined) return undefined;
  const { name, endedAt, createdAt, prepaid, autoPay } = attempt;
  return { name, acceptedAt: endedAt ?? createdAt, prepaid, autoPay };
}
