import { describe, expect, it } from 'vitest';
import { readConfig } from './config';

const TEAM = {
  LISTEN_HOST: '0.0.0.0',
  ALLOWED_HOSTS: 'Kafka.example.com, b.example.com:8443',
  TRUSTED_PROXIES: '10.1.0.0/16,::1',
};

const read = (env: Record<string, string>, args: string[] = ['--region', 'cn-north-4']) => readConfig(args, env);
const problemsOf = (env: Record<string, string>): string[] => {
  const config = read(env);
  return config.kind === 'wrong' ? config.problems : [];
};

describe('A16: a gateway for a team', () => {
  it('needs names, and proxies to believe', () => {
    const config = read(TEAM);
    if (config.kind !== 'config') throw new Error('refused');
    const { listenHost, door } = config.config;
    const { team } = door;
    expect([listenHost, team?.hosts]).toEqual(['0.0.0.0', ['kafka.example.com', 'b.example.com:8443']]);
    expect(team?.proxies.check('10.1.2.3')).toBe(true);
    expect(team?.proxies.check('10.2.2.3')).toBe(false);
    expect(team?.proxies.check('::1', 'ipv6')).toBe(true);
  });

  it.each<[string, Record<string, string>, string[]]>([
    ['an address that others reach', { LISTEN_HOST: '0.0.0.0' }, ['ALLOWED_HOSTS', 'TRUSTED_PROXIES']],
    ['every address of IPv6', { LISTEN_HOST: '::' }, ['ALLOWED_HOSTS', 'TRUSTED_PROXIES']],
    ['names and no proxy', { ALLOWED_HOSTS: 'a.example.com' }, ['TRUSTED_PROXIES']],
    ['a proxy and no names', { TRUSTED_PROXIES: '127.0.0.1' }, ['ALLOWED_HOSTS']],
    [
      "one person's key for everybody",
      { ...TEAM, HUAWEICLOUD_SDK_AK: 'a', HUAWEICLOUD_SDK_SK: 'b' },
      ['HUAWEICLOUD_SDK_AK'],
    ],
    ['a name instead of an address', { ...TEAM, LISTEN_HOST: 'example.com' }, ['LISTEN_HOST']],
    ['every name', { ...TEAM, ALLOWED_HOSTS: '*' }, ['ALLOWED_HOSTS']],
    ['a name with a port that none has', { ...TEAM, ALLOWED_HOSTS: 'a.example.com:99999' }, ['ALLOWED_HOSTS']],
    ['numbers that are no address', { ...TEAM, ALLOWED_HOSTS: '999.1.1.1' }, ['ALLOWED_HOSTS']],
    ['no name', { ...TEAM, ALLOWED_HOSTS: ',' }, ['ALLOWED_HOSTS']],
    ['an address with a path', { ...TEAM, ALLOWED_HOSTS: 'https://a.example.com/' }, ['ALLOWED_HOSTS']],
    ['everybody as a proxy', { ...TEAM, TRUSTED_PROXIES: '0.0.0.0/0' }, ['TRUSTED_PROXIES']],
    ['a proxy by its name', { ...TEAM, TRUSTED_PROXIES: 'proxy.local' }, ['TRUSTED_PROXIES']],
    ['a network that is none', { ...TEAM, TRUSTED_PROXIES: '10.0.0.0/33' }, ['TRUSTED_PROXIES']],
    ['a forwarded port', { ...TEAM, PUBLIC_PORT: '9000' }, ['PUBLIC_PORT']],
  ])('does not start with %s', (_what, env, names) => {
    expect(problemsOf(env).map((line) => line.split(':')[0])).toEqual(names);
  });
});

describe('A26: a gateway where all is simulated', () => {
  const door = (env: Record<string, string>, args: string[] = []) => {
    const config = readConfig(args, env);
    return config.kind === 'config' ? config.config.door : config;
  };

  it.each<[string, Record<string, string>, readonly string[]]>([
    ['nothing', {}, []],
    ['any address', { LISTEN_HOST: '0.0.0.0' }, []],
    ['an address and a name', { LISTEN_HOST: '::', ALLOWED_HOSTS: 'Demo.example.com' }, ['demo.example.com']],
    [
      'names, one with a port',
      { ALLOWED_HOSTS: 'a.example.com, b.example.com:8443' },
      ['a.example.com', 'b.example.com'],
    ],
  ])('starts with %s', (_what, env, simulated) => {
    expect(door(env)).toEqual({ basePath: '/', simulated });
  });

  it.each<[string, string[]]>([
    ['the real cloud', ['--region', 'cn-north-4']],
    ['a sandbox elsewhere, where people sign in', ['--upstream', 'http://127.0.0.1:8790']],
  ])('is none with %s', (_what, args) => {
    expect(door({ LISTEN_HOST: '0.0.0.0' }, args)).toMatchObject({ kind: 'wrong' });
    expect(door({}, args)).toEqual({ basePath: '/' });
    expect(door({ PUBLIC_PORT: '9000' }, args)).toEqual({ basePath: '/', publicPort: 9000 });
  });

  it('is one of a team as soon as it has proxies', () => {
    expect(door(TEAM)).toMatchObject({ team: { hosts: ['kafka.example.com', 'b.example.com:8443'] } });
    expect(door({ TRUSTED_PROXIES: '127.0.0.1' })).toMatchObject({ kind: 'wrong' });
  });
});

describe('the folder behind a proxy', () => {
  const folder = (BASE_PATH: string) => {
    const config = readConfig([], { BASE_PATH });
    return config.kind === 'config'
      ? config.config.door.basePath
      : ('problems' in config ? config.problems[0] : undefined)?.split(':')[0];
  };
  it.each([
    ['/', '/'],
    ['/kafka/', '/kafka/'],
    ['/kafka', '/kafka/'],
    ['/tools/kafka-launchpad_2/', '/tools/kafka-launchpad_2/'],
    ['/apis/', '/apis/'],
  ])('%s is %s', (given, read) => {
    expect(folder(given)).toBe(read);
  });
  it.each([
    'kafka',
    '//',
    '/a//b/',
    '/../',
    '/a/./',
    '/a?b/',
    '/a#/',
    'https://a.example.com/',
    '/ä/',
    '/a"b/',
    '/%61/',
    '/api/',
    '/assets/x/',
    '/healthz',
    '/__sandbox/',
  ])('is not %s', (given) => {
    expect(folder(given)).toBe('BASE_PATH');
  });
});
