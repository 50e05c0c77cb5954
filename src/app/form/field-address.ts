/** Addresses of the wizard's fields. */
import { stepOf } from './check-form';

/**
 * @param path a field's path, for example `basics.name`
 * @returns the address of its step, which opens with the focus in the field and leads back to Review
 */
export const fieldAddress = (path: string): string =>
  `/create/${stepOf(path)}?return=review&field=${encodeURIComponent(path)}`;
