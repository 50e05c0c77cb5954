/** The Terraform files that the console writes, applied by the vendor's own provider against the sandbox. */
import { copyFileSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { codeTarget } from '../../app/code/target';
import { createCode, registerCode, transferCode } from '../../app/code/write-code';
import type { CreateFormValues } from '../../app/form/create-form';
import { createRequestDraft } from '../../app/form/to-create-request';
import { createBody } from '../../app/screens/create/code/create-body';
import { registerBody } from '../../app/screens/lts/code/register-body';
import { transferBody } from '../../app/screens/transfers/code/transfer-body';
import { transferDefaults } from '../../app/screens/transfers/transfer-form';
import { SANDBOX_ACCESS_KEY, SANDBOX_PROJECT_ID, SANDBOX_SECRET_KEY } from '../../sandbox/credentials';
import { DEMO_KAFKA_PASSWORD, DEMO_KAFKA_USER } from '../../sandbox/world/instances';
import { HOSTILE_TEXTS } from '../page/hostile-text';
import { SANDBOX_SESSION } from '../page/sandbox-transport';
import { idOf } from '../page/simulation';
import { resourceIdOf, worldForm, zoneId } from '../page/world-form';
import { runCommand, toolchainOf } from './programs';
import { type CloudProcess, startSandboxProcess } from './sandbox';

const terraform = toolchainOf('terraform');
const PASSWORD = `aB3"'\`$(id)&|<>~!%^{}[]`;

let cloud: CloudProcess;
const folders: string[] = [];
beforeAll(async () => {
  cloud = await startSandboxProcess({ SANDBOX_CREATE_SECONDS: '5' });
});
afterAll(() => {
  cloud.end();
  for (const folder of folders) rmSync(folder, { recursive: true });
});

const targetOf = (service: 'dms' | 'lts') => ({ ...codeTarget(SANDBOX_SESSION, service), origin: cloud.origin });

const terraformOf = (codes: ReturnType<typeof createCode>): string =>
  codes.find(({ language }) => language === 'terraform')?.text ?? '';
const createTerraform = (order: Parameters<typeof createCode>[0]) => terraformOf(createCode(order));
const registerTerraform = (order: Parameters<typeof registerCode>[0]) => terraformOf(registerCode(order));

/** A folder with a configuration, and what runs Terraform in it. */
function configuration(text: string, password: string) {
  const folder = mkdtempSync(join(tmpdir(), 'terraform-'));
  folders.push(folder);
  copyFileSync(join(terraform.folder, '.terraform.lock.hcl'), join(folder, '.terraform.lock.hcl'));
  writeFileSync(join(folder, 'main.tf'), text);
  const env = {
    // Where the provider is unpacked.
    TF_DATA_DIR: join(terraform.folder, '.terraform'),
    HW_ACCESS_KEY: SANDBOX_ACCESS_KEY,
    HW_SECRET_KEY: SANDBOX_SECRET_KEY,
    TF_VAR_kafka_password: password,
  };
  return (...args: string[]) => runCommand(['terraform', ...args, '-no-color', '-input=false'], folder, env);
}

/** Applies, finds that nothing is left to do, and destroys. */
async function wholeLife(text: string, password: string) {
  const run = configuration(text, password);
  const said: string[] = [];
  for (const args of [
    ['plan'],
    ['apply', '-auto-approve'],
    ['plan', '-detailed-exitcode'],
    ['destroy', '-auto-approve'],
  ]) {
    const end = await run(...args);
    said.push(end.stdout);
    expect(end, `${args[0]}: ${end.stderr}${end.stdout}`).toMatchObject({ code: 0 });
  }
  return said;
}

describe(`Terraform (${terraform.about})`, () => {
  const HARD = `It's "hard": $(id) \`id\` \${x} $\${y} %{z} \\ \n值 😀 \u2028`;

  const forms: [string, CreateFormValues][] = [
    [
      'everything',
      worldForm({
        basics: {
          name: 'everything',
          description: HARD,
          tags: [
            { key: '团队 a.b:=+-@', value: '值 é' },
            { key: 'empty', value: '' },
          ],
        },
        capacity: { encryption: true, encryptionKey: resourceIdOf('key kafka-disk') },
        network: {
          publicAccess: true,
          publicIpIds: ['eip 1', 'eip 2', 'eip 3'].map(resourceIdOf),
          plaintextInVpc: true,
        },
        access: { password: PASSWORD, passwordAgain: PASSWORD, mechanisms: ['SCRAM-SHA-512', 'PLAIN'] },
        operations: { maintenance: '22:00-02:00', retention: 'time_base', autoTopic: true },
      }),
    ],
    ['minimal', worldForm({ basics: { name: 'minimal' }, access: { sasl: false } })],
  ];

  // The provider waits five minutes before it first looks at a new instance, and two before it looks at a deleted one.
  test.concurrent.each(forms)(
    'an instance is created, is as it was asked for, and is deleted: %s',
    async (_name, form) => {
      const zoneCodes = new Map([[zoneId('a'), 'sandbox-1a']]);
      await wholeLife(createTerraform({ body: createBody(form), target: targetOf('dms'), zoneCodes }), PASSWORD);
      const sent = await cloud.received('POST', /\/kafka\/instances$/);
      const body = sent.map((entry) => JSON.parse(entry.body)).find(({ name }) => name === form.basics.name);
      // The provider leaves out what is empty, and what is off.
      const draft = Object.fromEntries(
        Object.entries(createRequestDraft(form)).filter(([, value]) => value !== '' && value !== false),
      );
      const addresses = (text: unknown) =>
        String(text ?? '')
          .split(',')
          .sort();
      expect({ ...body, publicip_id: addresses(body.publicip_id) }).toMatchObject({
        ...JSON.parse(JSON.stringify(draft)),
        ...(draft.tags !== undefined && { tags: expect.any(Array) }),
        publicip_id: addresses(draft.publicip_id),
        ...('password' in draft && { password: await cloud.digest(PASSWORD) }),
        ...('sasl_enabled_mechanisms' in draft && {
          sasl_enabled_mechanisms: expect.arrayContaining(form.access.mechanisms),
        }),
        ...(form.network.publicAccess ? {} : { publicip_id: [''] }),
      });
    },
  );

  test('hostile texts stay inside their strings, in every field that takes any text', async () => {
    for (const text of HOSTILE_TEXTS) {
      // cty, which holds the values, knows no zero byte.
      const user = `u${text.replace('\0', '')}`;
      const body = registerBody({ instanceId: `i${text}`, kafkaName: `n${text}`, user, password: '' }, true);
      const run = configuration(registerTerraform({ body, target: targetOf('lts') }), PASSWORD);
      const end = await run('apply', '-auto-approve');
      expect(end.stderr).toMatch(/LTS\.|Bad request/);
      const sent = (await cloud.received('POST', /\/lts\/dms\/kafka-instance$/)).at(-1);
      expect(JSON.parse(sent?.body ?? '')).toEqual({
        instance_id: `i${text}`,
        kafka_name: `n${text}`,
        connect_info: { user_name: user, pwd: await cloud.digest(PASSWORD) },
      });
    }
  });

  test('a registration, a topic, and a transfer', async () => {
    const form = { instanceId: idOf('kafka-orders'), kafkaName: HARD, user: DEMO_KAFKA_USER, password: '' };
    const registration = registerTerraform({ body: registerBody(form, true), target: targetOf('lts') });
    const flow = readFileSync(join(import.meta.dirname, 'programs', 'flow.tf'), 'utf8')
      .replace('GROUP', resourceIdOf('log group lts-group-app'))
      .replace('STREAM', resourceIdOf('log stream lts-group-app checkout'));
    const said = await wholeLife(registration + flow, DEMO_KAFKA_PASSWORD);
    expect(said[2]).toContain('No changes');
    const [sent] = await cloud.received('POST', /\/transfers$/);
    expect(sent?.status).toBe(200);
  });

  // The lists are sets to the provider, which sorts them.
  test.each([
    ['as raw text', {}],
    [
      'as JSON with fields',
      { format: 'JSON', ltsTags: 'collectTime, hostName', structFields: 'all', invalidValue: HARD },
    ],
  ] as const)('a transfer of the form, %s', async (_what, change) => {
    const id = idOf('kafka-orders');
    const group = resourceIdOf('log group lts-group-app');
    const stream = resourceIdOf('log stream lts-group-app checkout');
    await cloud.call('POST', `/v2/${SANDBOX_PROJECT_ID}/lts/dms/kafka-instance`, {
      instance_id: id,
      kafka_name: 'kafka',
      connect_info: { user_name: DEMO_KAFKA_USER, pwd: DEMO_KAFKA_PASSWORD },
    });
    const body = transferBody({ ...transferDefaults('kafka', 'orders'), group, stream, ...change }, id);
    const said = await wholeLife(terraformOf(transferCode({ body, target: targetOf('lts') })), '');
    expect(said[2]).toContain('No changes');
    const sent = (await cloud.received('POST', /\/transfers$/)).at(-1);
    expect(sent?.status).toBe(200);
    expect(JSON.parse(sent?.body ?? '')).toMatchObject(body);
  });

  test('a refusal is told with its code, and the create isn’t repeated', async () => {
    const form = worldForm({ basics: { name: 'kafka-orders' } });
    const zoneCodes = new Map([[zoneId('a'), 'sandbox-1a']]);
    const run = configuration(
      createTerraform({ body: createBody(form), target: targetOf('dms'), zoneCodes }),
      PASSWORD,
    );
    const end = await run('apply', '-auto-approve');
    expect(end.code).toBe(1);
    expect(end.stderr).toContain('DMS.00400060');
  });

  test.each([
    ['an error of the server', 'lost-500', { status: 500, body: { error_code: 'DMS.00500000' } }],
    ['being throttled', 'lost-429', { status: 429, body: { error_code: 'APIGW.0308' } }],
    ['a lost answer', 'lost-answer', { reset: true } as const],
  ])('%s: the create isn’t repeated', async (_what, name, action) => {
    const form = worldForm({ basics: { name } });
    const zoneCodes = new Map([[zoneId('a'), 'sandbox-1a']]);
    const run = configuration(
      createTerraform({ body: createBody(form), target: targetOf('dms'), zoneCodes }),
      PASSWORD,
    );
    await cloud.faults({ method: 'POST', path: '/v2/*/kafka/instances', times: 3, when: 'after', action });
    const end = await run('apply', '-auto-approve');
    await cloud.faults();
    expect(end.code).toBe(1);
    const sent = await cloud.received('POST', /\/kafka\/instances$/);
    expect(sent.filter(({ body }) => JSON.parse(body).name === name)).toHaveLength(1);
  });
});
