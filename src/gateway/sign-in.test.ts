/** Signing in, out and anew, over the sandbox’s IAM. */
import { describe, expect, it } from 'vitest';
import { gatewayError, PERMIT_HEADER, REQUEST_HEADER, type Session, signInOptions } from '../contract/gateway-api';
import { SANDBOX_PROJECT_ID, SANDBOX_REGION } from '../sandbox/credentials';
import { plainSpec } from '../sandbox/world/instances';
import { CREATE, codeOf, create, KEYS, PASSWORD, signIn, tokenOf, ZONES } from '../testing/gateway/sign-in-helpers';
import { testConsole } from '../testing/gateway/test-console';
import { accountToken } from '../testing/sandbox/account-token';

describe('before signing in', () => {
  it('the page learns what it can offer', async () => {
    const answer = await testConsole().visitor().ask('GET', '/api/sign-in');
    expect(signInOptions.parse(await answer.json())).toEqual({
      mode: 'sandbox',
      needed: true,
      regions: [{ id: SANDBOX_REGION, name: null }],
      region: SANDBOX_REGION,
      launchLink: false,
    });
  });

  it('the real cloud has its regions, and the one to begin with', async () => {
    const answer = await testConsole({ upstream: undefined, region: 'cn-north-4' })
      .visitor()
      .ask('GET', '/api/sign-in');
    const options = signInOptions.parse(await answer.json());
    expect(options).toMatchObject({ mode: 'cloud', needed: true, region: 'cn-north-4' });
    expect(options.regions).toHaveLength(34);
    expect(options.regions).toContainEqual({ id: 'cn-north-4', name: 'China North, Beijing 4' });
  });

  it('nothing else is answered', async () => {
    const { visitor, wire } = testConsole();
    for (const path of ['/api/session', '/api/projects', ZONES]) {
      const answer = await visitor().ask('GET', path);
      expect([path, answer.status, await codeOf(answer)]).toEqual([path, 401, 'LAUNCHPAD.SIGN_IN']);
    }
    expect(wire).toHaveLength(0);
  });
});

describe('signing in', () => {
  it.each([
    ['a password', () => PASSWORD, 'demo of account sandbox', 'password'],
    ['an access key', () => KEYS, 'access key ending in 0001', 'keys'],
    ['a token', tokenOf, 'a token of account d0b0c5a4d0b0c5a4d0b0c5a4d0b0c5a4', 'token'],
  ] as const)('with %s opens the only project of the region', async (_what, body, who, way) => {
    const console = testConsole();
    const visitor = console.visitor();
    const project = { id: SANDBOX_PROJECT_ID, name: SANDBOX_REGION, region: SANDBOX_REGION };
    const session: Session = {
      mode: 'sandbox',
      region: SANDBOX_REGION,
      projectId: SANDBOX_PROJECT_ID,
      projectName: SANDBOX_REGION,
      who,
      way,
      priceEstimate: true,
    };
    expect(await signIn(visitor, body(console))).toEqual({ secret: visitor.secret, session, projects: [project] });
    expect(await (await visitor.ask('GET', '/api/session')).json()).toEqual(session);
    expect((await visitor.ask('GET', ZONES)).status).toBe(200);
    expect((await create(visitor, 'kafka-test')).status).toBe(200);
    expect(console.wireTo('/instances')).toHaveLength(1);
  });

  it('with a token of the account is refused with what it is, as often as it is tried, and opens nothing', async () => {
    const { visitor, sandbox, wireTo } = testConsole();
    const token = await accountToken(sandbox);
    for (let tries = 0; tries < 8; tries += 1) {
      const somebody = visitor();
      const answer = await somebody.ask('POST', '/api/sign-in', { way: 'token', token, region: SANDBOX_REGION });
      const refusal = gatewayError.parse(await answer.json());
      expect([answer.status, refusal.outcome, somebody.secret]).toEqual([422, 'refused', '']);
      expect(refusal.error_code).toBe('LAUNCHPAD.ACCOUNT_TOKEN');
    }
    expect(wireTo('/auth/projects')).toEqual([]);
    expect(wireTo('/auth/tokens')[0]?.headers).toMatchObject({ 'x-auth-token': token, 'x-subject-token': token });
  });

  const ofProject = { id: SANDBOX_PROJECT_ID };
  const other = { id: '0'.repeat(32), name: SANDBOX_REGION, enabled: true };
  it.each([
    ['one of several projects: only that one', 200, { token: { project: ofProject } }, [SANDBOX_PROJECT_ID]],
    ['a project that is not in the list', 200, { token: { project: { id: 'f'.repeat(32) } } }, []],
    ['it is not said', 200, { token: {} }, [SANDBOX_PROJECT_ID, other.id]],
    ['an answer that is none', 200, '<html>', [SANDBOX_PROJECT_ID, other.id]],
    [
      'no right to ask',
      403,
      { error: { code: 403, title: 'Forbidden', message: 'no' } },
      [SANDBOX_PROJECT_ID, other.id],
    ],
    ['IAM has an error', 500, { error: { code: 500, message: 'no' } }, [SANDBOX_PROJECT_ID, other.id]],
  ])('with a token of which IAM says: %s', async (_what, status, body, ids) => {
    const console = testConsole();
    const projects = [{ ...other, id: SANDBOX_PROJECT_ID }, other];
    await console.fault(
      { method: 'GET', path: '/v3/auth/tokens', when: 'before', times: 9, action: { status, body } },
      { path: '/v3/auth/projects', when: 'before', times: 9, action: { status: 200, body: { projects } } },
    );
    const entered = await signIn(console.visitor(), tokenOf(console));
    expect(entered.projects.map(({ id }) => id)).toEqual(ids);
  });

  it.each([
    ['a wrong password', { ...PASSWORD, password: 'CANARY' }, 'Unauthorized', 'The username or password is wrong.'],
    ['a wrong secret key', { ...KEYS, secretKey: 'CANARY' }, 'APIGW.0301', 'verify aksk signature fail'],
    [
      'a token that is none',
      { way: 'token', token: 'CANARY', region: SANDBOX_REGION },
      'Unauthorized',
      'authentication',
    ],
  ])('with %s is refused in the words of the cloud, and opens nothing', async (_what, body, code, words) => {
    const { visitor, sessions, logged } = testConsole();
    const somebody = visitor();
    const answer = await somebody.ask('POST', '/api/sign-in', body);
    expect([answer.status, somebody.secret]).toEqual([401, '']);
    const text = await answer.text();
    const refusal = gatewayError.parse(JSON.parse(text));
    expect(refusal).toMatchObject({ outcome: 'refused', error_code: code });
    expect(refusal.error_msg).toContain(words);
    expect(refusal.request_id).toMatch(/^[0-9a-f]{32}$/);
    expect(sessions.size()).toBe(0);
    expect(text + logged.join()).not.toContain('CANARY');
  });

  it.each([
    ['no way', {}],
    ['a way that is none', { ...PASSWORD, way: 'magic' }],
    ['a field too many', { ...PASSWORD, endpoint: 'http://evil.example' }],
    ['a region that is none', { ...PASSWORD, region: '../x' }],
    ['a region that the console does not know', { ...PASSWORD, region: 'evil-1' }],
    ['a token that would end a header', { way: 'token', token: 'a\r\nx: y', region: SANDBOX_REGION }],
    ['no JSON', 'CANARY'],
    ['a deep nest', '['.repeat(30_000)],
  ])('with %s is refused, and the cloud is not asked', async (_what, body) => {
    const { visitor, wire } = testConsole();
    const answer = await visitor().ask('POST', '/api/sign-in', body);
    expect(answer.status).toBe(400);
    expect(await answer.text()).not.toContain('CANARY');
    expect(wire).toHaveLength(0);
  });

  it('where the cloud does not answer opens nothing', async () => {
    const { visitor, fault } = testConsole();
    await fault({ path: '/v3/**', when: 'before', times: 1, action: { reset: true } });
    const answer = await visitor().ask('POST', '/api/sign-in', KEYS);
    expect([answer.status, await codeOf(answer)]).toEqual([502, 'LAUNCHPAD.NO_ANSWER']);
  });

  it('with several projects leaves the choice to the person', async () => {
    const { visitor, fault } = testConsole();
    const ids = [SANDBOX_PROJECT_ID, '1'.repeat(32), '2'.repeat(32)];
    const names = [SANDBOX_REGION, `${SANDBOX_REGION}_team`, 'MOS'];
    const projects = ids.map((id, index) => ({ id, name: names[index], enabled: true }));
    await fault({ path: '/v3/projects', when: 'before', times: 9, action: { status: 200, body: { projects } } });
    const somebody = visitor();
    const answer = await signIn(somebody, KEYS);
    expect(answer.session).toMatchObject({ projectId: null, way: 'keys' });
    expect(answer.projects.map(({ region }) => region)).toEqual([SANDBOX_REGION, SANDBOX_REGION, null]);
    const early = await somebody.ask('GET', ZONES);
    expect([early.status, await codeOf(early)]).toEqual([403, 'LAUNCHPAD.CHOOSE_PROJECT']);
    const foreign = { region: SANDBOX_REGION, project_id: 'f'.repeat(32) };
    expect((await somebody.ask('POST', '/api/session/project', foreign)).status).toBe(403);
    const elsewhere = { region: 'cn-north-4', project_id: SANDBOX_PROJECT_ID };
    expect((await somebody.ask('POST', '/api/session/project', elsewhere)).status).toBe(400);
    const chosen = { region: SANDBOX_REGION, project_id: SANDBOX_PROJECT_ID };
    expect(await (await somebody.ask('POST', '/api/session/project', chosen)).json()).toMatchObject({
      projectId: SANDBOX_PROJECT_ID,
      projectName: SANDBOX_REGION,
    });
    expect((await somebody.ask('GET', ZONES)).status).toBe(200);
  });
});

it('a project is chosen in its own region only', async () => {
  const { visitor, fault, wire } = testConsole({ upstream: undefined, region: 'cn-north-4', projectId: undefined });
  const projects = [
    { id: '1'.repeat(32), name: 'cn-north-4' },
    { id: '2'.repeat(32), name: 'cn-east-3_team' },
  ];
  await fault({ path: '/v3/**', when: 'before', times: 9, action: { status: 200, body: { projects } } });
  const somebody = visitor();
  const body = { ...KEYS, region: 'cn-north-4' };
  expect(await signIn(somebody, body)).toMatchObject({ session: { projectId: '1'.repeat(32), mode: 'cloud' } });
  const choose = (region: string) =>
    somebody.ask('POST', '/api/session/project', { region, project_id: '2'.repeat(32) });
  expect((await choose('cn-north-4')).status).toBe(403);
  expect(await (await choose('cn-east-3')).json()).toMatchObject({
    region: 'cn-east-3',
    projectName: 'cn-east-3_team',
  });
  await somebody.ask('GET', ZONES);
  expect(wire.at(-1)?.origin).toBe('https://dms.cn-east-3.myhuaweicloud.com');
});

describe('signing out', () => {
  it('forgets the credentials and the permits', async () => {
    const { visitor, sessions, wire } = testConsole();
    const somebody = visitor();
    await signIn(somebody, KEYS);
    const { permit } = (await (
      await somebody.ask('POST', '/api/permits', { project_id: SANDBOX_PROJECT_ID })
    ).json()) as { permit: string };
    const old = somebody.secret;
    const answer = await somebody.ask('DELETE', '/api/session');
    expect([answer.status, sessions.size(), somebody.secret]).toEqual([200, 0, '']);
    const count = wire.length;
    for (const path of ['/api/session', ZONES]) {
      expect((await somebody.ask('GET', path, undefined, { [REQUEST_HEADER]: old })).status).toBe(401);
    }
    await signIn(somebody, KEYS);
    const late = await somebody.ask('POST', CREATE, plainSpec('kafka-test'), { [PERMIT_HEADER]: permit });
    expect([late.status, await codeOf(late)]).toEqual([409, 'LAUNCHPAD.PERMIT_UNKNOWN']);
    expect(wire).toHaveLength(count + 1);
  });

  it('and in as somebody else ends the session before', async () => {
    const { visitor, sessions } = testConsole();
    const somebody = visitor();
    await signIn(somebody, KEYS);
    const before = somebody.secret;
    await signIn(somebody, PASSWORD);
    expect([somebody.secret === before, sessions.size()]).toEqual([false, 1]);
    expect((await somebody.ask('GET', '/api/session', undefined, { [REQUEST_HEADER]: before })).status).toBe(401);
  });
});
