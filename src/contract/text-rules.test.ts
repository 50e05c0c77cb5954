/** Rules over free text, as properties: the documented alphabets are accepted, anything else is named by its rule. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { ZodMiniType } from 'zod/mini';
import { accessUser, instancePassword, PASSWORD_RULES, PASSWORD_SPECIALS, passwordClasses } from './access';
import { createInstanceRequest, instanceDescription, instanceName } from './create-instance';
import example from './fixtures/create-instance-request.json';
import { kafkaName, registerKafkaRequest } from './log-service';
import { tagKey, tags, tagValue } from './tags';

const rulesOf = (schema: ZodMiniType, value: unknown): string[] =>
  schema.safeParse(value).error?.issues.map((issue) => issue.message) ?? [];

const LOWER = 'abcdefghijklmnopqrstuvwxyz';
const UPPER = LOWER.toUpperCase();
const DIGITS = '0123456789';
const LETTERS = LOWER + UPPER;
const NAME = `${LETTERS}${DIGITS}_-`;
const TAG = `${LETTERS}${DIGITS} _.:=+-@生产éЖ٣𠮷`;
const PASSWORD = LETTERS + DIGITS + PASSWORD_SPECIALS;

const from = (alphabet: string) => fc.constantFrom(...alphabet);
const OF_ANY_LANGUAGE = /[\p{L}\p{N}]/u;
const text = (alphabet: string, minLength: number, maxLength: number) =>
  fc.string({ unit: from(alphabet), minLength, maxLength });
/** Any one character, ASCII or beyond, that an alphabet lacks. */
const outside = (alphabet: string) =>
  fc
    .oneof(
      fc.string({ unit: 'binary-ascii', minLength: 1, maxLength: 1 }),
      fc.string({ unit: 'binary', minLength: 1, maxLength: 1 }),
    )
    .filter((character) => !alphabet.includes(character));
const withOneOutside = (legal: fc.Arbitrary<string>, alphabet: string) =>
  fc.tuple(legal, outside(alphabet), fc.nat()).map(([word, character, position]) => {
    const at = position % (word.length + 1);
    return word.slice(0, at) + character + word.slice(at);
  });

describe.each([
  ['name', instanceName, 'nameCharacters'],
  ['access_user', accessUser, 'userCharacters'],
] as const)('%s', (_field, schema, characters) => {
  it('takes every word of its alphabet that begins with a letter', () => {
    fc.assert(
      fc.property(from(LETTERS), text(NAME, 3, 63), (first, rest) => {
        expect(rulesOf(schema, first + rest)).toEqual([]);
      }),
    );
  });

  it('names the character rule for anything outside', () => {
    fc.assert(
      fc.property(withOneOutside(text(NAME, 4, 60), NAME), (word) => {
        expect(rulesOf(schema, word)).toContain(characters);
      }),
    );
  });
});

describe('password', () => {
  const legal = fc
    .tuple(from(LOWER), from(UPPER), from(DIGITS + PASSWORD_SPECIALS), text(PASSWORD, 5, 29))
    .map(([lower, upper, third, rest]) => lower + upper + third + rest);

  it('takes three classes with anything of the alphabet after them', () => {
    fc.assert(
      fc.property(legal, (password) => {
        expect(rulesOf(instancePassword, password)).toEqual([]);
      }),
    );
  });

  it('keeps spaces at both ends', () => {
    fc.assert(
      fc.property(text(PASSWORD, 4, 28), (middle) => {
        const password = ` aB${middle} `;
        expect(instancePassword.parse(password)).toBe(password);
      }),
    );
  });

  it('names the character rule for anything outside, a semicolon and a backslash included', () => {
    expect(PASSWORD).not.toMatch(/[;\\]/);
    fc.assert(
      fc.property(withOneOutside(legal, PASSWORD), (password) => {
        expect(rulesOf(instancePassword, password)).toContain('passwordCharacters');
      }),
    );
  });

  it('is legal exactly when every line of the checklist is', () => {
    const nearlyLegal = fc.oneof(legal, text(PASSWORD, 0, 40), fc.string({ maxLength: 40 }));
    fc.assert(
      fc.property(nearlyLegal, (password) => {
        const broken = Object.entries(PASSWORD_RULES).flatMap(([key, holds]) => (holds(password) ? [] : [key]));
        expect(rulesOf(instancePassword, password)).toEqual(broken);
      }),
    );
  });

  it('counts each special character of the document as one', () => {
    for (const character of PASSWORD_SPECIALS) expect(passwordClasses(`aA${character}`)).toBe(3);
    expect(new Set(PASSWORD_SPECIALS).size).toBe(31);
  });
});

describe('description', () => {
  it('takes any text of at most 1024 UTF-16 units and leaves it as it is', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 1100 }), (description) => {
        const rules = rulesOf(instanceDescription, description);
        expect(rules).toEqual(description.length <= 1024 ? [] : ['descriptionLength']);
        if (rules.length === 0) expect(instanceDescription.parse(description)).toBe(description);
      }),
    );
  });
});

describe('tags', () => {
  const trimmed = (minLength: number, maxLength: number) =>
    text(TAG, minLength, maxLength).filter((word) => word.trim() === word);

  it('takes every key and value of the alphabet without a space at either end', () => {
    fc.assert(
      fc.property(
        fc.uniqueArray(fc.record({ key: trimmed(1, 128), value: trimmed(0, 255) }), {
          maxLength: 20,
          selector: ({ key }) => key,
        }),
        (rows) => {
          expect(tags.parse(rows)).toEqual(rows);
        },
      ),
    );
  });

  it('names the character rule for anything outside', () => {
    fc.assert(
      fc.property(text(TAG, 1, 100), outside(TAG), text(TAG, 0, 20), (before, character, after) => {
        fc.pre(!OF_ANY_LANGUAGE.test(character));
        const word = before + character + after;
        expect(rulesOf(tagKey, word)).toContain('tagCharacters');
        expect(rulesOf(tagValue, word)).toContain('tagCharacters');
      }),
    );
  });

  it('finds a repeated key wherever it stands', () => {
    fc.assert(
      fc.property(fc.uniqueArray(trimmed(1, 10), { minLength: 1, maxLength: 19 }), fc.nat(), (keys, position) => {
        const again = keys[position % keys.length];
        const rows = [...keys, again].map((key) => ({ key }));
        expect(tags.safeParse(rows).error?.issues).toMatchObject([
          { path: [keys.length, 'key'], message: 'tagUnique' },
        ]);
      }),
    );
  });

  it('leaves the prototype alone, whatever the keys are called', () => {
    const rows = ['__proto__', 'constructor', 'prototype', 'toString'].map((key) => ({ key, value: 'polluted' }));
    expect(tags.parse(rows)).toEqual(rows);
    expect(Object.getPrototypeOf({})).toBe(Object.prototype);
    expect(({} as Record<string, unknown>).polluted).toBeUndefined();
  });
});

describe('a million characters', () => {
  const million = 'a'.repeat(1_000_000);
  const fields = Object.entries(example).flatMap(([field, value]) => (typeof value === 'string' ? [field] : []));

  it('has every text field of the document to try', () => {
    expect(fields).toHaveLength(17);
  });

  it.each([...fields, 'maintain_begin', 'maintain_end'])('in %s are refused at once', (field) => {
    const { error } = createInstanceRequest.safeParse({ ...example, [field]: million });
    expect(error?.issues.map((issue) => issue.path[0])).toContain(field);
  });

  // Shapes that make a careless pattern try every split of the text.
  it.each([
    ['commas', { publicip_id: ','.repeat(1_000_000) }],
    ['ids and a bad end', { publicip_id: `${'a,'.repeat(500_000)}!` }],
    ['spaces in a tag', { tags: [{ key: ' '.repeat(1_000_000), value: `${' '.repeat(1_000_000)}!` }] }],
    ['a password of spaces', { password: ' '.repeat(1_000_000) }],
    ['a name with a bad end', { name: `${million}!` }],
    ['a million tags', { tags: Array.from({ length: 1_000_000 }, (_, index) => ({ key: `k${index}` })) }],
    ['a million zones', { available_zones: Array.from({ length: 1_000_000 }, () => 'zone') }],
  ])('%s are refused as well', (_name, change) => {
    expect(createInstanceRequest.safeParse({ ...example, ...change }).success).toBe(false);
  });

  it('in the name for LTS are refused; user and password have no limit of their own', () => {
    const body = { instance_id: 'a', kafka_name: 'b', connect_info: {} };
    expect(rulesOf(registerKafkaRequest, { ...body, kafka_name: million })).toEqual(['kafkaNameLength']);
    expect(rulesOf(registerKafkaRequest, { ...body, instance_id: million })).toEqual(['instanceId']);
    expect(rulesOf(registerKafkaRequest, { ...body, connect_info: { user_name: million, pwd: million } })).toEqual([]);
    expect(rulesOf(kafkaName, '🦆'.repeat(128))).toEqual([]);
    expect(rulesOf(kafkaName, `${'🦆'.repeat(128)}x`)).toEqual(['kafkaNameLength']);
  });
});
