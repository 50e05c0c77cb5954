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
    const { listenHost, team } = config.config;
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
  ])('does not start with %s', (_what, env, names) => {
    expect(problemsOf(env).map((line) => line.split(':')[0])).toEqual(names);
  });
});
