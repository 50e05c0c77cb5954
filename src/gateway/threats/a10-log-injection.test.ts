/** A10: what people type cannot write lines of the log. */
import { describe, expect, it } from 'vitest';
import { PERMIT_HEADER } from '../../contract/gateway-api';
import { pathOf } from '../../contract/routes';
import { SANDBOX_PROJECT_ID } from '../../sandbox/credentials';
import { plainSpec } from '../../sandbox/world/instances';
import { SANDBOX_KEYS, testConsole } from '../../testing/gateway/test-console';

describe('A10: a line of the log', () => {
  it('comes of a request, never of a name', async () => {
    const { visitor, logged } = testConsole({ keys: SANDBOX_KEYS });
    const person = visitor();
    await person.comeIn();
    const project = { project_id: SANDBOX_PROJECT_ID };
    const { permit } = (await (await person.ask('POST', '/api/permits', project)).json()) as { permit: string };
    const hostile = 'x\n{"level":"info","msg":"CANARY"}';
    const spec = { ...plainSpec('kafka-log'), description: hostile };
    const path = `/api/cloud/dms${pathOf('createInstance', project)}`;
    expect((await person.ask('POST', path, spec, { [PERMIT_HEADER]: permit })).status).toBe(200);
    await person.ask(
      'GET',
      `/api/cloud/dms/v2/${SANDBOX_PROJECT_ID}/instances?engine=kafka&name=${encodeURIComponent(hostile)}`,
    );
    expect(logged.map((line) => JSON.parse(line).msg)).toEqual(['request', 'request', 'request', 'audit', 'request']);
    for (const line of logged) {
      expect(line.trimEnd()).not.toContain('\n');
      expect(line).not.toContain('CANARY');
      expect(line).not.toContain(person.secret);
      expect(Object.keys(JSON.parse(line)).sort()).toEqual(expect.arrayContaining(['id', 'route', 'status']));
    }
  });
});
