import type { Credentials, UnsignedRequest } from './credentials';
import type { TokenSource } from './token-source';
import { CloudError, NotSent } from './upstream';

const withToken = ({ headers, host }: UnsignedRequest, token: string) => ({ ...headers, host, 'x-auth-token': token });

const neverOff = () => 0;

/** A pasted token, which can't be renewed. */
export const fixedToken = (token: string): Credentials => ({
  authorize: async (request) => withToken(request, token),
  renew: async () => false,
  clockOffSeconds: neverOff,
});

/** @param account for calls of the account */
export function renewableTokens(project: TokenSource, account: TokenSource): Credentials {
  const sourceFor = ({ isGlobal }: UnsignedRequest) => (isGlobal ? account : project);
  const used = new WeakMap<object, TokenSource>();
  return {
    async authorize(request) {
      const source = sourceFor(request);
      try {
        const proof = withToken(request, await source.get());
        used.set(proof, source);
        return proof;
      } catch (error) {
        // The call itself was never sent.
        const isRefused = error instanceof CloudError;
        const why = error instanceof NotSent ? error.why : undefined;
        throw new NotSent(isRefused ? { code: 'NO_TOKEN', detail: error.message } : why, { cause: error });
      }
    },
    renew: async (_refused, proof) => (await used.get(proof)?.renew(proof['x-auth-token'] ?? '')) ?? false,
    clockOffSeconds: neverOff,
  };
}
