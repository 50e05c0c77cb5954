import { useEffect, useState } from 'react';
import { cloudNow } from '../lookups/cloud-clock';

const SECOND_MS = 1000;

/**
 * The cloud's time, kept current while it is shown.
 * @param isRunning false stops the clock
 * @returns epoch milliseconds, renewed each second
 */
export function useNow(isRunning: boolean): number {
  const [now, setNow] = useState(() => cloudNow());
  useEffect(() => {
    if (!isRunning) return;
    setNow(cloudNow());
    const timer = setInterval(() => setNow(cloudNow()), SECOND_MS);
    return () => clearInterval(timer);
  }, [isRunning]);
  return now;
}
