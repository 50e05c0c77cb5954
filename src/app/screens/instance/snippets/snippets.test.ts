import { execFileSync } from 'node:child_process';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Instance } from '../../../../contract/instance';
import { hostileText as hostile } from '../../../../testing/page/hostile-text';
import { quoteGo, quoteJaas, quoteJavaScript, quoteProperty, quotePython, quoteShell } from '../../../code/quote/quote';
import { type ClientAccess, clientAccess } from './client-access';
import { SNIPPET_KEYS, SNIPPETS } from './snippets';

const SASL: ClientAccess = {
  servers: ['10.0.0.1:9093', '10.0.0.2:9093'],
  security: 'SASL_SSL',
  mechanism: 'SCRAM-SHA-512',
  user: 'kafka_admin',
};
const PLAIN: ClientAccess = { ...SASL, security: 'PLAINTEXT', user: '', servers: ['10.0.0.1:9092'] };

/** What a language makes of the escapes in a literal of ours, read by its published rules. */
function unescaped(literal: string, quote: string): string {
  expect(literal.at(0)).toBe(quote);
  expect(literal.at(-1)).toBe(quote);
  const inner = literal.slice(1, -1);
  const parts = [...inner.matchAll(/\\U([0-9a-f]{8})|\\u([0-9a-f]{4})|\\(["'\\])|([ -~])/g)];
  // Nothing is left between the parts, and a plain part is no quote and no backslash.
  expect(parts.map(([whole]) => whole).join('')).toBe(inner);
  return parts
    .map(([, long, short, special, plain]) => {
      if (long ?? short) return String.fromCodePoint(Number.parseInt(long ?? short ?? '', 16));
      if (plain !== undefined) expect([quote, '\\']).not.toContain(plain);
      return special ?? plain ?? '';
    })
    .join('');
}

/** The value of a line as `java.util.Properties` reads it. */
function property(line: string): string {
  expect(line).not.toMatch(/[\n\r]/);
  const value = line.replace(/^[ \t\f]+/, '');
  return value.replace(/\\u([0-9a-f]{4})|\\(.)|\\$/g, (_whole, unit, other) =>
    unit ? String.fromCharCode(Number.parseInt(unit, 16)) : (other ?? '<the next line>'),
  );
}

describe('a hostile value stays one value', () => {
  test.each([
    ['JavaScript', quoteJavaScript, "'"],
    ['Python', quotePython, '"'],
    ['Go', quoteGo, '"'],
  ] as const)('in %s', (_language, quote, mark) => {
    fc.assert(
      fc.property(hostile, (text) => {
        expect(unescaped(quote(text), mark)).toBe(text);
      }),
    );
  });

  test('in a .properties file, alone and inside JAAS', () => {
    fc.assert(
      fc.property(hostile, (text) => {
        expect(property(quoteProperty(text))).toBe(text);
        const jaas = property(quoteJaas(text));
        expect(jaas).toMatch(/^"(?:[^"\\]|\\["\\])*"$/);
        expect(jaas.slice(1, -1).replace(/\\(["\\])/g, '$1')).toBe(text);
      }),
    );
  });

  test('in a shell, asked of a real one', () => {
    // No argument of a program can hold a zero byte.
    const values = fc.sample(hostile, 400).filter((text) => !text.includes('\0'));
    const script = `printf '%s\\0' ${values.map(quoteShell).join(' ')}`;
    const said = execFileSync('sh', ['-c', script], { encoding: 'utf8', env: { LC_ALL: 'C.UTF-8' } });
    expect(said.split('\0').slice(0, -1)).toEqual(values);
  });
});

describe.each(SNIPPET_KEYS)('%s', (key) => {
  const write = SNIPPETS[key];

  test('whatever user and addresses are, everything around their literals is the same', () => {
    const QUOTES = { java: quoteJaas, kcat: quoteShell, python: quotePython, go: quoteGo, node: quoteJavaScript };
    const marked = (user: string) => write({ ...SASL, user }).replace(QUOTES[key](user), '<user>');
    // Something that stands nowhere else in a snippet, so that the literal is what is replaced.
    const frame = marked('kafka_admin');
    expect(frame).toContain('<user>');
    fc.assert(
      fc.property(hostile, (text) => {
        const user = `u${text}`;
        expect(marked(user)).toBe(frame);
        const lines = write({ ...SASL, servers: [user] }).split('\n').length;
        const inShell = key === 'kcat' ? user.split('\n').length - 1 : 0;
        expect(lines).toBe(write({ ...SASL, servers: ['h:9093'] }).split('\n').length + inShell);
      }),
    );
  });

  test('a password that is filled in is one literal, and nothing asks for it any more', () => {
    const QUOTES = { java: quoteJaas, kcat: quoteShell, python: quotePython, go: quoteGo, node: quoteJavaScript };
    for (const access of [
      SASL,
      { ...SASL, security: 'SASL_PLAINTEXT' as const },
      { ...SASL, mechanism: 'PLAIN' as const },
    ]) {
      const filled = (password: string) => write({ ...access, password }).replace(QUOTES[key](password), '<password>');
      const frame = filled('Kafka-demo-1');
      expect(frame).toContain('<password>');
      expect(frame).not.toMatch(/KAFKA_PASSWORD|REPLACE_WITH_PASSWORD|import os\n|In the password/);
      fc.assert(
        fc.property(hostile, (text) => {
          expect(filled(`p${text}`)).toBe(frame);
        }),
      );
    }
    expect(write({ ...PLAIN, password: 'Kafka-demo-1' })).toBe(write(PLAIN));
  });

  test('SASL_SSL: protocol, mechanism, user and certificate, and no password', () => {
    const text = write(SASL);
    for (const server of SASL.servers) expect(text).toContain(server);
    expect(text).toMatch(/SCRAM-SHA-512|scram-sha-512|scram\.SHA512/);
    expect(text).toContain('kafka_admin');
    expect(text).toMatch(/client\.jks|phy_ca\.crt/);
    expect(text).toMatch(/KAFKA_PASSWORD|REPLACE_WITH_PASSWORD/);
  });

  test('SASL_PLAINTEXT: the same without certificate', () => {
    const text = write({ ...SASL, security: 'SASL_PLAINTEXT' });
    expect(text).toMatch(/SCRAM-SHA-512|scram-sha-512|scram\.SHA512/);
    expect(text).toContain('kafka_admin');
    expect(text).not.toMatch(/client\.jks|phy_ca\.crt|ssl\.|ssl:|tls/);
  });

  test('SASL_SSL with PLAIN', () => {
    const text = write({ ...SASL, mechanism: 'PLAIN' });
    expect(text).toMatch(/PLAIN|'plain'|plain\.Mechanism/);
    expect(text).not.toMatch(/scram/i);
  });

  test('without SASL: neither user, password nor certificate', () => {
    const text = write(PLAIN);
    expect(text).toContain('10.0.0.1:9092');
    expect(text).not.toMatch(/sasl|password|jks|crt|scram/i);
  });
});

test('Python ends with an error where the message isn’t sent, and waits no five minutes for it', () => {
  for (const access of [SASL, PLAIN, { ...SASL, mechanism: 'PLAIN' as const }]) {
    expect(SNIPPETS.python(access)).toMatch(/on_delivery=delivered\)\nif producer\.flush\(30\):\n {4}raise SystemExit/);
  }
});

test('Java’s file says how a quotation mark of the password is written there', () => {
  expect(SNIPPETS.java(SASL)).toContain('# In the password, write \\\\" for each ".\nsasl.jaas.config=');
  expect(SNIPPETS.java(PLAIN)).not.toContain('#');
});

describe('what a client has to know', () => {
  const item: Instance = {
    instance_id: 'i',
    name: 'n',
    status: 'RUNNING',
    ssl_enable: true,
    access_user: 'kafka_admin',
    kafka_security_protocol: 'SASL_SSL',
    sasl_enabled_mechanisms: ['PLAIN', 'SCRAM-SHA-512'],
  };
  const at = (port: number | undefined, change: Partial<Instance> = {}) =>
    clientAccess({ ...item, ...change }, { network: 'private', port, servers: 'a:1,b:2' });

  test.each([
    [9092, 'PLAINTEXT'],
    [9093, 'SASL_SSL'],
    [9094, 'PLAINTEXT'],
    [9095, 'SASL_SSL'],
    [undefined, 'SASL_SSL'],
  ] as const)('port %s: %s', (port, security) => {
    expect(at(port)).toMatchObject({
      security,
      servers: ['a:1', 'b:2'],
      user: security === 'PLAINTEXT' ? '' : 'kafka_admin',
    });
    expect(at(port, { ssl_enable: false }).security).toBe('PLAINTEXT');
  });

  test.each<[string, Partial<Instance>, string, string]>([
    ['both mechanisms', {}, 'SASL_SSL', 'SCRAM-SHA-512'],
    ['PLAIN only', { sasl_enabled_mechanisms: ['PLAIN'] }, 'SASL_SSL', 'PLAIN'],
    [
      'SASL_PLAINTEXT with PLAIN only, which DMS may allow',
      { kafka_security_protocol: 'SASL_PLAINTEXT', sasl_enabled_mechanisms: ['PLAIN'] },
      'SASL_PLAINTEXT',
      'PLAIN',
    ],
    ['no mechanism named', { sasl_enabled_mechanisms: null }, 'SASL_SSL', 'SCRAM-SHA-512'],
    ['no protocol named', { kafka_security_protocol: null }, 'SASL_SSL', 'SCRAM-SHA-512'],
  ])('%s', (_what, change, security, mechanism) => {
    expect(at(9093, change)).toMatchObject({ security, mechanism });
  });

  test('half a surrogate pair becomes a character that every language can write', () => {
    expect(at(9093, { access_user: 'a\ud800b' }).user).toBe('a\ufffdb');
  });
});
