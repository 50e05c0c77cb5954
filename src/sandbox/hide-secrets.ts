/** Replaces passwords in journaled bodies by salted digests, which a test can compare and nobody can read. */
import { sha256 } from './signature';

/** Of DMS, LTS, and IAM; at any depth and in any case. */
const SECRET_KEYS = new Set(['password', 'pwd', 'new_password', 'user_passwd']);

/** A body without any of these can't contain a secret key, not even escaped, and stays unchanged. */
const MAY_HOLD = /pass|pwd|\\/i;

/** @returns `sha256:` and the hexadecimal digest of salt and secret */
async function digestOf(secret: string, salt: string): Promise<string> {
  return `sha256:${await sha256(new TextEncoder().encode(salt + secret))}`;
}

/** No accepted body is nested so deeply; one that is could overflow the stack. */
const DEEPEST = 100;

async function hidden(value: unknown, isSecret: boolean, salt: string, depth = 0): Promise<unknown> {
  if (depth > DEEPEST) throw new RangeError('nested too deep');
  if (Array.isArray(value)) return Promise.all(value.map((item) => hidden(item, isSecret, salt, depth + 1)));
  if (typeof value === 'object' && value !== null) {
    const entries = Object.entries(value).map(
      async ([key, inner]): Promise<[string, unknown]> => [
        key,
        await hidden(inner, SECRET_KEYS.has(key.toLowerCase()), salt, depth + 1),
      ],
    );
    return Object.fromEntries(await Promise.all(entries));
  }
  return isSecret && value !== null ? digestOf(String(value), salt) : value;
}

/** A body that may hold a secret and isn't JSON becomes a digest as a whole. */
export async function withoutSecrets(body: string, salt: string): Promise<string> {
  if (!MAY_HOLD.test(body)) return body;
  try {
    return JSON.stringify(await hidden(JSON.parse(body), false, salt));
  } catch {
    // Not JSON, or nested too deeply.
    return digestOf(body, salt);
  }
}
