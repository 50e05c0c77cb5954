import { useAttempts } from '../submission/use-attempts';
import { browserTimeZone, receiptOfAttempt } from './receipt';
import { ReceiptButton } from './receipt-button';

/** Nothing if this browser and person didn't create the instance. */
export function AttemptReceipt({ id }: { id: string }) {
  const attempt = useAttempts().all.find(({ state, instanceId }) => state === 'accepted' && instanceId === id);
  return attempt && <ReceiptButton make={() => receiptOfAttempt(attempt, browserTimeZone())} />;
}
