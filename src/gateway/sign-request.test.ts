/** The signer against the published vectors, and against the vendor's own signer. */
import { BasicCredentials } from '@huaweicloud/huaweicloud-sdk-core';
import { AKSKSigner } from '@huaweicloud/huaweicloud-sdk-core/auth/AKSKSigner';
import fc from 'fast-check';
import { afterEach, describe, expect, it, test, vi } from 'vitest';
import vectors from '../sandbox/fixtures/signing-vectors.json';
import { canonicalQuery, sdkDate, signRequest } from './sign-request';

test.each(vectors.map((vector) => [vector.source, vector] as const))('vector: %s', async (_source, vector) => {
  const names = vector.signedHeaders.split(';');
  const headers = Object.fromEntries(Object.entries(vector.headers).filter(([name]) => names.includes(name)));
  const { method, path, body } = vector;
  const query = new URLSearchParams(vector.query);
  const keys = { accessKey: vector.ak, secretKey: vector.sk };
  expect(await signRequest({ method, path, query, headers, body }, keys)).toBe(
    `SDK-HMAC-SHA256 Access=${vector.ak}, SignedHeaders=${vector.signedHeaders}, Signature=${vector.signature}`,
  );
});

test("the query of the Go client's own test", () => {
  const query: [string, string][] = [
    ['limit', '1'],
    ['enable', 'true'],
    ['test', '一 (&=?!#%.*)'],
    ['path', '/tmp/123'],
    ['multi', '3'],
    ['multi', '1'],
    ['multi', '2'],
  ];
  expect(canonicalQuery(query)).toBe(
    'enable=true&limit=1&multi=1&multi=2&multi=3&path=%2Ftmp%2F123&test=%E4%B8%80%20%28%26%3D%3F%21%23%25.%2A%29',
  );
});

test('the date is written without separators, in UTC', () => {
  expect(sdkDate(Date.UTC(2026, 10, 22, 4, 10, 17, 999))).toBe('20261122T041017Z');
});

describe("the vendor's own signer", () => {
  afterEach(() => {
    vi.useRealTimers();
  });

  const keys = { accessKey: 'AKTEST', secretKey: 'SKTEST' };
  const host = 'dms.cn-north-4.myhuaweicloud.com';
  const path = '/v2/0123456789abcdef0123456789abcdef/instances';
  const headers = { 'content-type': 'application/json', 'x-project-id': '0123456789abcdef0123456789abcdef' };

  function theirs(method: string, query: Record<string, string>, data: unknown): string | undefined {
    const credential = new BasicCredentials().withAk(keys.accessKey).withSk(keys.secretKey);
    const request = { endpoint: `https://${host}${path}`, method, headers, queryParams: query, data };
    const signed: Record<string, string> = AKSKSigner.sign(request, credential);
    return signed.Authorization;
  }

  it('signs the same, whatever is asked for and whenever', async () => {
    const text = fc.string({ unit: 'grapheme', maxLength: 20 });
    const name = fc.stringMatching(/^[a-z_]{1,8}$/);
    const request = fc.record({
      method: fc.constantFrom('GET', 'POST'),
      query: fc.dictionary(name, text, { noNullPrototype: true }),
      body: fc.dictionary(name, text, { noNullPrototype: true }),
      ms: fc.constantFrom(0, Date.UTC(2026, 10, 22, 4, 10, 17), Date.UTC(2099, 11, 31, 23, 59, 59)),
    });
    await fc.assert(
      fc.asyncProperty(request, async ({ method, query, body, ms }) => {
        // It takes the time from the machine.
        vi.useFakeTimers({ toFake: ['Date'], now: ms });
        const data = method === 'POST' ? body : undefined;
        const all = { ...headers, host, 'x-sdk-date': sdkDate(ms) };
        const sent = {
          method,
          path,
          query: Object.entries(query),
          headers: all,
          body: data ? JSON.stringify(data) : '',
        };
        expect(await signRequest(sent, keys)).toBe(theirs(method, query, data));
      }),
    );
  });
});
