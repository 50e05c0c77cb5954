import { describe, expect, it } from 'vitest';
import { readConfig } from './config';

const PROJECT_ID = '0123456789abcdef0123456789abcdef';
const KEYS = { HUAWEICLOUD_SDK_AK: 'AKTEST', HUAWEICLOUD_SDK_SK: 'SKTEST' };
const keys = { accessKey: 'AKTEST', secretKey: 'SKTEST' };

const problemsOf = (args: string[], env: Record<string, string>): string[] => {
  const read = readConfig(args, env);
  return read.kind === 'wrong' ? read.problems : [];
};

const cloudOf = (args: string[], env: Record<string, string> = KEYS) => {
  const read = readConfig(args, env);
  return read.kind === 'config' ? read.config.cloud : read;
};

describe('the real cloud', () => {
  it('is what a region asks for; people sign in', () => {
    expect(cloudOf(['--region', 'cn-north-4'], {})).toEqual({
      upstream: undefined,
      region: 'cn-north-4',
      projectId: undefined,
      keys: undefined,
      needsLaunchLink: false,
      createPath: 'auto',
      priceEstimate: 'off',
    });
  });

  it('is opened by a link where an access key is there', () => {
    expect(cloudOf(['--region', 'cn-north-4', '--project-id', PROJECT_ID])).toMatchObject({
      projectId: PROJECT_ID,
      keys,
      needsLaunchLink: true,
    });
  });

  it.each<[string, string[], Record<string, string>, RegExp]>([
    ['a key and no region', [], KEYS, /^--region: required/],
    ['an unknown region', ['--region', 'mars-1'], {}, /^--region: unknown region/],
    ["the sandbox's region", ['--region', 'sandbox-1'], {}, /^--region: unknown region/],
    ['a word of every object', ['--region', 'toString'], {}, /^--region: unknown region/],
    ['a project that is none', ['--region', 'cn-north-4', '--project-id', 'abc'], KEYS, /^--project-id: must be/],
    ['a project without a key', ['--region', 'cn-north-4', '--project-id', PROJECT_ID], {}, /^--project-id: needs/],
    ['half a key', ['--region', 'cn-north-4'], { HUAWEICLOUD_SDK_SK: 'CANARY' }, /set both or neither/],
  ])('does not start with %s', (_what, args, env, problem) => {
    const problems = problemsOf(args, env);
    expect(problems).toEqual([expect.stringMatching(problem)]);
    expect(problems.join()).not.toContain('CANARY');
  });

  it.each<[string, string[], Record<string, string>]>([
    ['a region', ['--region', 'cn-north-4'], {}],
    ['a key', ['--region', 'cn-north-4'], KEYS],
    ['a key and a project', ['--region', 'cn-north-4', '--project-id', PROJECT_ID], KEYS],
  ])('does not start where certificates are not checked, with %s', (_what, args, env) => {
    const unchecked = { ...env, NODE_TLS_REJECT_UNAUTHORIZED: '0' };
    expect(problemsOf(args, unchecked)).toEqual([expect.stringContaining('NODE_EXTRA_CA_CERTS=')]);
  });

  it.each(['1', '', 'false', '00', 'no'])(
    'starts with NODE_TLS_REJECT_UNAUTHORIZED=%j, which Node does not heed',
    (value) => {
      expect(problemsOf(['--region', 'cn-north-4'], { NODE_TLS_REJECT_UNAUTHORIZED: value })).toEqual([]);
    },
  );

  it.each<[string, string[]]>([
    ['the built-in sandbox', []],
    ['a sandbox on this machine', ['--upstream', 'http://127.0.0.1:8790']],
  ])('unchecked certificates matter to no one with %s', (_what, args) => {
    expect(problemsOf(args, { NODE_TLS_REJECT_UNAUTHORIZED: '0' })).toEqual([]);
  });

  it('never repeats what may be a secret', () => {
    const problems = problemsOf(['--region', 'cn-north-4'], { ...KEYS, HUAWEICLOUD_SDK_SK: 'CANARY 1' });
    expect(problems).toEqual([expect.stringMatching(/^HUAWEICLOUD_SDK_SK: /)]);
    expect(problems.join()).not.toContain('CANARY');
  });
});

describe('--upstream', () => {
  const upstream = 'http://127.0.0.1:8790';

  it("is the sandbox's region and project where nothing else is said", () => {
    expect(cloudOf(['--upstream', upstream])).toEqual({
      upstream,
      region: 'sandbox-1',
      projectId: '5a4d0b0c5a4d0b0c5a4d0b0c5a4d0b0c',
      keys,
      needsLaunchLink: true,
      createPath: 'auto',
      priceEstimate: 'off',
    });
  });

  it('takes region, project, a temporary key, the path of creates and how prices are estimated', () => {
    const env = {
      ...KEYS,
      HUAWEICLOUD_SDK_SECURITY_TOKEN: 'st',
      CREATE_PATH: 'successor',
      PRICE_ESTIMATE: 'resource-formation',
    };
    expect(cloudOf(['--upstream', upstream, '--region', 'my-1', '--project-id', PROJECT_ID], env)).toEqual({
      upstream,
      region: 'my-1',
      projectId: PROJECT_ID,
      keys: { ...keys, securityToken: 'st' },
      needsLaunchLink: true,
      createPath: 'successor',
      priceEstimate: 'resource-formation',
    });
  });

  it("reads the keys' older names", () => {
    const older = { CLOUD_SDK_AK: 'AKTEST', CLOUD_SDK_SK: 'SKTEST' };
    expect(cloudOf(['--upstream', upstream], older)).toMatchObject({ keys });
  });

  it("asks nobody for a link who has the sandbox's own key, unless that is wanted", () => {
    const own = {
      HUAWEICLOUD_SDK_AK: 'SANDBOXACCESSKEY0001',
      HUAWEICLOUD_SDK_SK: 'sandbox-secret-key-for-demos-only-0000001',
    };
    expect(cloudOf(['--upstream', upstream], own)).toMatchObject({ needsLaunchLink: false });
    expect(cloudOf(['--upstream', upstream], { ...own, LAUNCH_LINK: 'always' })).toMatchObject({
      needsLaunchLink: true,
    });
    expect(cloudOf(['--upstream', upstream], { ...own, HUAWEICLOUD_SDK_SK: 'another' })).toMatchObject({
      needsLaunchLink: true,
    });
    expect(cloudOf(['--upstream', upstream], {})).toMatchObject({ keys: undefined, needsLaunchLink: false });
  });

  it.each([
    ['http://localhost:8790/', 'http://127.0.0.1:8790'],
    ['http://[::1]:8790', 'http://[::1]:8790'],
  ])('%s is on this machine', (text, origin) => {
    expect(cloudOf(['--upstream', text])).toMatchObject({ upstream: origin });
  });

  it.each([
    'https://127.0.0.1:8790',
    'http://192.168.0.1:8790',
    'http://localhost.evil.com:8790',
    'http://127.0.0.1.nip.io:8790',
    'https://dms.cn-north-4.myhuaweicloud.com',
    'http://127.0.0.1:8790/path',
    'http://user@127.0.0.1:8790',
    'http://127.0.0.1@evil.com',
    '127.0.0.1:8790',
    '',
  ])('%j is refused', (text) => {
    expect(problemsOf(['--upstream', text], KEYS)).toEqual([expect.stringMatching(/^--upstream: /)]);
  });

  it.each([
    ['half a key', { HUAWEICLOUD_SDK_AK: 'a' }, /set both or neither/],
    ['a key that would end a header', { ...KEYS, HUAWEICLOUD_SDK_SK: 'a\r\nb' }, /^HUAWEICLOUD_SDK_SK: /],
    ['a path that is not known', { ...KEYS, CREATE_PATH: '/v9' }, /^CREATE_PATH: /],
    ['an estimate that is not known', { ...KEYS, PRICE_ESTIMATE: 'on' }, /^PRICE_ESTIMATE: /],
  ])('%s is refused', (_what, env, problem) => {
    expect(problemsOf(['--upstream', upstream], env)).toContainEqual(expect.stringMatching(problem));
  });

  it.each([
    ['--region', 'x/y'],
    ['--project-id', 'abc'],
  ])('%s %s is refused', (name, value) => {
    expect(problemsOf(['--upstream', upstream, name, value], KEYS)).toEqual([expect.stringContaining(name)]);
  });
});
