import { Skeleton } from '@mantine/core';
import type { ReactNode } from 'react';

/** Takes a line's height and says nothing. */
export const BLANK = '\u00a0';

/**
 * Holds the place of what is being loaded: drawn as one block, as high as what is inside, which nobody sees, hears or reaches.
 * @param props.children shaped as what will come
 */
export const Outline = ({ children }: { children: ReactNode }) => (
  <div inert aria-hidden="true">
    <Skeleton>{children}</Skeleton>
  </div>
);
