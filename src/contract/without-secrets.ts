/**
 * Takes secrets out of what somebody says who was sent them: an error text may repeat the password of a body or the
 * headers of a request, in whatever way its writer escapes text. So both are decoded until nothing is left to decode, and
 * looked for at every stage.
 */

const HIDDEN = '********';

/** Shorter ones stand in many a text by chance: they are taken for one only where no letter or digit touches them. */
const LONG = 8;
/** Even shorter ones are guessed in a moment, and hide too much that is of use. */
const LEAST = 4;

/** Nobody who wants to be read writes one escape inside of another more often. */
const MAX_STAGES = 24;

const utf8 = new TextDecoder();

const NAMED: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'", nbsp: ' ' };
const SHORT: Readonly<Record<string, string>> = { b: '\b', f: '\f', n: '\n', r: '\r', t: '\t' };

const characterOf = (code: number): string => (code <= 0x10ffff ? String.fromCodePoint(code) : '');

const fromHex = (digits: string): number => Number.parseInt(digits, 16);

const bytesOf = (percents: string): string =>
  utf8.decode(Uint8Array.from(percents.slice(1).split('%'), (pair) => fromHex(pair)));

/** Each undoes what one kind of writer does. Apart, since what is no escape to one of them may look like it to another. */
const UNESCAPE: readonly ((text: string) => string)[] = [
  /** UTF-16, read as UTF-8. */
  (text) => text.replaceAll('\0', ''),
  /** HTML and XML. */
  (text) =>
    text.replace(/&(?:#(\d{1,7})|#x([\da-f]{1,6})|(amp|lt|gt|quot|apos|nbsp));/gi, (_whole, decimal, hex, name) => {
      if (decimal !== undefined) return characterOf(Number(decimal));
      return hex === undefined ? (NAMED[String(name).toLowerCase()] ?? '') : characterOf(fromHex(hex));
    }),
  /** Addresses and forms. */
  (text) =>
    text.replace(/((?:%[\da-f]{2})+)|%u([\da-f]{4})|\+/gi, (_whole, percents, unit) => {
      if (percents !== undefined) return bytesOf(percents);
      return unit === undefined ? ' ' : String.fromCharCode(fromHex(unit));
    }),
  /** JSON, JavaScript, PHP. A half of a pair stays one, and finds its other half beside it. */
  (text) =>
    text.replace(
      /\\(?:u\{([\da-f]{1,6})\}|u([\da-f]{4})|x([\da-f]{2})|([\s\S]))/gi,
      (_whole, code, unit, byte, short) => {
        if (code !== undefined) return characterOf(fromHex(code));
        return short === undefined ? String.fromCharCode(fromHex(unit ?? byte)) : (SHORT[short] ?? short);
      },
    ),
];

/** A text at every stage of being unescaped, itself first; undefined behind the last where it has too many. */
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

/** A secret may look escaped itself: it is unescaped with what surrounds it. */
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
 * Takes secrets out of a text.
 * @param text anything: words, a header, a body
 * @param secrets as they were sent; longer ones are found anywhere, those of 4 to 7 characters where they stand alone
 * @returns the same text where it repeats none; else the text, unescaped as far as it had to be for that
 */
export const withoutSecrets = (text: string, secrets: readonly string[]): string =>
  withoutForms(text, formsOf(secrets));

/** The texts and the numbers of JSON. */
const TOKENS = /"[^"\\]*(?:\\.[^"\\]*)*"|-?\d[\d.eE+-]*/gs;

/**
 * Takes secrets out of a body. JSON stays JSON: its values and keys are cleaned one by one. All else stays as it was
 * written: read and written anew, a key that stands twice would stand once, and say something for certain.
 * @param text of the body
 * @param secrets as they were sent
 * @returns the same text where it repeats none
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

/** Fields whose value nobody may read again: of the API's bodies, and of those that sign in to our gateway. */
const SECRET_FIELDS = new Set([
  ...['password', 'pwd', 'new_password', 'user_passwd'],
  ...['token', 'secretKey', 'securityToken', 'launch_token'],
]);

/**
 * A text as it stands in base64, wherever it begins there, and in hexadecimal digits: so it is repeated by who prints the
 * header or the message that it was passed on in. Of its first and last byte, a few bits are left in base64.
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

/**
 * Finds the secrets in a request's body.
 * @param body parsed
 * @returns them; of those that are long enough, what stands for their bytes as well
 */
export function secretsIn(body: unknown): string[] {
  if (typeof body !== 'object' || body === null) return [];
  return Object.entries(body).flatMap(([key, value]) =>
    SECRET_FIELDS.has(key) && typeof value === 'string'
      ? [value, ...(value.length >= LONG ? asBytes(value) : [])]
      : secretsIn(value),
  );
}
