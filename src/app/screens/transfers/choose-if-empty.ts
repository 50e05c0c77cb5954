import type { UseFormReturn } from 'react-hook-form';
import type { TransferForm } from './transfer-form';

export type OfForm = { form: UseFormReturn<TransferForm> };

/** Chooses what a list leaves, unless something is chosen; "choose one" is no longer right if it was said before the list came. */
export function chooseIfEmpty(
  { getValues, setValue, clearErrors }: OfForm['form'],
  name: 'group' | 'stream' | 'topic',
  to: string,
) {
  if (to === '' || getValues(name) !== '') return;
  setValue(name, to);
  clearErrors(name);
}
