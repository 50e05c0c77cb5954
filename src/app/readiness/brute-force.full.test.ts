/**
 * The judges against a model that knows no ranges: it asks every rule about one address after another, and takes what
 * cannot be known both ways. Addresses are the ends of LTS's and of every rule's, and those beside them.
 */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { aclOf, arbitraryAclRule, arbitraryGroupRule, SUBNET_CIDR } from '../../testing/page/rules';
import { judgeAcl } from './judge-acl';
import { judgeGroup } from './judge-group';

const RUNS = { numRuns: 10_000, seed: 9011 };

interface Line {
  allows: boolean;
  /** Undefined: nobody knows whether it speaks of LTS. */
  speaks: boolean | undefined;
  prefix: string | null | undefined;
}

const bits = (address: string): number =>
  address.split('.').reduce((number, part) => (number << 8) | Number(part), 0) >>> 0;

function within(prefix: string | null | undefined, address: number): boolean {
  if (!prefix) return true;
  const [base = '', length = '32'] = prefix.split('/');
  const mask = length === '0' ? 0 : (-1 << (32 - Number(length))) >>> 0;
  return ((bits(base) ^ address) & mask) === 0;
}

/** The ends of a prefix and what lies beside them, as far as they are LTS's. */
function edges(prefix: string | null | undefined): number[] {
  const [base = '0.0.0.0', length = '0'] = (prefix ?? '').split('/');
  const size = 2 ** (32 - Number(length));
  const first = Math.floor(bits(base || '0.0.0.0') / size) * size;
  return [first - 1, first, first + size - 1, first + size].filter((address) => within('198.19.128.0/17', address));
}

/** Every way in which the rules of which nobody knows may speak or not. */
const worlds = (lines: readonly Line[]): Line[][] =>
  lines.reduce<Line[][]>(
    (found, line) =>
      line.speaks === undefined
        ? found.flatMap((world) => [[...world, { ...line, speaks: true }], world])
        : found.map((world) => [...world, line]),
    [[]],
  );

const admits = (lines: readonly Line[], address: number): boolean =>
  lines.find(({ speaks, prefix }) => speaks && within(prefix, address))?.allows ?? false;

function model(lines: readonly Line[]): 'open' | 'closed' | 'unknown' {
  const addresses = new Set([...edges('198.19.128.0/17'), ...lines.flatMap(({ prefix }) => edges(prefix))]);
  const possible = [...addresses].map((address) => new Set(worlds(lines).map((world) => admits(world, address))));
  if (possible.some((answers) => answers.size === 1 && answers.has(false))) return 'closed';
  return possible.some((answers) => answers.size > 1) ? 'unknown' : 'open';
}

const TCP = ['tcp', 'TCP', '6', 6, null, 'any'];
const WITH_9011 = [9011, '9011', null, '1-65535', '22,9000-9092'];

const seen = new Map<string, number>();
const count = (reach: string) => seen.set(reach, (seen.get(reach) ?? 0) + 1);

describe('10,000 random sets of rules', () => {
  test('of a security group', () => {
    seen.clear();
    fc.assert(
      fc.property(fc.array(arbitraryGroupRule, { maxLength: 7 }), (rules) => {
        const lines = rules
          .map((rule) => ({
            order: Number(rule.priority) * 2 + (rule.action === 'deny' ? 0 : 1),
            allows: rule.action === 'allow',
            speaks:
              rule.direction === 'ingress' &&
              rule.ethertype === 'IPv4' &&
              rule.enabled === true &&
              TCP.includes(rule.protocol ?? null) &&
              WITH_9011.includes(rule.multiport ?? null) &&
              rule.remote_group_id !== 'group' &&
              (rule.remote_group_id === null || undefined),
            prefix: rule.remote_ip_prefix,
          }))
          .sort((a, b) => a.order - b.order);
        const { reach } = judgeGroup(rules);
        count(reach);
        expect(reach).toBe(model(lines));
      }),
      RUNS,
    );
    for (const reach of ['open', 'closed', 'unknown']) expect(seen.get(reach)).toBeGreaterThan(100);
  });

  test('of a network ACL', () => {
    seen.clear();
    fc.assert(
      fc.property(fc.array(arbitraryAclRule, { maxLength: 7 }), (rules) => {
        const lines = rules.map((rule) => {
          const isPart = rule.destination_ip_address === '192.168.40.0/25' || rule.source_port === '2000-3000';
          return {
            allows: rule.action === 'allow',
            speaks:
              Number(rule.ip_version) === 4 &&
              rule.enabled === true &&
              TCP.includes(rule.protocol ?? null) &&
              WITH_9011.includes(rule.destination_port ?? null) &&
              rule.destination_ip_address !== '10.0.0.0/8' &&
              rule.source_port !== '22' &&
              (!isPart || undefined),
            prefix: rule.source_ip_address,
          };
        });
        const { reach } = judgeAcl(aclOf(rules), SUBNET_CIDR);
        count(reach);
        expect(reach).toBe(model(lines));
      }),
      RUNS,
    );
    for (const reach of ['open', 'closed', 'unknown']) expect(seen.get(reach)).toBeGreaterThan(100);
  });
});
