/** A console for a team as a process, asked as its proxy would ask. */
import { request } from 'node:http';
import { begunSession } from '../src/contract/gateway-api';
import { expect, test } from './fixtures';
import { startGateway } from './gateway-process';
import { headersOf } from './session';

const NAME = 'kafka.example.com';

interface Answer {
  status: number | undefined;
  headers: Record<string, string | string[] | undefined>;
  body: string;
}

/** `fetch` would not send another Host. */
const ask = (origin: string, path: string, headers: Record<string, string>, method = 'GET', posted = '{}') =>
  new Promise<Answer>((resolve, reject) => {
    const all = { host: NAME, 'x-forwarded-proto': 'https', ...headers };
    const asked = request(`${origin}${path}`, { method, headers: all }, (answer) => {
      let body = '';
      answer.setEncoding('utf8').on('data', (part: string) => {
        body += part;
      });
      answer.on('end', () => resolve({ status: answer.statusCode, headers: answer.headers, body }));
    });
    asked.on('error', reject);
    asked.end(method === 'POST' ? posted : undefined);
  });

test('A15, A16: behind its proxy a console has its own origin and no cookie; others get nothing', async () => {
  const gateway = await startGateway({ ALLOWED_HOSTS: NAME, TRUSTED_PROXIES: '127.0.0.1' });
  const { origin } = gateway;
  await expect.poll(gateway.output).toContain(`https://${NAME}`);
  const page = await ask(origin, '/', {});
  expect([page.status, page.headers['strict-transport-security']]).toEqual([200, 'max-age=31536000']);

  const begun = await ask(origin, '/api/session', headersOf(), 'POST');
  const { secret } = begunSession.parse(JSON.parse(begun.body));
  for (const { headers } of [page, begun]) expect(headers).not.toHaveProperty('set-cookie');

  const post = (from: string) =>
    ask(
      origin,
      '/api/permits',
      {
        origin: from,
        'sec-fetch-site': from === `https://${NAME}` ? 'same-origin' : 'same-site',
        ...headersOf(secret),
      },
      'POST',
      '{"project_id":"5a4d0b0c5a4d0b0c5a4d0b0c5a4d0b0c"}',
    );
  expect((await post(`https://${NAME}`)).status).toBe(201);
  for (const other of [`http://${NAME}`, 'https://other.example.com', origin]) {
    expect([other, (await post(other)).status]).toEqual([other, 403]);
  }
  expect((await ask(origin, '/api/session', { 'x-forwarded-proto': 'http' })).status).toBe(403);
  expect((await ask(origin, '/api/session', { host: new URL(origin).host })).status).toBe(421);
  await gateway.end();
});
