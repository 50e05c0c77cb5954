import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { ApiError } from '../lookups/api-error';
import { type ApiResponse, readResponse } from '../lookups/read-response';
import { classifyFailure, classifyResponse } from './classify-response';

const CREATED = '{"instance_id":"8959ab1c-7n1a-yyb1-a05t-93dfc361b32d"}';
const REFUSED = '{"error_code":"DMS.00400010","error_msg":"Invalid name."}';
const gateway = (outcome: string) => JSON.stringify({ outcome, error_code: 'LAUNCHPAD.X', error_msg: 'words' });

async function read(status: number, body: string | null, by?: string): Promise<ApiResponse> {
  const headers = new Headers({ 'content-type': 'application/json' });
  if (by) headers.set('x-launchpad-answer', by);
  return readResponse(new Response(body, { status, headers }), Date.now());
}

describe('what an answer to a create means', () => {
  test.each<[string, number, string | null, string | undefined, string]>([
    ['200 with an id', 200, CREATED, 'cloud', 'accepted'],
    ['201 with an id', 201, CREATED, 'cloud', 'accepted'],
    ['202 with an id', 202, CREATED, 'cloud', 'accepted'],
    ['an id and unknown keys', 200, '{"instance_id":"a","more":1}', 'cloud', 'accepted'],
    ['an id with empty error fields', 200, '{"instance_id":"a","error_code":null}', 'cloud', 'accepted'],
    ['200 from nobody knows whom', 200, CREATED, undefined, 'unreadable'],
    ['203', 203, CREATED, 'cloud', 'unreadable'],
    ['204', 204, null, 'cloud', 'unreadable'],
    ['200 empty', 200, '', 'cloud', 'unreadable'],
    ['200 blank', 200, ' \n', 'cloud', 'unreadable'],
    ['200 HTML', 200, '<html>ok</html>', 'cloud', 'unreadable'],
    ['200 null', 200, 'null', 'cloud', 'unreadable'],
    ['200 list', 200, '[]', 'cloud', 'unreadable'],
    ['200 {}', 200, '{}', 'cloud', 'unreadable'],
    ['200 with an empty id', 200, '{"instance_id":""}', 'cloud', 'unreadable'],
    ['200 with a number for an id', 200, '{"instance_id":7}', 'cloud', 'unreadable'],
    ['200 with an id of 37 characters', 200, `{"instance_id":"${'a'.repeat(37)}"}`, 'cloud', 'unreadable'],
    ['200 with an id that climbs', 200, '{"instance_id":"../x"}', 'cloud', 'unreadable'],
    ['200 with an id and an error', 200, '{"instance_id":"x","error_code":"y"}', 'cloud', 'unreadable'],
    ['200 with an id and a message', 200, '{"instance_id":"x","error_msg":"y"}', 'cloud', 'unreadable'],
    ['200 cut off', 200, CREATED.slice(0, 20), 'cloud', 'unreadable'],
    ['200 behind a byte order mark', 200, `\uFEFF${CREATED}`, 'cloud', 'unreadable'],
    ['200 of 10 MB', 200, `${CREATED}${' '.repeat(10_000_000)}`, 'cloud', 'unreadable'],
    ['200 with an error of another form', 200, '{"instance_id":"i","code":"X","message":"m"}', 'cloud', 'unreadable'],
    ['302', 302, null, 'cloud', 'status'],
    ['400 without JSON', 400, '<h1>no</h1>', 'cloud', 'no-code'],
    ['403 of something in between', 403, '{"code":"403","message":"m"}', 'cloud', 'no-code'],
    ['400 with a code and no message', 400, '{"error_code":"DMS.00400010"}', 'cloud', 'refused'],
    ['404 of VPC v1 with a code alone', 404, '{"code":"VPC.0603"}', 'cloud', 'refused'],
    [
      '403 with a code and a message that is none',
      403,
      '{"error_code":"DMS.10240104","error_msg":[]}',
      'cloud',
      'refused',
    ],
    ['403 with a message and no code', 403, '{"error_msg":"m"}', 'cloud', 'no-code'],
    ['403 with an empty code', 403, '{"error_code":""}', 'cloud', 'no-code'],
    ['403 with a bare number', 403, '{"code":"403"}', 'cloud', 'no-code'],
    ['409 with a code and no message', 409, '{"error_code":"DMS.00400010"}', 'cloud', 'status'],
    ['500 with a code and no message', 500, '{"error_code":"DMS.00500000"}', 'cloud', 'status'],
    ['400 with a code alone from nobody knows whom', 400, '{"error_code":"DMS.00400010"}', undefined, 'status'],
    ['an id beside an empty code', 200, '{"instance_id":"a","error_code":""}', 'cloud', 'accepted'],
    ['an id beside a code of its own', 200, '{"instance_id":"a","code":"OK"}', 'cloud', 'accepted'],
    ['an id beside a code of an error', 200, '{"instance_id":"a","code":"DMS.00400010"}', 'cloud', 'unreadable'],
    ['200 with two ids', 200, '{"instance_id":"a","instance_id":"b"}', 'cloud', 'unreadable'],
    ['200 with one id twice', 200, '{"instance_id":"a","instance\\u005fid":"a"}', 'cloud', 'unreadable'],
    ['400 from nobody knows whom', 400, REFUSED, undefined, 'status'],
    ['400 with a mark that is not ours', 400, REFUSED, 'proxy', 'status'],
    ...[400, 401, 403, 404, 405, 413, 415, 422, 429].map((status): [string, number, string, string, string] => [
      `${status}`,
      status,
      REFUSED,
      'cloud',
      'refused',
    ]),
    ...[402, 406, 408, 409, 410, 412, 423, 425, 499, 500, 502, 503, 504, 599].map(
      (status): [string, number, string, string, string] => [`${status}`, status, REFUSED, 'cloud', 'status'],
    ),
    ['502 HTML of a proxy', 502, '<html>bad gateway</html>', undefined, 'status'],
    ['gateway: nothing left', 502, gateway('not-sent'), 'gateway', 'not-sent'],
    ['gateway: look first', 409, gateway('settle-first'), 'gateway', 'settle-first'],
    ['gateway: lost', 502, gateway('unknown'), 'gateway', 'lost'],
    ['gateway: refused, which is no promise', 400, gateway('refused'), 'gateway', 'lost'],
    ['gateway: another word', 502, gateway('fine'), 'gateway', 'lost'],
    ['gateway: unreadable', 502, '<html>', 'gateway', 'lost'],
    ['gateway: an id', 200, CREATED, 'gateway', 'lost'],
    ['not-sent, but not from the gateway', 400, gateway('not-sent'), undefined, 'status'],
  ])('%s', async (_name, status, body, by, expected) => {
    const outcome = classifyResponse(await read(status, body, by));
    expect(outcome.kind === 'unknown' ? outcome.why : outcome.kind).toBe(expected);
  });

  test('keeps the words, the code and the request id', async () => {
    const answer = await read(400, '{"error_code":"DMS.00400012","error_msg":" Weak. ","request_id":"r"}', 'cloud');
    expect(classifyResponse(answer)).toEqual({
      kind: 'refused',
      status: 400,
      code: 'DMS.00400012',
      message: ' Weak. ',
      requestId: 'r',
      retryAfterSeconds: undefined,
    });
  });

  test('is unknown whatever was thrown', () => {
    expect(classifyFailure(new ApiError({ kind: 'network' }))).toEqual({ kind: 'unknown', why: 'network' });
    expect(classifyFailure(new ApiError({ kind: 'timeout' }))).toEqual({ kind: 'unknown', why: 'timeout' });
    expect(classifyFailure(new TypeError('x')).kind).toBe('unknown');
  });

  test('is never accepted, refused or not-sent without the mark that makes it certain', () => {
    const status = fc.integer({ min: 200, max: 599 });
    fc.assert(
      fc.property(status, fc.constantFrom('unknown' as const), fc.jsonValue(), (code, answeredBy, json) => {
        const body = { readable: true as const, json, text: JSON.stringify(json) };
        const answer = {
          status: code,
          answeredBy,
          requestId: undefined,
          isInDoubt: false,
          body,
          retryAfterSeconds: undefined,
        };
        expect(classifyResponse(answer).kind).toBe('unknown');
      }),
    );
  });
});
