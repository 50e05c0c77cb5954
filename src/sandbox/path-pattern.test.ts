import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import { testSandbox } from '../testing/sandbox/test-sandbox';
import { fitsPath, isPathPattern } from './path-pattern';

const at = (address: string) => new URL(address, 'https://x.invalid');

describe('a path of a fault', () => {
  it.each<[string, string, boolean]>([
    ['/v2/available-zones', '/v2/available-zones', true],
    ['/v2/available-zones', '/v2/available-zones?x=1', true],
    ['/v2/available-zones', '/v2/available-zones/1', false],
    ['/v2/available-zones', '/v3/v2/available-zones', false],
    ['/v2/kafka/*/instances', '/v2/kafka/abc/instances', true],
    ['/v2/kafka/*/instances', '/v2/kafka//instances', false],
    ['/v2/kafka/*/instances', '/v2/kafka/a/b/instances', false],
    ['/v2/kafka/*/instances', '/v2/kafka/a/instances/b', false],
    ['/v2/*/instances/*', '/v2/p/instances/i', true],
    ['/v2/**', '/v2/p/instances/i', true],
    ['/v2/**', '/v2/', true],
    ['/v2/**', '/v2', false],
    ['/v2/**', '/v20/p', false],
    ['/**', '/', true],
    ['/', '/', true],
    ['/v1.0/*/kms/list-keys', '/v1.0/p/kms/list-keys', true],
    ['/v1.0/x', '/v1a0/x', false],
    ['/v2/*/instances?name=a', '/v2/p/instances?engine=kafka&name=a', true],
    ['/v2/*/instances?name=a&engine=kafka', '/v2/p/instances?engine=kafka&name=a', true],
    ['/v2/*/instances?name=a', '/v2/p/instances?name=ab', false],
    ['/v2/*/instances?name=a', '/v2/p/instances', false],
  ])('%s and %s: %s', (pattern, address, fits) => {
    expect(isPathPattern(pattern)).toBe(true);
    expect(fitsPath(pattern, at(address))).toBe(fits);
  });

  test.each([
    '(a|a)+Z',
    '/instances$',
    '^/v2',
    '/v2/.*/instances',
    '/v2/[0-9a-f]+/instances',
    '/kafka/\\d+',
    '/v2/a|b',
    '/v2/(a)',
    '/v2/a{2}',
    '/v2/a+',
    '/v2/.+',
    '/v2/..',
    '/v2/./a',
    'zones',
    '.',
    '',
    '/v2/a*',
    '/v2/**/instances',
    '/v2/***',
    '/v2/a?',
    '/v2/a?b',
    '/v2/a?b=.*',
    '/v2/a?b=c?d',
    '/v2//a',
    '/v2/a b',
  ])('%j is refused with the form that is taken', async (path) => {
    const faults = [{ path, action: { reset: true } }];
    expect(await testSandbox().bare('POST', '/__sandbox/faults', faults)).toMatchObject({
      status: 400,
      body: {
        error_code: 'SANDBOX.0002',
        error_msg: expect.stringMatching(/literal.*\* stands for one segment.*trailing \*\*.*no regular expression/),
      },
    });
  });

  it('is compared at once, whatever it is and whatever it is compared with', () => {
    const segment = fc.constantFrom('a', 'aa', '*', 'a.a', '-');
    const pattern = fc.array(segment, { maxLength: 300 }).map((segments) => `/${[...segments, '**'].join('/')}`);
    const path = fc.array(fc.constantFrom('a', 'aa', 'aaaa'), { maxLength: 300 }).map((all) => `/${all.join('/')}`);
    fc.assert(
      fc.property(pattern, path, (text, address) => {
        expect(isPathPattern(text)).toBe(true);
        expect(typeof fitsPath(text, at(address))).toBe('boolean');
      }),
    );
  });
});
