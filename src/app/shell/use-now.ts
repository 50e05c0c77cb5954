import { useEffect, useState } from 'react';

const SECOND_MS = 1000;

/**
 * The time, kept current while it is shown.
 * @param isRunning false stops the clock
 * @returns epoch milliseconds, renewed each second
 */
export function useNow(isRunning: boolean): number {
  const [now, setNow] = useState(() => Date.now());
  useEffect(() => {
    if (!isRunning) return;
    setNow(Date.now());
    const timer = setInterval(() => setNow(Date.now()), SECOND_MS);
    return () => clearInterval(timer);
  }, [isRunning]);
  return now;
}
