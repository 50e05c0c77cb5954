import { expect, it } from 'vitest';
import { fetchToken } from './iam-calls';
import { cloudErrorResponse } from './responses';
import { BufferedResponse, CloudError } from './upstream';

const LOGIN = { domain: 'sandbox', user: 'demo', password: 'Canary-1-of-iam' };

it.each([
  ['in the header', 'iam-1', {}, 'iam-1'],
  ['in the body', undefined, { request_id: 'iam-2' }, 'iam-2'],
  ['as something else', '<b>iam</b>', {}, undefined],
  ['with the password in it', `iam-${LOGIN.password}`, {}, undefined],
  ['with the password in it, in the body', undefined, { request_id: LOGIN.password }, undefined],
])('the cloud’s own id of a refused call, %s', async (_where, header, more, id) => {
  const text = JSON.stringify({ error_code: 'APIGW.0301', error_msg: 'no', ...more });
  const headers = new Map(header === undefined ? [] : [['x-request-id', header]]);
  const transport = async () => new BufferedResponse(403, headers, new TextEncoder().encode(text));
  const target = { originOf: () => 'https://iam.invalid', transport };
  const refused = await fetchToken(target, LOGIN, 'account').catch((error: unknown) => error);
  if (!(refused instanceof CloudError)) throw new Error('It was not refused');
  expect(refused.requestId).toBe(id);
  expect(await cloudErrorResponse(refused).json()).toEqual({
    outcome: 'refused',
    error_code: 'APIGW.0301',
    error_msg: 'no',
    ...(id !== undefined && { request_id: id }),
  });
});
