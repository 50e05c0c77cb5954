import { useEffect, useState } from 'react';
import { cloudClock } from '../lookups/cloud-clock';
import { useService } from '../services/services';

const SECOND_MS = 1000;

/** Huawei Cloud's time in epoch milliseconds, updated each second. */
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
