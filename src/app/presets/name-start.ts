import { atom, type WritableAtom } from 'nanostores';
import type { Service } from '../services/services';

/** How suggested names begin; the demo has the customer's name instead. */
export const nameStart: Service<WritableAtom<string>> = () => atom('kafka');
