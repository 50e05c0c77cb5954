import { useEffect, useState } from 'react';

/** Whether something was seen to go on while this page was open. */
export function useWatched(isGoingOn: boolean): boolean {
  const [wasGoingOn, setGoingOn] = useState(isGoingOn);
  useEffect(() => {
    if (isGoingOn) setGoingOn(true);
  }, [isGoingOn]);
  return wasGoingOn;
}
