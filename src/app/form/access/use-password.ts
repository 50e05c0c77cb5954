import type { WritableAtom } from 'nanostores';
import { useState } from 'react';
import { useFormContext } from 'react-hook-form';
import { useService } from '../../services/services';
import type { CreateFormValues } from '../create-form';
import { generatePassword } from './generate-password';
import { type PasswordState, passwordState } from './password-state';

/** Where a password stands. */
interface PasswordPlace {
  read: () => string;
  write: (password: string) => void;
  state: WritableAtom<PasswordState>;
}

/** What can be done with a password, and what came of the last of it, as a key of `accessMessages`. */
export function usePasswordAt({ read, write, state }: PasswordPlace) {
  const [said, setSaid] = useState<'copied' | 'copyFailed'>();
  const keep = () => {
    if (state.get() === 'generated') state.set('kept');
  };
  const generate = () => {
    write(generatePassword());
    state.set('generated');
    setSaid(undefined);
  };
  const copy = () =>
    navigator.clipboard.writeText(read()).then(
      () => {
        setSaid('copied');
        keep();
      },
      () => setSaid('copyFailed'),
    );
  return { generate, copy, keep, said };
}

/** The same with the password of the create form. */
export function usePassword() {
  const { setValue, getValues, clearErrors } = useFormContext<CreateFormValues>();
  return usePasswordAt({
    state: useService(passwordState),
    read: () => getValues('access.password'),
    write: (password) => {
      setValue('access.password', password);
      setValue('access.passwordAgain', password);
      clearErrors(['access.password', 'access.passwordAgain']);
    },
  });
}
