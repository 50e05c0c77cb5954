import { describe, expect, it } from 'vitest';
import { readConfig } from './config';

const problemsOf = (args: string[], env: Record<string, string>): string[] => {
  const read = readConfig(args, env);
  return read.kind === 'wrong' ? read.problems : [];
};

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
        proxy: undefined,
        metrics: undefined,
        listenHost: '127.0.0.1',
        door: { basePath: '/', simulated: [] },
      },
    });
    expect(readConfig([], { PORT: '', SANDBOX_WORLD: '' })).toEqual(readConfig([], {}));
  });

  it.each([
    [['--help'], 'help'],
    [['--version'], 'version'],
    [['--version', '--region', 'cn-north-4'], 'version'],
    [['--version', '--help'], 'help'],
    [['--version=1'], 'wrong'],
    [['--versions'], 'wrong'],
  ])('%j asks for %s', (args, kind) => {
    expect(readConfig(args, { PORT: 'nonsense' }).kind).toBe(kind);
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
        proxy: undefined,
        metrics: undefined,
        listenHost: '127.0.0.1',
        door: { basePath: '/', simulated: [] },
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

  it.each([['--port'], ['--region'], ['extra']])('refuses the argument %s', (arg) => {
    expect(problemsOf([arg], {})).toHaveLength(1);
  });

  it('helps before anything is checked', () => {
    expect(readConfig(['--help'], { PORT: 'x' })).toEqual({ kind: 'help' });
  });
});
