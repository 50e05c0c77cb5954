import { expect, test } from 'vitest';
import vectors from './fixtures/signing-vectors.json';
import { signatureOf, verifySignature } from './signature';

type Vector = (typeof vectors)[number];

const bytes = (text: string) => new TextEncoder().encode(text);

function signed({ method, path, query, headers, body, ...rest }: Vector) {
  const wireQuery = 'wire_query' in rest ? rest.wire_query : query;
  const url = new URL(`http://127.0.0.1${path}${wireQuery ? `?${wireQuery}` : ''}`);
  return { method, url, headers: new Headers(Object.entries(headers)), body: bytes(body) };
}

test.each(vectors.map((vector) => [vector.source, vector] as const))('%s', async (_source, vector) => {
  const names = vector.signedHeaders.split(';');
  expect(await signatureOf(signed(vector), names, vector.sk)).toBe(vector.signature);
});

test('query values of every kind are written as the official signer writes them', async () => {
  // The vector of the Go SDK's query test, as wire text in another order than the canonical one.
  const query = 'limit=1&enable=true&test=%E4%B8%80%20(%26%3D%3F!%23%25.*)&path=/tmp/123&multi=3&multi=1&multi=2';
  const canonical =
    'enable=true&limit=1&multi=1&multi=2&multi=3&path=%2Ftmp%2F123&test=%E4%B8%80%20%28%26%3D%3F%21%23%25.%2A%29';
  const [first] = vectors;
  if (!first) throw new Error('no vectors');
  const of = (text: string) => signatureOf(signed({ ...first, query: text }), ['x-sdk-date'], first.sk);
  expect(await of(query)).toBe(await of(canonical));
});

const keys = new Map([['AKTEST', 'SKTEST']]);
const [, , captured] = vectors;
const capturedAtMs = Date.UTC(2026, 10, 22, 4, 10, 17);

async function verdict(change: (headers: Headers, authorization: string) => string, nowMs = capturedAtMs) {
  if (!captured) throw new Error('no captured vector');
  const request = signed(captured);
  const authorization = `SDK-HMAC-SHA256 Access=${captured.ak}, SignedHeaders=${captured.signedHeaders}, Signature=${captured.signature}`;
  request.headers.set('authorization', change(request.headers, authorization));
  return verifySignature(request, keys, nowMs);
}

test('what the official client sent is accepted', async () => {
  expect(await verdict((_headers, right) => right)).toBeUndefined();
});

const MINUTE_MS = 60_000;
test.each([
  [-14, undefined],
  [14, undefined],
  [15, undefined],
  [16, 'date out of range'],
  [-16, 'date out of range'],
])('a clock %i minutes off', async (minutes, expected) => {
  expect(await verdict((_headers, right) => right, capturedAtMs + minutes * MINUTE_MS)).toBe(expected);
});

test.each<[string, (headers: Headers, authorization: string) => string, string]>([
  ['another signature', (_headers, right) => right.replace(/.$/, (c) => (c === '0' ? '1' : '0')), 'wrong'],
  ['an unknown access key', (_headers, right) => right.replace('AKTEST', 'AKOTHER'), 'unknown access key'],
  ['no signature at all', () => 'SDK-HMAC-SHA256 Access=AKTEST', 'malformed'],
  ['another scheme', () => 'Basic YTpi', 'malformed'],
  ['an unsigned date', (_headers, right) => right.replace(';x-sdk-date', ''), 'date missing'],
  [
    'a header that was changed afterwards',
    (headers, right) => {
      headers.set('x-project-id', 'another');
      return right;
    },
    'wrong',
  ],
  [
    'a date that is none',
    (headers, right) => {
      headers.set('x-sdk-date', 'yesterday');
      return right;
    },
    'date out of range',
  ],
])('%s is refused', async (_name, change, expected) => {
  expect(await verdict(change)).toBe(expected);
});
