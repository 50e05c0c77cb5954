import { useEffect, useState } from 'react';
import { cloudClock } from '../lookups/cloud-clock';
import { useService } from '../services/services';

const SECOND_MS = 1000;

/**
 * The cloud's time, kept current while it is shown.
 * @param isRunning false stops the clock
 * @returns epoch milliseconds, renewed each second
 */
export function useNow(isRunning: boolean): number {
  const clock = useService(cloudClock);
  const [now, setNow] = useState(clock.now);
  useEffect(() => {
    if (!isRunning) return;
    setNow(clock.now());
    const timer = setInterval(() => setNow(clock.now()), SECOND_MS);
    return () => clearInterval(timer);
  }, [clock, isRunning]);
  return now;
}
