import { expect, test } from 'vitest';
import { instance } from '../contract/instance';
import { manualClock } from '../testing/sandbox/manual-clock';
import { SANDBOX_PROJECT_ID } from './credentials';
import { createSandbox } from './sandbox';
import { plainSpec } from './world/instances';

test('an instance is created, listed and shown, and runs when its time has come', async () => {
  const clock = manualClock(Date.UTC(2026, 10, 22, 7));
  const sandbox = createSandbox({ clock });
  const headers = { 'x-auth-token': sandbox.token(), 'content-type': 'application/json' };
  const address = `http://sandbox.invalid/v2/${SANDBOX_PROJECT_ID}/instances`;
  const created = await sandbox(
    new Request(`http://sandbox.invalid/v2/kafka/${SANDBOX_PROJECT_ID}/instances`, {
      method: 'POST',
      headers,
      body: JSON.stringify(plainSpec('kafka-test')),
    }),
  );
  expect(created.status).toBe(200);
  const { instance_id: id } = await created.json();
  const show = async () => instance.parse(await (await sandbox(new Request(`${address}/${id}`, { headers }))).json());
  expect((await show()).status).toBe('CREATING');
  clock.advance(20_000);
  expect((await show()).status).toBe('RUNNING');
  const listed = await sandbox(
    new Request(`${address}?engine=kafka&name=kafka-test&exact_match_name=true`, { headers }),
  );
  expect(await listed.json()).toMatchObject({ instance_num: 1, instances: [{ instance_id: id }] });
});
