import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { bodyWithoutSecrets, secretsIn, withoutSecrets } from './without-secrets';

const units = (text: string, write: (unit: number) => string) =>
  Array.from(text, (character) =>
    Array.from({ length: character.length }, (_, index) => write(character.charCodeAt(index))).join(''),
  ).join('');
const hex = (unit: number, digits: number) => unit.toString(16).padStart(digits, '0');
const escaped = (unit: number) => `\\u${hex(unit, 4)}`;
const only = (pattern: RegExp, write: (character: string) => string) => (text: string) => text.replace(pattern, write);
const json = (text: string) => JSON.stringify(text).slice(1, -1);
const percent = (text: string) => encodeURIComponent(text);
const entity = (character: string) => `&#${character.codePointAt(0)};`;

/** How writers in use escape a text. */
const ENCODERS: Readonly<Record<string, (text: string) => string>> = {
  'as it is': (text) => text,
  JSON: json,
  'Gson, Java': (text) => json(text).replace(/[<>&='\u2028\u2029]/g, (c) => escaped(c.charCodeAt(0))),
  Go: (text) => json(text).replace(/[<>&]/g, (c) => escaped(c.charCodeAt(0))),
  '.NET, in capitals': (text) =>
    json(text).replace(/[<>&'+`\u007f-\uffff]/g, (c) => `\\u${hex(c.charCodeAt(0), 4).toUpperCase()}`),
  PHP: (text) =>
    json(text)
      .replaceAll('/', '\\/')
      .replace(/[\u007f-\uffff]/g, (c) => escaped(c.charCodeAt(0))),
  'PHP with every flag': (text) =>
    json(text)
      .replaceAll('/', '\\/')
      .replace(/[<>&'\u007f-\uffff]/g, (c) => escaped(c.charCodeAt(0))),
  'every unit by its number': (text) => units(text, escaped),
  'every second unit by its number': (text) => {
    let count = 0;
    return units(text, (unit) => {
      count += 1;
      return count % 2 ? escaped(unit) : json(String.fromCharCode(unit));
    });
  },
  'JSON within JSON': (text) => json(json(text)),
  'numbers within JSON': (text) => json(units(text, escaped)),
  'JavaScript, two digits': only(/[^\w]/g, (c) => (c.charCodeAt(0) < 256 ? `\\x${hex(c.charCodeAt(0), 2)}` : c)),
  'JavaScript, braces': (text) => Array.from(text, (c) => `\\u{${c.codePointAt(0)?.toString(16)}}`).join(''),
  'an address': percent,
  'an address, all of it': (text) => Array.from(new TextEncoder().encode(text), (byte) => `%${hex(byte, 2)}`).join(''),
  'a form': (text) => new URLSearchParams({ a: text }).toString().slice(2),
  'an address in an address': (text) => percent(percent(text)),
  HTML: only(/[<>&"']/g, (c) => ({ '<': '&lt;', '>': '&gt;', '&': '&amp;', '"': '&quot;' })[c] ?? '&#39;'),
  'HTML by numbers': (text) => Array.from(text, entity).join(''),
  'HTML by hexadecimal numbers': (text) => Array.from(text, (c) => `&#x${c.codePointAt(0)?.toString(16)};`).join(''),
  'HTML in JSON': (text) => json(only(/[<>&"']/g, entity)(text)),
  'UTF-16': (text) => Array.from(text, (c) => `${c}\0`).join(''),
};
const encoders = Object.keys(ENCODERS);
const encode = (name: string, text: string) => ENCODERS[name]?.(text) ?? '';

/** Printable, of any kind that is typed; without half characters, which no keyboard has. */
const secret = fc
  .array(
    fc.oneof(
      fc.constantFrom(...'\\/"\'<>&=+%;:,.-_{}[]()@#$*!?`~^| u0xn4'),
      fc.string({ unit: 'grapheme-ascii', minLength: 1, maxLength: 1 }),
      fc.constantFrom('\u5bc6', '\u{1F600}', '\u00e4'),
    ),
    { minLength: 8, maxLength: 24 },
  )
  .map((parts) => parts.join(''));

const EXAMPLES = [
  "Canary=9x'Qz-77",
  'Canary-"<&>/7',
  'Canary\\u0041\\n%41&amp;',
  'C\u{1F600}nary\u5bc6\u7801+7',
  'n1234567',
  '100%25 sure+/=',
];

/** Whether anybody could read the secret in a text, however often they decode it. */
const isIn = (text: string, wanted: string) => withoutSecrets(text, [wanted]) !== text;

describe('a secret that is repeated', () => {
  it.each(encoders)('does not come through, written as %s', (name) => {
    for (const one of EXAMPLES) {
      const said = `The password ${encode(name, one)} is weak.`;
      for (const clean of [
        withoutSecrets(said, [one]),
        bodyWithoutSecrets(said, [one]),
        bodyWithoutSecrets(JSON.stringify({ error_msg: said }), [one]),
      ]) {
        expect(clean).toContain('********');
        expect(isIn(clean, one)).toBe(false);
        expect(clean).not.toContain(encode(name, one));
      }
    }
  });

  it('does not come through for any secret, any writer and any place', () => {
    const around = fc.string({ unit: 'grapheme-ascii', maxLength: 6 });
    fc.assert(
      fc.property(secret, fc.constantFrom(...encoders), around, around, (one, name, before, after) => {
        const repeated = encode(name, one);
        // A text around it may end in half of an escape. That it stands there as it was written has to be enough.
        const said = `${before} ${repeated} ${after}`;
        const body = JSON.stringify({ error_code: said, deep: [{ [said]: said }] });
        for (const clean of [withoutSecrets(said, [one]), bodyWithoutSecrets(body, [one])]) {
          expect(clean).not.toContain(repeated);
          expect(isIn(clean, one)).toBe(false);
        }
        const parsed = bodyWithoutSecrets(body, [one]);
        expect(Object.keys(JSON.parse(parsed))).toEqual(['error_code', 'deep']);
      }),
      { numRuns: 500 },
    );
  });

  it.each([
    ['in a key', '{"Canary=9x\'Qz":1}'],
    ['in a key that stands twice', '{"a":"Canary\\u003d9x\'Qz","a":"x"}'],
    ['deep inside', '{"a":[[{"b":["Canary=9x\\u0027Qz"]}]]}'],
    ['in JSON that is cut off', '{"error_msg":"Canary\\u003D9x\\u0027Qz","er'],
    ['in a page', '<p title="Canary&#61;9x&#39;Qz">x</p>'],
  ])('does not come through %s', (_where, body) => {
    const clean = bodyWithoutSecrets(body, ["Canary=9x'Qz"]);
    expect(isIn(clean, "Canary=9x'Qz")).toBe(false);
    expect(clean).not.toMatch(/9x/);
  });

  it('is found as a number', () => {
    expect(bodyWithoutSecrets('{"a":123456789}', ['12345678'])).toBe('{"a":"********"}');
  });

  it.each([
    ['two ids', '{"instance_id":"a","m":"Canary-77","instance_id":"b"}'],
    ['two ids, one of them escaped', '{"instance_id":"a","m":"Canary-77","instance\\u005fid":"b"}'],
    ['a number of many digits', '{"m":"Canary-77","n":12345678901234567890}'],
    ['a number with a point', '{"m":"Canary-77","n":1.0,"e":1E+2}'],
    ['blanks and escapes', '{ "m" : "Canary-77",\n"t":"\\u00e4\\/" }'],
    ['a key that objects have', '{"__proto__":{"a":1},"m":"Canary-77"}'],
  ])('leaves %s as they were written', (_what, body) => {
    expect(bodyWithoutSecrets(body, ['Canary-77'])).toBe(body.replace('Canary-77', '********'));
  });

  it('leaves what surrounds it', () => {
    expect(bodyWithoutSecrets('{"a":"x\\u003d1 \\u0043anary-77","b":[1,null,true]}', ['Canary-77'])).toBe(
      '{"a":"x=1 ********","b":[1,null,true]}',
    );
  });

  it('is not seen where only its beginning stands, and then nothing is changed', () => {
    for (const text of ['Canary-7 is the beginning', '{ "a" : "Canary-7\\u0021" }']) {
      expect(bodyWithoutSecrets(text, ['Canary-7-password'])).toBe(text);
    }
  });

  it.each([
    ['a "cat7" b', 'a "********" b'],
    ['password=cat7', 'password=********'],
    ['concat77', 'concat77'],
    ['cat7', '********'],
  ])('and is short is taken out where it stands alone: %s', (text, expected) => {
    expect(withoutSecrets(text, ['cat7'])).toBe(expected);
  });

  it('of three characters or none hides nothing', () => {
    expect(withoutSecrets('a cat, a b', ['cat', '', 'b'])).toBe('a cat, a b');
  });

  it('is no reason to decode without end: what nests deeper than anybody writes is hidden whole', () => {
    expect(withoutSecrets(`%${'25'.repeat(100_000)}41`, ['Canary-77'])).toBe('********');
  });
});

describe('the secrets of a request', () => {
  it('are its passwords, wherever they stand', () => {
    expect(
      secretsIn({
        name: 'orders',
        password: 'a',
        connect_info: { user_name: 'u', pwd: 'b' },
        list: [{ password: 'c' }],
      }),
    ).toEqual(['a', 'b', 'c']);
  });

  it.each(['Canary-77', "Canary=9x'Qz-77>?", '\u5bc6\u7801Canary+7', '12345678'])(
    'are found where somebody wrote the bytes of %s',
    (password) => {
      const secrets = secretsIn({ password });
      const before = ['', 'a', 'ab', 'user:', '\0user\0', '{"password":"'];
      for (const text of before.map((one) => `${one}${password}"}`)) {
        const bytes = Buffer.from(text);
        for (const coding of ['base64', 'base64url', 'hex'] as const) {
          const said = `refused: ${bytes.toString(coding)}.`;
          const clean = bodyWithoutSecrets(JSON.stringify({ error_msg: said }), secrets);
          expect(clean).toContain('********');
          const left = clean.replace(/^.*refused: |"\}$/g, '').split('********');
          for (const part of left) expect(Buffer.from(part, coding).toString()).not.toContain(password.slice(1, 4));
        }
        expect(withoutSecrets(bytes.toString('hex').toUpperCase(), secrets)).toContain('********');
        expect(withoutSecrets(encodeURIComponent(bytes.toString('base64')), secrets)).toContain('********');
      }
    },
  );

  it('are nothing else', () => {
    expect(secretsIn({ name: 'orders', tags: [{ key: 'a', value: 'b' }], access_user: 'admin' })).toEqual([]);
    expect(secretsIn({ auth: { identity: { methods: ['password'], password: { user: { password: 'p' } } } } })).toEqual(
      ['p'],
    );
  });
});
