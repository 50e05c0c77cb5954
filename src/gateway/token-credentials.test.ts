import { expect, test } from 'vitest';
import { renewableTokens } from './token-credentials';
import { CloudError } from './upstream';

const REQUEST = {
  method: 'GET',
  host: 'dms.example',
  path: '/v2/available-zones',
  query: new URLSearchParams(),
  headers: {},
  body: undefined,
  isGlobal: false,
};

test.each([
  ['IAM refuses', new CloudError(401, 'IAM.0001', 'The user is locked.'), 'NO_TOKEN', 'The user is locked.'],
  ['IAM cannot be reached', new Error('ECONNREFUSED'), 'NOT_SENT', undefined],
])('where %s, nothing was sent, and the reason is whole', async (_what, failure, code, detail) => {
  const source = { get: () => Promise.reject(failure), renew: () => Promise.resolve(false) };
  const proof = renewableTokens(source, source).authorize(REQUEST);
  await expect(proof).rejects.toMatchObject({ name: 'NotSent', why: { code, ...(detail && { detail }) } });
});
