/** A console with an access key in its environment, as a process: the link that opens it, and what it never tells. */
import { readdirSync, readFileSync } from 'node:fs';
import { connect } from 'node:net';
import { join } from 'node:path';
import { signedIn } from '../src/contract/gateway-api';
import { CANARY } from './canary';
import { expect, test } from './fixtures';
import { startGateway, startSandbox } from './gateway-process';
import { FULL } from './scope';
import { headersOf } from './session';

/** Put in as secret key and security token of the environment, and as everything that can be typed. */
const SECRET = `${CANARY}-Secret`;

const SANDBOX_KEYS = {
  HUAWEICLOUD_SDK_AK: 'SANDBOXACCESSKEY0001',
  HUAWEICLOUD_SDK_SK: 'sandbox-secret-key-for-demos-only-0000001',
};

const post = (origin: string, path: string, body: string) =>
  fetch(origin + path, {
    method: 'POST',
    headers: headersOf(),
    body,
  });

const linkIn = (output: string): string => /http:\/\/127\.0\.0\.1:\d+\/#launch=[\w-]+/.exec(output)?.[0] ?? '';

/** A request that no client would send. */
const sendRaw = (port: number, text: string) =>
  new Promise((resolve) => {
    const socket = connect(port, '127.0.0.1', () => socket.end(text));
    socket.on('close', resolve);
    socket.on('error', resolve);
    socket.resume();
  });

test('A4: the link that is printed opens the console once, and a restart makes another one', async () => {
  const sandbox = await startSandbox();
  const start = () => startGateway({ ...SANDBOX_KEYS, LAUNCH_LINK: 'always' }, ['--upstream', sandbox.origin]);
  const first = await start();
  await expect.poll(() => linkIn(first.output())).not.toBe('');
  const { origin, hash } = new URL(linkIn(first.output()));
  expect(origin).toBe(first.origin);
  const body = JSON.stringify({ launch_token: hash.replace('#launch=', '') });
  expect((await fetch(`${origin}/api/session`)).status).toBe(401);
  const opened = await post(origin, '/api/launch', body);
  const headers = headersOf(signedIn.parse(await opened.json()).secret);
  const session = await fetch(`${origin}/api/session`, { headers });
  expect(await session.json()).toMatchObject({ mode: 'sandbox', way: 'environment' });
  expect((await fetch(`${origin}/api/cloud/dms/v2/available-zones`, { headers })).status).toBe(200);
  expect((await post(origin, '/api/launch', body)).status).toBe(401);
  await first.end();

  const second = await start();
  await expect.poll(() => linkIn(second.output())).not.toBe('');
  expect(linkIn(second.output())).not.toContain(hash);
  expect((await post(second.origin, '/api/launch', body)).status).toBe(401);
  await second.end();
  await sandbox.end();
});

test('A10: whatever a secret is put in as, the process never writes it', FULL, async () => {
  const sandbox = await startSandbox();
  const env = { HUAWEICLOUD_SDK_AK: 'AKTEST', HUAWEICLOUD_SDK_SK: SECRET, HUAWEICLOUD_SDK_SECURITY_TOKEN: SECRET };
  const gateway = await startGateway({ ...env, LOG_LEVEL: 'info' }, ['--upstream', sandbox.origin]);
  const region = 'sandbox-1';
  const ways = [
    { way: 'password', domain: 'sandbox', user: 'demo', password: SECRET, region },
    { way: 'token', token: SECRET, region },
    { way: 'keys', accessKey: 'SANDBOXACCESSKEY0001', secretKey: SECRET, securityToken: SECRET, region },
  ];
  const answers: string[] = [];
  for (const body of [...ways.map((way) => JSON.stringify(way)), `{"password":"${SECRET}`, SECRET]) {
    for (const path of ['/api/sign-in', '/api/launch', '/api/permits', `/api/${SECRET}`]) {
      const answer = await post(gateway.origin, path, body);
      answers.push(JSON.stringify([...answer.headers]), await answer.text());
    }
  }
  const port = Number(new URL(gateway.origin).port);
  await sendRaw(port, `${SECRET}\r\n\r\n`);
  await sendRaw(port, `GET /?x=${SECRET} HTTP/1.1\r\nHost: ${SECRET}\r\nAuthorization: ${SECRET}\r\n\r\n`);
  await expect.poll(() => gateway.output()).toContain('"status":401');
  const output = async () => {
    await gateway.end();
    return gateway.output();
  };
  expect(await output()).not.toContain(SECRET);
  expect(answers.join('\n')).not.toContain(SECRET);
  await sandbox.end();
});

test('A8: nothing that is built for a browser holds a secret of the sandbox or a map of the sources', () => {
  const folder = join(import.meta.dirname, '..', 'dist', 'app');
  const files = readdirSync(folder, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile());
  expect(files.length).toBeGreaterThan(10);
  for (const { name, parentPath } of files) {
    expect(name).not.toMatch(/\.map$/);
    const text = readFileSync(join(parentPath, name), 'latin1');
    expect(text).not.toContain(SANDBOX_KEYS.HUAWEICLOUD_SDK_SK);
    // The page offers to fill in the sandbox's public user; only there, in a file that no other page loads.
    if (!name.startsWith('sandbox-credentials-')) expect(text).not.toContain('Sandbox-demo-1');
  }
});
