/** Passwords in what was sent: the journal holds a salted digest in their place, so that a test can compare and nobody can read. */

/** Keys whose values are secrets, at any depth and in any case: of DMS, LTS and IAM. */
const SECRET_KEYS = new Set(['password', 'pwd', 'new_password', 'user_passwd']);

/** A body without any of these, in which nothing can stand escaped either, is kept to the letter. */
const MAY_HOLD = /pass|pwd|\\/i;

/**
 * What stands in the place of a secret.
 * @param secret as it was sent
 * @param salt `secretSalt` of the sandbox's state, put before it
 * @returns `sha256:` and the digest of salt and secret in UTF-8, as hexadecimal digits
 */
async function digestOf(secret: string, salt: string): Promise<string> {
  const bytes = await crypto.subtle.digest('SHA-256', new TextEncoder().encode(salt + secret));
  return `sha256:${[...new Uint8Array(bytes)].map((byte) => byte.toString(16).padStart(2, '0')).join('')}`;
}

/** Nothing that the cloud takes is nested like that; what is could fill the stack. */
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

/**
 * A body without its secrets.
 * @param body as it was sent; one that may hold a secret and is no JSON is a digest as a whole
 * @param salt see `digestOf`
 */
export async function withoutSecrets(body: string, salt: string): Promise<string> {
  if (!MAY_HOLD.test(body)) return body;
  try {
    return JSON.stringify(await hidden(JSON.parse(body), false, salt));
  } catch {
    // No JSON, or nested deeper than anybody can read.
    return digestOf(body, salt);
  }
}
