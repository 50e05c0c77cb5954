import { atom, type WritableAtom } from 'nanostores';
import type { Service } from '../services/services';

/** 1 except in the demo. */
export const simulatedSpeed: Service<WritableAtom<number>> = () => atom(1);
