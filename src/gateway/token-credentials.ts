import type { Credentials, Unproven } from './credentials';
import type { TokenSource } from './token-source';
import { CloudRefusal, NotSent } from './upstream';

const withToken = ({ headers, host }: Unproven, token: string) => ({ ...headers, host, 'x-auth-token': token });

const neverOff = () => 0;

/** A pasted token, which can't be renewed. */
export const fixedToken = (token: string): Credentials => ({
  prove: async (request) => withToken(request, token),
  renew: async () => false,
  clockOffSeconds: neverOff,
});

/** @param account for calls of the account */
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
        // The call itself was never sent.
        const isRefused = error instanceof CloudRefusal;
        throw new NotSent(isRefused ? { code: 'NO_TOKEN', detail: error.message } : undefined, { cause: error });
      }
    },
    renew: async (_refused, proof) => (await used.get(proof)?.renew(proof['x-auth-token'] ?? '')) ?? false,
    clockOffSeconds: neverOff,
  };
}
