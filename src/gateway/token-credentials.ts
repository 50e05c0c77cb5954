/** Credentials that carry a token: one that was pasted, or one that is fetched with a password. */
import type { Credentials, Unproven } from './credentials';
import type { TokenSource } from './token-source';
import { CloudRefusal, NotSent } from './upstream';

const withToken = ({ headers, host }: Unproven, token: string) => ({ ...headers, host, 'x-auth-token': token });

const neverOff = () => 0;

/**
 * Credentials of a token that nobody here can renew.
 * @param token as pasted
 */
export const fixedToken = (token: string): Credentials => ({
  prove: async (request) => withToken(request, token),
  renew: async () => false,
  clockOffSeconds: neverOff,
});

/**
 * Credentials of tokens that can be renewed.
 * @param project token of the project
 * @param account token of the account, for what is global
 */
export function renewableTokens(project: TokenSource, account: TokenSource): Credentials {
  const sourceFor = ({ isGlobal }: Unproven) => (isGlobal ? account : project);
  const used = new WeakMap<object, TokenSource>();
  return {
    async prove(request) {
      const source = sourceFor(request);
      try {
        const proof = withToken(request, await source.get());
        used.set(proof, source);
        return proof;
      } catch (error) {
        // The call itself never began.
        const isRefused = error instanceof CloudRefusal;
        throw new NotSent(isRefused ? { code: 'NO_TOKEN', detail: error.message } : undefined, { cause: error });
      }
    },
    renew: async (_refused, proof) => (await used.get(proof)?.renew(proof['x-auth-token'] ?? '')) ?? false,
    clockOffSeconds: neverOff,
  };
}
