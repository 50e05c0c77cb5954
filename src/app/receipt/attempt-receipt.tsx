import { useAttempts } from '../submission/use-attempts';
import { browserTimeZone, receiptOfAttempt } from './receipt';
import { ReceiptButton } from './receipt-button';

/**
 * The receipt of an instance, where this browser and person ordered it; nothing else where not.
 * @param props.id the instance's id
 */
export function AttemptReceipt({ id }: { id: string }) {
  const attempt = useAttempts().all.find(({ state, instanceId }) => state === 'accepted' && instanceId === id);
  return attempt && <ReceiptButton make={() => receiptOfAttempt(attempt, browserTimeZone())} />;
}
