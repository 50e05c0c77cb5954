/** What the console writes, run as a person would run it, against the sandbox over HTTP. */
import { createHash } from 'node:crypto';
import { existsSync, rmSync } from 'node:fs';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { createInstanceResponse } from '../../contract/create-instance';
import { SANDBOX_ACCESS_KEY, SANDBOX_PROJECT_ID, SANDBOX_SECRET_KEY } from '../../sandbox/credentials';
import { DEMO_KAFKA_PASSWORD, DEMO_KAFKA_USER } from '../../sandbox/world/instances';
import { runProgram } from '../../testing/page/run-program';
import { type SandboxServer, startSandboxServer } from '../../testing/page/sandbox-server';
import { SANDBOX_SESSION } from '../../testing/page/sandbox-transport';
import { idOf } from '../../testing/page/simulation';
import { worldForm } from '../../testing/page/world-form';
import type { CreateFormValues } from '../form/create-form';
import { createBody } from '../screens/create/code/create-body';
import { registerBody } from '../screens/lts/code/register-body';
import type { Code, Language } from './languages';
import { type CodeTarget, codeTarget } from './target';
import { createCode, registerCode } from './write-code';

let cloud: SandboxServer;
beforeAll(async () => {
  cloud = await startSandboxServer();
});
afterAll(() => cloud.close());

const target = (service: 'dms' | 'lts'): CodeTarget => ({
  ...codeTarget(SANDBOX_SESSION, service),
  origin: cloud.origin,
});

const textIn = (language: Language, codes: readonly Code[]): string =>
  codes.find((code) => code.language === language)?.text ?? '';
const createCurl = (of: Parameters<typeof createCode>[0]) => textIn('curl', createCode(of));
const createNode = (of: Parameters<typeof createCode>[0]) => textIn('node', createCode(of));
const registerCurl = (of: Parameters<typeof registerCode>[0]) => textIn('curl', registerCode(of));

/** A file that a shell would make if something of the form were run. */
const TRAP = '/tmp/launchpad-was-run';

/** Legal, and as hard on quoting as the API allows: every special character is one of its own list. */
const PASSWORD = `aB3"'\`$(id)&|<>~!%^{}[]`;

const HARD = `It's "hard": $(touch ${TRAP}) \`touch ${TRAP}\` \${HOME} %{x} \\ \n'''; touch ${TRAP} #\t值 😀 \u2028`;

const order = (name: string, changes: Partial<CreateFormValues['basics']> = {}) => ({
  body: createBody(
    worldForm({
      basics: { name, description: HARD, tags: [{ key: 'team', value: 'a b' }], ...changes },
      operations: { maintenance: '22:00-02:00', retention: 'time_base', autoTopic: true },
      billing: { mode: 'prePaid', periodType: 'year', periodNumber: '2', autoRenew: true },
    }),
  ),
  target: target('dms'),
  zoneCodes: new Map<string, string>(),
});

/** The instance as the cloud has it, and the request that made it. */
async function made(answer: string) {
  const { instance_id: id } = createInstanceResponse.parse(JSON.parse(answer));
  const entries = (await cloud.read('/__sandbox/journal')) as { path: string; body: string }[];
  const instance = await cloud.read(`/v2/${SANDBOX_PROJECT_ID}/instances/${id}`);
  const sent = entries.filter(({ path }) => path.startsWith('/v2/kafka/')).at(-1)?.body ?? '';
  return { instance, sent: JSON.parse(sent) as unknown };
}

/** What the journal holds in place of a password. */
async function digestOf(password: string): Promise<string> {
  const { secretSalt } = (await cloud.read('/__sandbox/state')) as { secretSalt: string };
  return `sha256:${createHash('sha256')
    .update(secretSalt + password)
    .digest('hex')}`;
}

test('curl in a shell creates the instance, with exactly the body and the password, and runs nothing of the form', async () => {
  rmSync(TRAP, { force: true });
  const end = await runProgram('sh', 'create.sh', createCurl(order('from-curl')), {
    HUAWEICLOUD_TOKEN: cloud.token,
    KAFKA_PASSWORD: PASSWORD,
  });
  expect(end).toMatchObject({ code: 0, stderr: '' });
  const { instance, sent } = await made(end.stdout);
  expect(instance).toMatchObject({ name: 'from-curl', description: HARD, tags: [{ key: 'team', value: 'a b' }] });
  expect(sent).toMatchObject({
    password: await digestOf(PASSWORD),
    description: HARD,
    bss_param: { charging_mode: 'prePaid', period_num: 2 },
  });
  expect(existsSync(TRAP)).toBe(false);
});

test.each(['HUAWEICLOUD_TOKEN', 'KAFKA_PASSWORD'])(
  'curl: without %s nothing is sent, and it is named',
  async (missing) => {
    const variables = { HUAWEICLOUD_TOKEN: cloud.token, KAFKA_PASSWORD: PASSWORD };
    const { [missing as 'HUAWEICLOUD_TOKEN']: _left, ...env } = variables;
    const end = await runProgram('sh', 'create.sh', createCurl(order('never-sent')), env);
    expect(end.code).not.toBe(0);
    expect(end.stderr).toContain(`${missing}: must be set`);
    expect(await cloud.read(`/v2/${SANDBOX_PROJECT_ID}/instances?engine=kafka&name=never-sent`)).toMatchObject({
      instance_num: 0,
    });
  },
);

test('curl: what the service refuses is told in its words, and the program fails', async () => {
  const end = await runProgram('sh', 'create.sh', createCurl(order('1-starts-with-a-digit')), {
    HUAWEICLOUD_TOKEN: cloud.token,
    KAFKA_PASSWORD: PASSWORD,
  });
  expect(end.code).not.toBe(0);
  expect(end.stdout).toContain('DMS.00400010');
});

test('curl registers an instance with LTS', async () => {
  const form = { instanceId: idOf('kafka-orders'), kafkaName: HARD, user: DEMO_KAFKA_USER, password: '' };
  const code = registerCurl({ body: registerBody(form, true), target: target('lts') });
  const end = await runProgram('sh', 'register.sh', code, {
    HUAWEICLOUD_TOKEN: cloud.token,
    KAFKA_PASSWORD: DEMO_KAFKA_PASSWORD,
  });
  expect(end).toMatchObject({ code: 0, stderr: '' });
  expect(JSON.parse(end.stdout)).toEqual({ instance_id: form.instanceId });
});

test.each(['HUAWEICLOUD_SDK', 'CLOUD_SDK'])(
  'Node with the vendor’s own client and keys in %s_… creates the instance',
  async (keys) => {
    const name = `from-node-${keys.length}`;
    const end = await runProgram(process.execPath, 'create.mjs', createNode(order(name)), {
      [`${keys}_AK`]: SANDBOX_ACCESS_KEY,
      [`${keys}_SK`]: SANDBOX_SECRET_KEY,
      KAFKA_PASSWORD: PASSWORD,
    });
    expect(end).toMatchObject({ code: 0 });
    const { instance, sent } = await made(JSON.stringify({ instance_id: end.stdout.trim() }));
    expect(sent).toMatchObject({ password: await digestOf(PASSWORD), sasl_enabled_mechanisms: ['SCRAM-SHA-512'] });
    expect(instance).toMatchObject({ name, description: HARD, broker_num: 3, total_storage_space: 300 });
  },
);
