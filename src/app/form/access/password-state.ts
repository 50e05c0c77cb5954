import { atom, type WritableAtom } from 'nanostores';
import { forgetting } from '../../lookups/forget';
import type { Service } from '../../services/services';

/**
 * Where the password in the form is from, so that one that was generated is shown until it's kept. `kept`: it was copied,
 * downloaded, or the person says so.
 */
export type PasswordState = 'typed' | 'generated' | 'kept';

export const passwordState: Service<WritableAtom<PasswordState>> = (services) => {
  const state = atom<PasswordState>('typed');
  services.get(forgetting).onForget(() => state.set('typed'));
  return state;
};
