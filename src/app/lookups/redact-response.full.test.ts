import { expect, test } from 'vitest';
import { requestOf, TEST_SESSION } from '../../testing/page/attempt-world';
import { servicesOver } from '../../testing/page/services-over';
import type { Services } from '../services/services';
import { attemptDeps } from '../submission/attempt-deps';
import { deleteFailedInstance } from './delete-instance';
import { addGroupRule, insertAclRules } from './network-rules';
import { errorDetails } from './read-response';
import { registerKafka } from './register';
import { sessionSecret } from './session-secret';
import { launch, signIn } from './sign-in';

const SESSION_SECRET = 'Canary0session'.padEnd(43, '-');
const rule = {
  security_group_rule: {
    security_group_id: 'group',
    direction: 'ingress' as const,
    ethertype: 'IPv4' as const,
    protocol: 'tcp' as const,
    multiport: '9011',
    remote_ip_prefix: '198.19.128.0/17',
  },
};

let services: Services;

/** All that the page sends with a secret of the form's, and what it keeps of the answer. */
const CALLS: Readonly<Record<string, (secret: string) => Promise<unknown>>> = {
  create: async (password) =>
    errorDetails(await services.get(attemptDeps).send(TEST_SESSION, requestOf({ password }), 'p'.repeat(20))),
  registration: (pwd) =>
    registerKafka(services, TEST_SESSION, {
      instance_id: 'abc-1',
      kafka_name: 'n',
      connect_info: { user_name: 'u', pwd },
    }),
  'sign-in with a password': (password) =>
    signIn(services, { way: 'password', domain: 'd', user: 'u', password, region: 'r-1' }),
  'sign-in with a token': (token) => signIn(services, { way: 'token', token, region: 'r-1' }),
  'sign-in with a key': (secretKey) => signIn(services, { way: 'keys', accessKey: 'A', secretKey, region: 'r-1' }),
  'sign-in with a temporary key': (securityToken) =>
    signIn(services, { way: 'keys', accessKey: 'A', secretKey: 'k', securityToken, region: 'r-1' }),
  'a launch link': (token) => launch(services, token),
};

/** Those that hold none; the session's secret goes with them as with all others. */
const PLAIN: Readonly<Record<string, () => Promise<unknown>>> = {
  rule: () => addGroupRule(services, TEST_SESSION, rule),
  'rules of an ACL': () => insertAclRules(services, TEST_SESSION, 'acl', { firewall: { ingress_rules: [] } }),
  deletion: () => deleteFailedInstance(services, TEST_SESSION, 'i-1'),
  registration: () => CALLS.registration?.('Another-1') ?? Promise.resolve(),
};

const PLACES: Readonly<Record<string, (secret: string) => [body: string, requestId?: string]>> = {
  message: (it) => [JSON.stringify({ error_code: 'LTS.1719', error_msg: `wrong: ${it}` })],
  code: (it) => [JSON.stringify({ error_code: it, error_msg: 'm' })],
  'request ID of the body': (it) => [JSON.stringify({ error_code: 'LTS.1719', error_msg: 'm', request_id: it })],
  'request ID of a header': (it) => ['{}', it],
  'VPC v1': (it) => [JSON.stringify({ code: 'VPC.0001', message: it })],
  KMS: (it) => [JSON.stringify({ error: { error_code: 'KMS.0001', error_msg: it } })],
  IAM: (it) => [JSON.stringify({ error: { code: 401, message: it, title: it } })],
  'JSON in a message': (it) => [
    JSON.stringify({ error_code: 'LTS.1719', error_msg: JSON.stringify({ connect_info: { pwd: it } }) }),
  ],
  'an address in a message': (it) => [
    JSON.stringify({ error_code: 'LTS.1719', error_msg: `?pwd=${encodeURIComponent(it)}` }),
  ],
  'base64 in a message': (it) => [JSON.stringify({ error_code: 'LTS.1719', error_msg: btoa(`user:${it}`) })],
};

const SECRETS = ['Canary+1 ofmine', "Canary=9x'Qz", 'Canary/"\\&<z', 'CanaryPlain0001'];
const STATUSES = [200, 201, 400, 401, 409, 500, 502];

/** Everything of what was kept or thrown, its hidden parts included. */
async function kept(call: () => Promise<unknown>): Promise<string> {
  const value = await call().catch((error: unknown) => error);
  const write = (_key: string, inner: unknown) =>
    inner instanceof Error ? { ...inner, message: inner.message } : inner;
  return JSON.stringify(value, write);
}

function answerAll(status: number, by: string | undefined, [body, requestId]: [string, string?]): void {
  const headers = { ...(by && { 'x-launchpad-answer': by }), ...(requestId && { 'x-request-id': requestId }) };
  services = servicesOver(async () => new Response(body, { status, headers }));
}

const isRepeated = (text: string, secret: string): boolean =>
  [secret, JSON.stringify(secret).slice(1, -1), encodeURIComponent(secret), btoa(`user:${secret}`)].some((form) =>
    text.includes(form),
  ) || text.includes('Canary');

const rows = Object.keys(CALLS).flatMap((call) => Object.keys(PLACES).map((place) => [call, place] as const));

test.each(rows)('%s: a secret that the answer repeats is not kept: %s', async (call, place) => {
  for (const secret of SECRETS) {
    for (const status of STATUSES) {
      for (const by of ['cloud', 'gateway', undefined]) {
        answerAll(status, by, PLACES[place]?.(secret) ?? ['{}']);
        const text = await kept(() => CALLS[call]?.(secret) ?? Promise.resolve());
        expect(isRepeated(text, secret), `${status} of ${by}: ${text}`).toBe(false);
      }
    }
  }
});

const plain = Object.keys(PLAIN).flatMap((call) => Object.keys(PLACES).map((place) => [call, place] as const));

test.each(plain)('%s: the secret of the session is not kept either: %s', async (call, place) => {
  for (const status of STATUSES) {
    answerAll(status, 'cloud', PLACES[place]?.(SESSION_SECRET) ?? ['{}']);
    services.get(sessionSecret).keep(SESSION_SECRET);
    expect(await kept(PLAIN[call] ?? (() => Promise.resolve()))).not.toContain('Canary');
  }
});

test('an account that is named like its password is told as it is', async () => {
  const secret = 's'.repeat(43);
  const session = {
    mode: 'cloud',
    region: 'r-1',
    projectId: null,
    projectName: null,
    who: 'sandbox1',
    way: 'password',
  };
  answerAll(200, 'gateway', [JSON.stringify({ secret, session, projects: [] })]);
  const entered = await signIn(services, {
    way: 'password',
    domain: 'sandbox1',
    user: 'u',
    password: 'sandbox1',
    region: 'r-1',
  });
  expect(entered.session).toMatchObject({ who: 'sandbox1' });
});
