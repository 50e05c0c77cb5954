import { atom, type WritableAtom } from 'nanostores';
import type { Service } from '../services/services';

/** How many times faster than in the real cloud an instance is created; 1 everywhere but in the demo, where it can change. */
export const simulatedSpeed: Service<WritableAtom<number>> = () => atom(1);
