import { useEffect, useState } from 'react';

/** Whether a part is unfolded. What is needed opens it, and leaves it open: it would close under the hand that mends. */
export function useFold(isNeeded: boolean, isOpenAtFirst: boolean | (() => boolean) = isNeeded) {
  const [isOpen, setOpen] = useState(isOpenAtFirst);
  useEffect(() => {
    if (isNeeded) setOpen(true);
  }, [isNeeded]);
  return [isOpen, setOpen] as const;
}
