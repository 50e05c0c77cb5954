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

/**
 * Takes secrets out of a text.
 * @param text anything: words, a header, a body
 * @param secrets as they were sent; longer ones are found anywhere, those of 4 to 7 characters where they stand alone
 * @returns the same text where it repeats none; else the text, unescaped as far as it had to be for that
 */
export function withoutSecrets(text: string, secrets: readonly string[]): string {
  // A secret may look escaped itself: it is unescaped with what surrounds it.
  const forms = [...new Set(secrets.flatMap((secret) => [...stagesOf(secret)]))]
    .filter((form) => form !== undefined)
    .sort((a, b) => b.length - a.length);
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
 * Takes secrets out of parsed JSON: out of its texts, keys and numbers.
 * @param value it stays as it is
 * @param secrets as they were sent
 */
export function valueWithoutSecrets(value: unknown, secrets: readonly string[]): unknown {
  if (typeof value === 'string') return withoutSecrets(value, secrets);
  if (typeof value === 'number') return withoutSecrets(String(value), secrets) === String(value) ? value : HIDDEN;
  if (Array.isArray(value)) return value.map((item) => valueWithoutSecrets(item, secrets));
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    Object.entries(value).map(([key, item]) => [withoutSecrets(key, secrets), valueWithoutSecrets(item, secrets)]),
  );
}

/**
 * Takes secrets out of a body. JSON stays JSON: its values and keys are cleaned one by one.
 * @param text of the body
 * @param secrets as they were sent
 * @returns the same text where it repeats none
 */
export function bodyWithoutSecrets(text: string, secrets: readonly string[]): string {
  const plain = withoutSecrets(text, secrets);
  if (plain === text) return text;
  try {
    const json = JSON.stringify(valueWithoutSecrets(JSON.parse(text), secrets));
    return withoutSecrets(json, secrets) === json ? json : plain;
  } catch {
    return plain;
  }
}

/** Fields of the API's bodies whose value nobody may read again. */
const SECRET_FIELDS = new Set(['password', 'pwd', 'new_password', 'user_passwd']);

/**
 * Finds the secrets in a request's body.
 * @param body parsed
 */
export function secretsIn(body: unknown): string[] {
  if (typeof body !== 'object' || body === null) return [];
  return Object.entries(body).flatMap(([key, value]) =>
    SECRET_FIELDS.has(key) && typeof value === 'string' ? [value] : secretsIn(value),
  );
}
