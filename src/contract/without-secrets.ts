/**
 * Removes secrets from text by somebody who received them: an error may repeat a body's password or a request's
 * headers, escaped in any way. Both are therefore unescaped step by step, and compared at every stage.
 */

const HIDDEN = '********';

/** Shorter secrets occur by chance: they count only where no letter or digit touches them. */
const LONG = 8;
/** Even shorter ones are guessed quickly, and would hide too much. */
const LEAST = 4;

/** Nobody nests escapes deeper by accident. */
const MAX_STAGES = 24;

const utf8 = new TextDecoder();

const NAMED: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'", nbsp: ' ' };
const SHORT: Readonly<Record<string, string>> = { b: '\b', f: '\f', n: '\n', r: '\r', t: '\t' };

const characterOf = (code: number): string => (code <= 0x10ffff ? String.fromCodePoint(code) : '');

const fromHex = (digits: string): number => Number.parseInt(digits, 16);

const bytesOf = (percents: string): string =>
  utf8.decode(Uint8Array.from(percents.slice(1).split('%'), (pair) => fromHex(pair)));

/** Each undoes one kind of escape. Separate, because what is an escape to one isn't to another. */
const UNESCAPE: readonly ((text: string) => string)[] = [
  (text) => text.replaceAll('\0', ''),
  (text) =>
    text.replace(/&(?:#(\d{1,7})|#x([\da-f]{1,6})|(amp|lt|gt|quot|apos|nbsp));/gi, (_whole, decimal, hex, name) => {
      if (decimal !== undefined) return characterOf(Number(decimal));
      return hex === undefined ? (NAMED[String(name).toLowerCase()] ?? '') : characterOf(fromHex(hex));
    }),
  /** URLs and forms. */
  (text) =>
    text.replace(/((?:%[\da-f]{2})+)|%u([\da-f]{4})|\+/gi, (_whole, percents, unit) => {
      if (percents !== undefined) return bytesOf(percents);
      return unit === undefined ? ' ' : String.fromCharCode(fromHex(unit));
    }),
  /** JSON, JavaScript, PHP. Half a surrogate pair stays one until its other half follows. */
  (text) =>
    text.replace(
      /\\(?:u\{([\da-f]{1,6})\}|u([\da-f]{4})|x([\da-f]{2})|([\s\S]))/gi,
      (_whole, code, unit, byte, short) => {
        if (code !== undefined) return characterOf(fromHex(code));
        return short === undefined ? String.fromCharCode(fromHex(unit ?? byte)) : (SHORT[short] ?? short);
      },
    ),
];

/** A text at every stage of unescaping, itself first; ends with undefined if there are too many. */
function* stagesOf(text: string, hideIn: (stage: string) => string = (stage) => stage): Generator<string | undefined> {
  let stage = hideIn(text);
  yield stage;
  for (let unchanged = 0, stages = 0; unchanged < UNESCAPE.length; stages += 1) {
    if (stages > MAX_STAGES) return yield undefined;
    const next = UNESCAPE[stages % UNESCAPE.length]?.(stage) ?? stage;
    unchanged = next === stage ? unchanged + 1 : 0;
    if (next === stage) continue;
    stage = hideIn(next);
    yield stage;
  }
}

const isJoined = (character: string | undefined): boolean => character !== undefined && /[\p{L}\p{N}]/u.test(character);

function hide(text: string, secret: string): string {
  if (secret.length >= LONG) return text.replaceAll(secret, HIDDEN);
  if (secret.length < LEAST) return text;
  return text.replaceAll(secret, (found, at: number) =>
    isJoined(text[at - 1]) || isJoined(text[at + found.length]) ? found : HIDDEN,
  );
}

/** A secret may itself look escaped, and is then unescaped with the text around it. */
const formsOf = (secrets: readonly string[]): string[] =>
  [...new Set(secrets.flatMap((secret) => [...stagesOf(secret)]))]
    .filter((form) => form !== undefined)
    .sort((a, b) => b.length - a.length);

function withoutForms(text: string, forms: readonly string[]): string {
  if (forms.length === 0) return text;
  let clean = text;
  const hideIn = (stage: string) => {
    const hidden = forms.reduce(hide, stage);
    if (hidden !== stage) clean = hidden;
    return hidden;
  };
  for (const stage of stagesOf(text, hideIn)) if (stage === undefined) return HIDDEN;
  return clean;
}

/**
 * @param secrets longer ones are found anywhere, those of 4 to 7 characters only on their own
 * @returns the same text if it contains none; otherwise unescaped as far as necessary
 */
export const withoutSecrets = (text: string, secrets: readonly string[]): string =>
  withoutForms(text, formsOf(secrets));

/** Strings and numbers of JSON. */
const TOKENS = /"[^"\\]*(?:\\.[^"\\]*)*"|-?\d[\d.eE+-]*/gs;

/**
 * JSON stays JSON: its keys and values are cleaned one by one, not parsed and serialized, which would drop repeated
 * keys.
 * @returns the same text if it contains none
 */
export function bodyWithoutSecrets(text: string, secrets: readonly string[]): string {
  const forms = formsOf(secrets);
  const plain = withoutForms(text, forms);
  if (plain === text) return text;
  try {
    JSON.parse(text);
  } catch {
    return plain;
  }
  const json = text.replace(TOKENS, (token) => {
    const isText = token.startsWith('"');
    const said = isText ? String(JSON.parse(token)) : token;
    const clean = withoutForms(said, forms);
    return clean === said ? token : JSON.stringify(isText ? clean : HIDDEN);
  });
  return withoutForms(json, forms) === json ? json : plain;
}

/** Of the API's bodies, and of those that sign in to our gateway. */
const SECRET_FIELDS = new Set([
  ...['password', 'pwd', 'new_password', 'user_passwd'],
  ...['token', 'secretKey', 'securityToken', 'launch_token'],
]);

/**
 * A text in base64, at any offset, and in hexadecimal: how somebody would print a header or message that contains it.
 * In base64 a few bits of its first and last byte are left out.
 */
function asBytes(text: string): string[] {
  const bytes = new TextEncoder().encode(text);
  const coded = [0, 1, 2].map((before) => {
    const all = btoa('\0'.repeat(before) + String.fromCharCode(...bytes));
    return all.slice(Math.ceil((before * 8) / 6), Math.floor(((before + bytes.length) * 8) / 6));
  });
  const hex = Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join('');
  const forAddresses = coded.map((one) => one.replaceAll('+', '-').replaceAll('/', '_'));
  return [...coded, ...forAddresses, hex, hex.toUpperCase()];
}

/** The secrets in a parsed body, and encodings of those that are long enough. */
export function secretsIn(body: unknown): string[] {
  if (typeof body !== 'object' || body === null) return [];
  return Object.entries(body).flatMap(([key, value]) =>
    SECRET_FIELDS.has(key) && typeof value === 'string'
      ? [value, ...(value.length >= LONG ? asBytes(value) : [])]
      : secretsIn(value),
  );
}
