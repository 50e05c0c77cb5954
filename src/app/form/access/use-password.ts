import { useState } from 'react';
import { useFormContext } from 'react-hook-form';
import { useService } from '../../services/services';
import type { CreateFormValues } from '../create-form';
import { generatePassword } from './generate-password';
import { passwordState } from './password-state';

/** What can be done with the form's password, and what came of the last of it, as a key of `accessMessages`. */
export function usePassword() {
  const { setValue, getValues, clearErrors } = useFormContext<CreateFormValues>();
  const state = useService(passwordState);
  const [said, setSaid] = useState<'generated' | 'copied' | 'copyFailed'>();
  const keep = () => {
    if (state.get() === 'generated') state.set('kept');
  };
  const generate = () => {
    const password = generatePassword();
    setValue('access.password', password);
    setValue('access.passwordAgain', password);
    clearErrors(['access.password', 'access.passwordAgain']);
    state.set('generated');
    setSaid('generated');
  };
  const copy = () =>
    navigator.clipboard.writeText(getValues('access.password')).then(
      () => {
        setSaid('copied');
        keep();
      },
      () => setSaid('copyFailed'),
    );
  return { generate, copy, keep, said };
}
