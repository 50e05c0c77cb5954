import { describe, expect, it } from 'vitest';
import { readConfig } from './config';

const problemsOf = (args: string[], env: Record<string, string>): string[] => {
  const read = readConfig(args, env);
  return read.kind === 'wrong' ? read.problems : [];
};

const PROJECT_ID = '0123456789abcdef0123456789abcdef';
const KEYS = { HUAWEICLOUD_SDK_AK: 'AKTEST', HUAWEICLOUD_SDK_SK: 'SKTEST' };

describe('the configuration', () => {
  it('has a value for everything', () => {
    expect(readConfig([], {})).toEqual({
      kind: 'config',
      config: {
        port: 8787,
        logLevel: 'warn',
        sandbox: { world: 'small', uniqueNames: true, createSeconds: 20 },
        deadlines: { createMs: 30_000, lookupMs: 10_000 },
        cloud: undefined,
      },
    });
    expect(readConfig([], { PORT: '', SANDBOX_WORLD: '' })).toEqual(readConfig([], {}));
  });

  it('reads every variable', () => {
    const env = { PORT: '0', LOG_LEVEL: 'info', SANDBOX_WORLD: 'large', SANDBOX_UNIQUE_NAMES: 'false' };
    const times = { SANDBOX_CREATE_SECONDS: '0', CREATE_DEADLINE_SECONDS: '2', LOOKUP_DEADLINE_SECONDS: '1' };
    expect(readConfig([], { ...env, ...times })).toEqual({
      kind: 'config',
      config: {
        port: 0,
        logLevel: 'info',
        sandbox: { world: 'large', uniqueNames: false, createSeconds: 0 },
        deadlines: { createMs: 2000, lookupMs: 1000 },
        cloud: undefined,
      },
    });
  });

  it.each(['65536', '-1', '1.5', '8787 ', '0x10', 'http', '99999999999'])(
    'refuses the port %j and names it',
    (port) => {
      expect(problemsOf([], { PORT: port })).toEqual([expect.stringMatching(/^PORT: /)]);
    },
  );

  it('names everything that is wrong at once', () => {
    const env = {
      PORT: 'x',
      LOG_LEVEL: 'loud',
      SANDBOX_WORLD: 'flat',
      SANDBOX_UNIQUE_NAMES: '1',
      SANDBOX_CREATE_SECONDS: '-1',
    };
    expect(problemsOf([], env).map((line) => line.split(':')[0])).toEqual(Object.keys(env));
  });

  it.each([
    ['--region', 'cn-north-4'],
    ['--project-id', PROJECT_ID],
  ])('does not run the sandbox for %s', (...args) => {
    expect(problemsOf(args, {})).toEqual([expect.stringMatching(/real cloud/)]);
  });

  it('does not run the sandbox for somebody with credentials, and does not repeat them', () => {
    expect(problemsOf([], KEYS)).toEqual([expect.stringMatching(/real cloud/)]);
    expect(problemsOf([], { HUAWEICLOUD_SDK_SK: 'CANARY' }).join()).not.toContain('CANARY');
    expect(problemsOf([], { ...KEYS, HUAWEICLOUD_SDK_SK: 'CANARY 1' }).join()).not.toContain('CANARY');
  });

  it.each([['--port'], ['--region'], ['extra']])('refuses the argument %s', (arg) => {
    expect(problemsOf([arg], {})).toHaveLength(1);
  });

  it('helps before anything is checked', () => {
    expect(readConfig(['--help'], { PORT: 'x' })).toEqual({ kind: 'help' });
  });
});

describe('--upstream', () => {
  const cloudOf = (args: string[], env: Record<string, string> = KEYS) => {
    const read = readConfig(args, env);
    return read.kind === 'config' ? read.config.cloud : read;
  };
  const keys = { accessKey: 'AKTEST', secretKey: 'SKTEST' };
  const upstream = 'http://127.0.0.1:8790';

  it("is the sandbox's region and project where nothing else is said", () => {
    expect(cloudOf(['--upstream', upstream])).toEqual({
      upstream,
      region: 'sandbox-1',
      projectId: '5a4d0b0c5a4d0b0c5a4d0b0c5a4d0b0c',
      keys,
      useSuccessor: false,
    });
  });

  it('takes region, project, a temporary key and the path of creates', () => {
    const env = { ...KEYS, HUAWEICLOUD_SDK_SECURITY_TOKEN: 'st', CREATE_PATH: 'successor' };
    expect(cloudOf(['--upstream', upstream, '--region', 'my-1', '--project-id', PROJECT_ID], env)).toEqual({
      upstream,
      region: 'my-1',
      projectId: PROJECT_ID,
      keys: { ...keys, securityToken: 'st' },
      useSuccessor: true,
    });
  });

  it("reads the keys' older names", () => {
    const older = { CLOUD_SDK_AK: 'AKTEST', CLOUD_SDK_SK: 'SKTEST' };
    expect(cloudOf(['--upstream', upstream], older)).toMatchObject({ keys });
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
    ['half a key', { HUAWEICLOUD_SDK_AK: 'a' }, /both are needed/],
    ['no key', {}, /needed with --upstream/],
    ['a key that would end a header', { ...KEYS, HUAWEICLOUD_SDK_SK: 'a\r\nb' }, /^HUAWEICLOUD_SDK_SK: /],
    ['a path that is not known', { ...KEYS, CREATE_PATH: '/v9' }, /^CREATE_PATH: /],
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
