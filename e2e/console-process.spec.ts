import { spawnSync } from 'node:child_process';
import { cpSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import example from '../src/contract/fixtures/create-instance-request.json' with { type: 'json' };
import { PERMIT_HEADER } from '../src/contract/gateway-api';
import { expect, test } from './fixtures';
import { startKillableConsole } from './gateway-process';
import { sandboxAt } from './sandbox';
import { beginSession } from './session';

const START = join(import.meta.dirname, '..', 'scripts', 'start.mjs');
const run = (args: string[], env: Record<string, string> = {}) =>
  spawnSync(process.execPath, [START, ...args], { encoding: 'utf8', env: { PATH: process.env.PATH, ...env } });

test('a console that is told to end answers the create that runs, then ends', async () => {
  const { origin, cloud, output, end } = await startKillableConsole();
  const { headers: own, projectId } = await beginSession(origin);
  const post = (path: string, body: unknown, headers: Record<string, string> = {}) =>
    fetch(origin + path, {
      method: 'POST',
      headers: { ...own, ...headers },
      body: JSON.stringify(body),
    });
  const { permit } = (await (await post('/api/permits', { project_id: projectId })).json()) as { permit: string };
  const sandbox = sandboxAt(cloud.origin);
  await sandbox.faults([{ path: '/v2/kafka/*/instances', when: 'after', action: { delaySeconds: 600 } }]);
  const create = post(`/api/cloud/dms/v2/kafka/${projectId}/instances`, example, { [PERMIT_HEADER]: permit });
  await expect.poll(async () => (await sandbox.creates()).length).toBe(1);
  const ended = end();
  await expect.poll(output).toContain('Waiting for a running create request');
  await sandbox.advance(600);
  const response = await create;
  expect(response.headers.get('x-launchpad-answer')).toBe('cloud');
  await ended;
  await expect(fetch(origin)).rejects.toThrow();
});

test('a console whose port is taken says so and names a way out', ({ console: gateway }) => {
  const { port } = new URL(gateway.origin);
  const { status, stderr } = run([], { PORT: port });
  expect([status, stderr]).toEqual([1, expect.stringContaining(`Port ${port} is in use.`)]);
});

test('a console of the real cloud that others could reach does not start without names and proxies', () => {
  const { status, stdout, stderr } = run(['--region', 'cn-north-4'], { LISTEN_HOST: '0.0.0.0', PORT: '0' });
  expect([status, stdout]).toEqual([2, '']);
  expect(stderr).toContain('ALLOWED_HOSTS: required to listen on 0.0.0.0');
  expect(stderr).toContain('TRUSTED_PROXIES: required to listen on 0.0.0.0');
});

test('a console that is not built says so and names the way', ({ console: _console }, { outputDir }) => {
  const moved = join(outputDir, 'dist', 'gateway');
  cpSync(join(import.meta.dirname, '..', 'dist', 'gateway'), moved, { recursive: true });
  writeFileSync(join(outputDir, 'package.json'), '{"type":"module"}');
  const { status, stderr } = spawnSync(process.execPath, [join(moved, 'main.js')], { encoding: 'utf8', env: {} });
  expect([status, stderr]).toEqual([1, 'The app isn’t built yet. Run: npm run build\n']);
});

test('help is given before anything is checked', () => {
  const { status, stdout } = run(['--help'], { PORT: 'x' });
  expect(status).toBe(0);
  for (const word of ['--region', '--upstream', 'HUAWEICLOUD_SDK_AK', 'ALLOWED_HOSTS']) expect(stdout).toContain(word);
});

test('a console that is asked for the real cloud never starts with the simulated one', () => {
  const asked = run(['--project-id', '5a4d0b0c5a4d0b0c5a4d0b0c5a4d0b0c']);
  const credentials = run([], { HUAWEICLOUD_SDK_AK: 'CANARY', HUAWEICLOUD_SDK_SK: 'CANARY', PORT: '0' });
  for (const { status, stdout, stderr } of [asked, credentials]) {
    expect(status).toBe(2);
    expect(stdout).not.toContain('http://');
    expect(stderr).toContain('--region: required for Huawei Cloud');
    expect(stderr).not.toContain('CANARY');
  }
});
