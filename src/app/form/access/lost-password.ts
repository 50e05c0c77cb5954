import type { ReadableAtom } from 'nanostores';
import { createContext } from 'react';

/** Whether a password was typed before that this page does not know any more. What keeps the form knows. */
export const LostPassword = createContext<ReadableAtom<boolean> | undefined>(undefined);
