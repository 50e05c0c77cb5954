import { Skeleton } from '@mantine/core';
import type { ReactNode } from 'react';

export const BLANK = '\u00a0';

/** Placeholder of the same height as its content, hidden and inert. */
export const Outline = ({ children }: { children: ReactNode }) => (
  <div inert aria-hidden="true">
    <Skeleton>{children}</Skeleton>
  </div>
);
