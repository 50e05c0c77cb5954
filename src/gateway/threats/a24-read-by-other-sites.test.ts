/** A24: data that another site's page could include as a script, an image or a frame. */
import { describe, expect, it } from 'vitest';
import { testGateway } from '../testing/test-gateway';

describe('A24: a request that reads', () => {
  it.each<[string, Record<string, string>]>([
    ['another site', { origin: 'http://evil.com' }],
    ['another site that names itself', { 'sec-fetch-site': 'cross-site' }],
    ['a script element', { 'sec-fetch-dest': 'script', 'sec-fetch-site': 'same-origin' }],
    ['an image', { 'sec-fetch-dest': 'image' }],
    ['a frame', { 'sec-fetch-dest': 'iframe' }],
  ])('for %s is refused', async (_name, headers) => {
    const gateway = testGateway();
    const response = await gateway.ask('GET', '/api/cloud/dms/v2/available-zones', { headers });
    expect([response.status, gateway.sent]).toEqual([403, []]);
  });
});
