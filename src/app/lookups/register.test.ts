import { expect, test } from 'vitest';
import { DOUBT_HEADER } from '../../contract/gateway-api';
import { TEST_SESSION } from '../../testing/page/attempt-world';
import { servicesOver } from '../../testing/page/services-over';
import { registerKafka } from './register';

const request = { instance_id: 'abc-1', kafka_name: 'n', connect_info: { user_name: 'u', pwd: ' p ' } };
const mine = { instance_id: 'abc-1' };
const words = { error_code: 'LTS.1719', error_msg: 'kafka user or password wrong' };

test.each<[string, number, unknown, string | undefined, string]>([
  ['201 with its id', 201, mine, 'cloud', 'registered'],
  ['200 with its id', 200, mine, 'cloud', 'registered'],
  ['201 with another id', 201, { instance_id: 'other' }, 'cloud', 'unknown'],
  ['201 with nothing', 201, {}, 'cloud', 'unknown'],
  ['400', 400, words, 'cloud', 'refused'],
  ['400 from nobody knows whom', 400, words, undefined, 'unknown'],
  ['400 with a code alone', 400, { error_code: 'LTS.1719' }, 'cloud', 'refused'],
  ['400 with a code that is an internal error', 400, { error_code: 'LTS.0010' }, 'cloud', 'unknown'],
  ['400 with words and no code', 400, { error_msg: 'no' }, 'cloud', 'unknown'],
  ['500', 500, words, 'cloud', 'unknown'],
  ['the gateway did not send it', 502, { outcome: 'not-sent', ...words }, 'gateway', 'not-sent'],
  ['the gateway lost it', 502, { outcome: 'unknown', ...words }, 'gateway', 'unknown'],
])('%s', async (_name, status, body, by, kind) => {
  const sent: string[] = [];
  const services = servicesOver(async (sending) => {
    sent.push(await sending.text());
    return new Response(JSON.stringify(body), { status, headers: by ? { 'x-launchpad-answer': by } : {} });
  });
  expect((await registerKafka(services, TEST_SESSION, request)).kind).toBe(kind);
  expect(sent).toEqual([JSON.stringify(request)]);
});

test('no answer is unknown', async () => {
  const services = servicesOver(() => Promise.reject(new TypeError('Failed to fetch')));
  expect(await registerKafka(services, TEST_SESSION, request)).toMatchObject({
    kind: 'unknown',
    error: { kind: 'network' },
  });
});

test('"already" to a request that the gateway sent twice does not tell who registered it', async () => {
  const already = { error_code: 'LTS.0401', error_msg: 'The instance is already registered.' };
  const headers = { 'x-launchpad-answer': 'cloud', [DOUBT_HEADER]: 'sent-twice' };
  const services = servicesOver(async () => new Response(JSON.stringify(already), { status: 400, headers }));
  expect((await registerKafka(services, TEST_SESSION, request)).kind).toBe('unknown');
});
