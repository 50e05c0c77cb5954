/** Opaque tokens, valid for 24 hours on the sandbox's clock. */

const LIFETIME_MS = 24 * 3_600_000;

/** Without a project its scope is the domain, for global services. */
export interface Token {
  text: string;
  projectId?: string;
  issuedAtMs: number;
  expiresAtMs: number;
}

export type TokenState = { kind: 'valid'; token: Token } | { kind: 'expired' } | { kind: 'unknown' };

export interface TokenStore {
  issue(nowMs: number, projectId?: string): Token;
  lookup(text: string, nowMs: number): TokenState;
}

/** Random: a guessable token would hide a client that forgets to send its own. */
function tokenText(): string {
  const bytes = crypto.getRandomValues(new Uint8Array(96));
  return `MII${btoa(String.fromCharCode(...bytes)).replaceAll('/', '-')}`;
}

export function tokenStore(): TokenStore {
  const tokens = new Map<string, Token>();
  return {
    issue(nowMs, projectId) {
      const times = { issuedAtMs: nowMs, expiresAtMs: nowMs + LIFETIME_MS };
      const token: Token = { text: tokenText(), ...times, ...(projectId === undefined ? {} : { projectId }) };
      tokens.set(token.text, token);
      return token;
    },
    lookup(text, nowMs) {
      const token = tokens.get(text);
      if (!token) return { kind: 'unknown' };
      return nowMs < token.expiresAtMs ? { kind: 'valid', token } : { kind: 'expired' };
    },
  };
}
