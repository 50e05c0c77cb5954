/** The code that the console writes, compiled and run with the vendor's own clients against the sandbox. */
import { existsSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { type CodeTarget, codeTarget } from '../../app/code/target';
import { createCode, registerCode, transferCode } from '../../app/code/write-code';
import type { CreateFormValues } from '../../app/form/create-form';
import { createRequestDraft } from '../../app/form/to-create-request';
import { createBody } from '../../app/screens/create/code/create-body';
import { registerBody } from '../../app/screens/lts/code/register-body';
import { transferBody } from '../../app/screens/transfers/code/transfer-body';
import { type TransferForm, transferDefaults } from '../../app/screens/transfers/transfer-form';
import { isServed, REGIONS } from '../../contract/regions';
import { serviceOrigin } from '../../contract/service-origin';
import { SANDBOX_ACCESS_KEY, SANDBOX_PROJECT_ID, SANDBOX_SECRET_KEY } from '../../sandbox/credentials';
import { DEMO_KAFKA_PASSWORD, DEMO_KAFKA_USER } from '../../sandbox/world/instances';
import { withFields } from '../page/form-values';
import { HOSTILE_TEXTS } from '../page/hostile-text';
import { REAL_SESSION, SANDBOX_SESSION } from '../page/sandbox-transport';
import { idOf } from '../page/simulation';
import { resourceIdOf, worldForm, zoneId } from '../page/world-form';
import { type Client, clients } from './programs';
import { type CloudProcess, startSandboxProcess } from './sandbox';

let cloud: CloudProcess;
beforeAll(async () => {
  cloud = await startSandboxProcess({ SANDBOX_CREATE_SECONDS: '3600' });
});
afterAll(() => cloud.end());
beforeEach(() => cloud.reset());

/** A file that would be there if something of the form were run. */
const TRAP = '/tmp/launchpad-client-was-run';
/** Legal, and as hard on quoting as the API allows. */
const PASSWORD = `aB3"'\`$(id)&|<>~!%^{}[]`;
const HARD = `It's "hard": $(touch ${TRAP}) \`touch ${TRAP}\` \${HOME} %{x} \\ \n'''; touch ${TRAP} #\t值 😀 \u2028`;

const CREATE_PATH = /^\/v2\/kafka\/[0-9a-f]{32}\/instances$/;
const SUCCESSOR_PATH = /^\/v2\/[0-9a-f]{32}\/kafka\/instances$/;
const REGISTER_PATH = /\/lts\/dms\/kafka-instance$/;

type Service = 'dms' | 'lts';
const nearby = (service: Service): CodeTarget => ({ ...codeTarget(SANDBOX_SESSION, service), origin: cloud.origin });
/** A region that the clients know. */
const known = (service: Service): CodeTarget =>
  codeTarget({ ...REAL_SESSION, region: 'cn-north-4', projectId: SANDBOX_PROJECT_ID }, service);

/** Of every kind that the form can write: the SDKs' enumerations, lists, objects, numbers, and booleans. */
const FORMS = {
  minimal: worldForm({ basics: { name: 'minimal' }, access: { sasl: false } }),
  everything: worldForm({
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
    access: { sasl: true, password: PASSWORD, passwordAgain: PASSWORD, mechanisms: ['SCRAM-SHA-512', 'PLAIN'] },
    operations: { maintenance: '22:00-02:00', retention: 'time_base', autoTopic: true },
  }),
  yearly: worldForm({
    basics: { name: 'yearly', engineVersion: '1.1.0' },
    operations: { retention: 'produce_reject' },
    billing: { mode: 'prePaid', periodType: 'year', periodNumber: '2', autoRenew: true },
  }),
  'another disk': worldForm({
    basics: { name: 'general' },
    capacity: { storageSpec: 'dms.physical.storage.general' as CreateFormValues['capacity']['storageSpec'] },
  }),
} satisfies Record<string, CreateFormValues>;

const hostileAt = (index: number): string => HOSTILE_TEXTS[index % HOSTILE_TEXTS.length] ?? '';

/** Every text is hostile; which one stands in which field is another one each time. */
function hostileForm(turn: number): CreateFormValues {
  const at = (index: number) => `h${hostileAt(index * 3 + turn)}`;
  return withFields(FORMS.everything, {
    basics: {
      name: at(0),
      description: at(1),
      enterpriseProjectId: at(2),
      engineVersion: at(3) as CreateFormValues['basics']['engineVersion'],
      tags: [{ key: at(4), value: at(5) }],
    },
    capacity: {
      zones: [at(6), at(7)],
      productId: at(8),
      encryptionKey: at(9),
    },
    network: { vpcId: at(10), subnetId: at(11), securityGroupId: at(12), publicIpIds: [at(13), at(0)] },
    access: { user: at(1) },
  });
}

/** What the sandbox's journal must hold: exactly what Create sends, with a digest for the password. */
async function expectedBody(form: CreateFormValues): Promise<unknown> {
  const draft = createRequestDraft(form);
  return JSON.parse(
    JSON.stringify({ ...draft, ...('password' in draft && { password: await cloud.digest(PASSWORD) }) }),
  );
}

const secretsOf = async () => ({
  HUAWEICLOUD_SDK_AK: SANDBOX_ACCESS_KEY,
  HUAWEICLOUD_SDK_SK: SANDBOX_SECRET_KEY,
  HUAWEICLOUD_TOKEN: await cloud.token(),
  KAFKA_PASSWORD: PASSWORD,
});

/** What is younger than the newest release of the SDK for Java in Maven Central. */
const NEWER = [
  'af-north-1',
  'ap-southeast-5',
  'cn-east-4',
  'cn-north-11',
  'cn-north-12',
  'cn-south-4',
  'cn-southwest-3',
];
const LATER_THAN_JAVA = [...NEWER.flatMap((id) => [`dms ${id}`, `lts ${id}`]), 'dms ru-moscow-1'];

/** The vendor's own means to send a known region elsewhere; its client for Node has none. */
const redirected = () => ({
  HUAWEICLOUD_SDK_REGION_KAFKA_CN_NORTH_4: cloud.origin,
  HUAWEICLOUD_SDK_REGION_LTS_CN_NORTH_4: cloud.origin,
});
const changedForNode = (text: string) =>
  text.replace(`KafkaRegion.valueOf('cn-north-4')`, `{ id: 'cn-north-4', endpoints: ['${cloud.origin}'] }`);

describe.each(clients.map((client) => [client.language, client.about, client] as const))(
  '%s (%s)',
  (language, _about, client: Client) => {
    const hasLts = language !== 'node';
    const isSdk = language !== 'curl';
    const zoneCodes = new Map([[zoneId('a'), 'cn-north-4a']]);

    /** Runs a program that is no work of the console. */
    async function runOwn(name: string, env: Readonly<Record<string, string>>) {
      const ending = { python: 'py', go: 'go', java: 'java', node: 'mjs' }[language as 'python'];
      const file = `${language === 'java' ? name.charAt(0).toUpperCase() + name.slice(1) : name}.${ending}`;
      const text = readFileSync(join(import.meta.dirname, 'programs', file), 'utf8');
      return client.run(file, text, { ...(await secretsOf()), ...env });
    }

    async function create(form: CreateFormValues, target: CodeTarget, env: Readonly<Record<string, string>> = {}) {
      const code = createCode({ body: createBody(form), target, zoneCodes }).find((one) => one.language === language);
      const text = language === 'node' ? changedForNode(code?.text ?? '') : (code?.text ?? '');
      return client.run(code?.file ?? '', text, { ...(await secretsOf()), ...env });
    }

    test.each(Object.entries(FORMS))('creates, address as it stands: %s', async (name, form) => {
      rmSync(TRAP, { force: true });
      const end = await create(
        withFields(form, { access: { password: PASSWORD, passwordAgain: PASSWORD } }),
        nearby('dms'),
      );
      expect(end, end.stderr).toMatchObject({ code: 0 });
      const [sent, ...more] = await cloud.received('POST', CREATE_PATH);
      expect(more).toEqual([]);
      expect(sent?.status).toBe(200);
      expect(JSON.parse(sent?.body ?? '')).toEqual(await expectedBody(form));
      const { instances } = (await cloud.call(
        'GET',
        `/v2/${SANDBOX_PROJECT_ID}/instances?engine=kafka&name=${form.basics.name}`,
      )) as { instances: { instance_id: string }[] };
      expect(end.stdout, name).toContain(instances[0]?.instance_id);
      expect(existsSync(TRAP)).toBe(false);
    });

    test('creates at the successor’s address', async () => {
      const end = await create(FORMS.minimal, { ...nearby('dms'), isSuccessor: true });
      if (language === 'java') {
        // This release is older than the call; the code names the release that it needs.
        expect([end.code, end.stderr]).toEqual([
          1,
          expect.stringContaining('class CreatePostPaidKafkaInstanceRequest'),
        ]);
        return;
      }
      expect(end, end.stderr).toMatchObject({ code: 0 });
      const [sent] = await cloud.received('POST', SUCCESSOR_PATH);
      expect(JSON.parse(sent?.body ?? '')).toEqual(await expectedBody(FORMS.minimal));
    });

    if (isSdk)
      test('creates in a known region, sent to the sandbox', async () => {
        const end = await create(FORMS.everything, known('dms'), redirected());
        expect(end, end.stderr).toMatchObject({ code: 0 });
        const [sent] = await cloud.received('POST', CREATE_PATH);
        expect(JSON.parse(sent?.body ?? '')).toEqual(await expectedBody(FORMS.everything));
      });

    test.each([0, 1, 2, 3, 4])('hostile texts arrive as they are, in every field (%i)', async (turn) => {
      rmSync(TRAP, { force: true });
      const form = hostileForm(turn);
      const end = await create(form, nearby('dms'));
      expect(end.code).not.toBe(0);
      const [sent, ...more] = await cloud.received('POST', CREATE_PATH);
      expect(more).toEqual([]);
      expect(JSON.parse(sent?.body ?? '')).toEqual(await expectedBody(form));
      expect(existsSync(TRAP)).toBe(false);
    });

    test('a refusal is told with status, code, and words, and nothing is repeated', async () => {
      const end = await create(withFields(FORMS.minimal, { basics: { name: '1-starts-with-a-digit' } }), nearby('dms'));
      expect(end.code).not.toBe(0);
      const said = end.stdout + end.stderr;
      expect(said).toContain('DMS.00400010');
      expect(said).toContain('Invalid instance name');
      if (isSdk) expect(said).toContain('400');
      expect(await cloud.received('POST', CREATE_PATH)).toHaveLength(1);
    });

    test.each([
      [
        'an error of the server',
        { status: 500, body: { error_code: 'DMS.00500000', error_msg: 'Internal service error.' } },
      ],
      ['being throttled', { status: 429, body: { error_code: 'APIGW.0308', error_msg: 'Throttled.' } }],
      ['a lost answer', { reset: true } as const],
      ['an answer that breaks off', { truncateAt: 5 }],
    ])('%s is told, and the create isn’t repeated', async (_what, action) => {
      await cloud.faults({ method: 'POST', path: '/v2/kafka/*/instances', times: 3, when: 'after', action });
      const end = await create(FORMS.minimal, nearby('dms'));
      expect(end.code).not.toBe(0);
      if ('body' in action) expect(end.stdout + end.stderr).toContain(action.body?.error_code);
      expect(await cloud.received('POST', CREATE_PATH)).toHaveLength(1);
    });

    if (isSdk)
      test('knows the regions that the console takes it to know, at the same addresses', async () => {
        const ids = Object.keys(REGIONS);
        const end = await runOwn('regions', { REGIONS: ids.join(' ') });
        const services = hasLts ? (['dms', 'lts'] as const) : (['dms'] as const);
        const later = language === 'java' ? LATER_THAN_JAVA : [];
        const expected = services.flatMap((service) =>
          ids.map((id) => {
            const isKnown = isServed(id, service) && !later.includes(`${service} ${id}`);
            return `${service} ${id} ${isKnown ? serviceOrigin(id, service) : 'unknown'}`;
          }),
        );
        expect(end.stdout.trim().split('\n')).toEqual(expected);
      });

    async function register(form: Parameters<typeof registerBody>[0], target: CodeTarget, env = {}) {
      const codes = registerCode({ body: registerBody(form, true), target });
      const code = codes.find((one) => one.language === language);
      return client.run(code?.file ?? '', code?.text ?? '', { ...(await secretsOf()), ...env });
    }

    if (hasLts)
      test.each(['as it stands', 'of a known region'])('registers with LTS, address %s', async (which) => {
        const form = { instanceId: idOf('kafka-orders'), kafkaName: HARD, user: DEMO_KAFKA_USER, password: '' };
        const target = which === 'as it stands' || !isSdk ? nearby('lts') : known('lts');
        const end = await register(form, target, { ...redirected(), KAFKA_PASSWORD: DEMO_KAFKA_PASSWORD });
        expect(end, end.stderr).toMatchObject({ code: 0 });
        const [sent, ...more] = await cloud.received('POST', REGISTER_PATH);
        expect(more).toEqual([]);
        expect(JSON.parse(sent?.body ?? '')).toEqual({
          instance_id: form.instanceId,
          kafka_name: HARD,
          connect_info: { user_name: DEMO_KAFKA_USER, pwd: await cloud.digest(DEMO_KAFKA_PASSWORD) },
        });
        expect(end.stdout).toContain(form.instanceId);
      });

    if (hasLts)
      test.each([0, 1, 2, 3, 4])('registers with hostile texts (%i)', async (turn) => {
        rmSync(TRAP, { force: true });
        const [id = '', name = '', user = ''] = [0, 1, 2].map((at) => `h${hostileAt(turn * 3 + at)}`);
        const end = await register({ instanceId: id, kafkaName: name, user, password: '' }, nearby('lts'));
        expect(end.code).not.toBe(0);
        const [sent] = await cloud.received('POST', REGISTER_PATH);
        expect(JSON.parse(sent?.body ?? '')).toEqual({
          instance_id: id,
          kafka_name: name,
          connect_info: { user_name: user, pwd: await cloud.digest(PASSWORD) },
        });
        expect(existsSync(TRAP)).toBe(false);
      });

    const registerOrders = () =>
      cloud.call('POST', `/v2/${SANDBOX_PROJECT_ID}/lts/dms/kafka-instance`, {
        instance_id: idOf('kafka-orders'),
        kafka_name: 'kafka',
        connect_info: { user_name: DEMO_KAFKA_USER, pwd: DEMO_KAFKA_PASSWORD },
      });

    const TRANSFERS: Record<string, Partial<TransferForm>> = {
      'as raw text': {},
      'as JSON with fields': {
        format: 'JSON',
        ltsTags: 'hostName, collectTime',
        structFields: 'all',
        invalidValue: HARD,
      },
    };
    if (hasLts)
      test.each(Object.entries(TRANSFERS))('creates a transfer %s', async (_what, change) => {
        rmSync(TRAP, { force: true });
        await registerOrders();
        const group = resourceIdOf('log group lts-group-app');
        const stream = resourceIdOf('log stream lts-group-app checkout');
        const form = { ...transferDefaults('kafka', 'orders'), group, stream, ...change };
        const body = transferBody(form, idOf('kafka-orders'));
        const code = transferCode({ body, target: nearby('lts') }).find((one) => one.language === language);
        const end = await client.run(code?.file ?? '', code?.text ?? '', await secretsOf());
        expect(end, end.stderr).toMatchObject({ code: 0 });
        const [sent, ...more] = await cloud.received('POST', /\/transfers$/);
        expect(more).toEqual([]);
        expect(sent?.status).toBe(200);
        // The SDK for Go also sends OBS's fields, empty.
        expect(JSON.parse(sent?.body ?? '')).toMatchObject(body);
        expect(existsSync(TRAP)).toBe(false);
      });

    if (isSdk)
      test('lists, shows, and deletes instances; topics, transfers, and typed errors', async () => {
        await registerOrders();
        const description = `It's "hard": $(id) \\ 值 😀`;
        const end = await runOwn('flow', {
          ORIGIN: cloud.origin,
          PROJECT: SANDBOX_PROJECT_ID,
          INSTANCE: idOf('kafka-orders'),
          FAILED: idOf('kafka-staging'),
          GROUP: resourceIdOf('log group lts-group-app'),
          STREAM: resourceIdOf('log stream lts-group-app checkout'),
          TOPIC: 'from.a-client_1',
          TOPIC_DESC: description,
        });
        expect(end, end.stderr).toMatchObject({ code: 0 });
        // The vendor's client for Node writes every refusal to the console, at length.
        const steps = end.stdout
          .split('\n')
          .filter((line) => /^[a-z]+(?:-[a-z]+)? ?[\w.]*/.test(line) && !/[:{}]/.test(line));
        expect(steps.filter(Boolean)).toEqual([
          'listed 1 kafka-orders RUNNING',
          'shown kafka-orders RUNNING 3',
          'created from.a-client_1',
          'topic 3 3 24',
          ...(hasLts ? ['transfer ENABLE', 'transfers true from.a-client_1 checkout', 'deleted-transfer true'] : []),
          'deleted-topic from.a-client_1 true',
          'deleted-instance',
          'refused 404 DMS.00404022 true',
          'refused 401 APIGW.0301 true',
        ]);
        const [topic] = await cloud.received('POST', /\/topics$/);
        expect(JSON.parse(topic?.body ?? '')).toMatchObject({ topic_desc: description, sync_replication: true });
      });
  },
);
