/** A18: keys that are properties of every object. */
import { describe, expect, it } from 'vitest';
import { PERMIT_HEADER } from '../../contract/gateway-api';
import { pathOf } from '../../contract/routes';
import { SANDBOX_PROJECT_ID, SANDBOX_REGION } from '../../sandbox/credentials';
import { plainSpec } from '../../sandbox/world/instances';
import { SANDBOX_KEYS, testConsole } from '../../testing/gateway/test-console';

const CREATE = `/api/cloud/dms${pathOf('createInstance', { project_id: SANDBOX_PROJECT_ID })}`;
const HOSTILE = ['__proto__', 'constructor', 'prototype', 'toString'];

async function create(body: string) {
  const console = testConsole({ keys: SANDBOX_KEYS });
  const person = console.visitor();
  await person.comeIn();
  const project = { project_id: SANDBOX_PROJECT_ID };
  const { permit } = (await (await person.ask('POST', '/api/permits', project)).json()) as { permit: string };
  const answer = await person.ask('POST', CREATE, body, { [PERMIT_HEADER]: permit });
  return { answer, sent: console.wireTo('/instances') };
}

describe('A18: a hostile key', () => {
  const text = JSON.stringify(plainSpec('kafka-proto'));

  it.each(HOSTILE)('%s in a create is refused or gone, and changes no object', async (key) => {
    const { answer, sent } = await create(text.replace('{', `{"${key}":{"polluted":true},`));
    expect(Reflect.get({}, 'polluted')).toBeUndefined();
    for (const { body } of sent) expect(JSON.parse(body ?? '')).toEqual(JSON.parse(text));
    expect(sent.length).toBe(answer.status === 200 ? 1 : 0);
    for (const { body } of sent) expect(body).not.toContain('polluted');
  });

  it.each(HOSTILE)('%s as the key of a tag is a word like any other', async (key) => {
    const tags = [{ key, value: 'v' }];
    const { answer, sent } = await create(JSON.stringify({ ...plainSpec('kafka-proto'), tags }));
    expect(answer.status).toBe(200);
    expect(JSON.parse(sent[0]?.body ?? '')).toMatchObject({ tags });
  });

  it.each(HOSTILE)('%s in signing in is refused or gone, and as a region it is none', async (key) => {
    const { visitor } = testConsole();
    const body = JSON.stringify({ way: 'keys', ...SANDBOX_KEYS, region: SANDBOX_REGION });
    await visitor().ask('POST', '/api/sign-in', body.replace('{', `{"${key}":{"polluted":true},`));
    expect(Reflect.get({}, 'polluted')).toBeUndefined();
    const asRegion = await visitor().ask('POST', '/api/sign-in', body.replace(SANDBOX_REGION, key));
    expect(asRegion.status).toBe(400);
  });
});
