import { describe, expect, test } from 'vitest';
import { createSecurityGroupRuleResponse, networkAclDetail } from '../../contract/network';
import { testSandbox } from '../../testing/sandbox/test-sandbox';
import { uuid } from '../world/ids';

const V3 = '/v3/{p}/vpc/security-group-rules';
const V1 = '/v1/{p}/security-group-rules';
const LTS_RULE = {
  security_group_id: uuid('sg-kafka'),
  direction: 'ingress',
  ethertype: 'IPv4',
  protocol: 'tcp',
  multiport: '9011',
  remote_ip_prefix: '198.19.128.0/17',
  action: 'allow',
  priority: '1',
  description: 'Log Tank Service',
};
const rule = (change: object = {}) => ({ security_group_rule: { ...LTS_RULE, ...change } });

describe('security group rules', () => {
  test('v3 creates one, lists it, and refuses it a second time', async () => {
    const cloud = testSandbox();
    const created = await cloud.call('POST', V3, rule());
    expect(created).toMatchObject({ status: 201, body: { request_id: created.headers.get('x-request-id') } });
    const { id, ...rest } = createSecurityGroupRuleResponse.parse(created.body).security_group_rule;
    expect(rest).toMatchObject({ ...LTS_RULE, multiport: 9011, priority: 1 });
    const { body } = await cloud.get(`${V3}?security_group_id=${uuid('sg-kafka')}`);
    expect(JSON.stringify(body)).toContain(id);
    const again = await cloud.call('POST', V3, rule({ description: 'other words, same rule' }));
    expect([again.status, again.body]).toEqual([
      409,
      { error_code: 'VPC.9902', error_msg: `Security group rule already exists. Rule id is ${id}.` },
    ]);
  });

  test('v1 creates one with ports as text, as its published example, and refuses it a second time', async () => {
    const cloud = testSandbox();
    const body = {
      security_group_rule: {
        direction: 'ingress',
        port_range_min: '80',
        port_range_max: '90',
        ethertype: 'IPv4',
        protocol: 'tcp',
        remote_group_id: uuid('default'),
        security_group_id: uuid('sg-kafka'),
      },
    };
    const created = await cloud.call('POST', V1, body);
    expect(created).toMatchObject({
      status: 201,
      body: { security_group_rule: { port_range_min: 80, port_range_max: 90, remote_ip_prefix: null } },
    });
    const again = await cloud.call('POST', V1, body);
    expect(again).toMatchObject({
      status: 409,
      body: { code: 'VPC.9902', message: expect.stringContaining('exists') },
    });
  });

  test.each([
    [V3, rule({ security_group_id: uuid('nowhere') }), 404, 'VPC.0603'],
    [V1, { security_group_rule: { security_group_id: 'x', direction: 'ingress' } }, 404, 'VPC.0603'],
    [V3, rule({ multiport: '9011-22' }), 400, 'VPC.SANDBOX.0001'],
    [V3, rule({ priority: 101 }), 400, 'VPC.SANDBOX.0001'],
    [V3, rule({ remote_ip_prefix: '198.19.128.0/40' }), 400, 'VPC.SANDBOX.0001'],
    [V3, rule({ action: 'maybe' }), 400, 'VPC.SANDBOX.0001'],
    [V3, {}, 400, 'VPC.SANDBOX.0001'],
    [V1, 'no JSON', 400, 'VPC.SANDBOX.0001'],
  ])('%s refuses %j', async (path, body, status, code) => {
    const answer = await testSandbox().call('POST', path, body);
    expect(answer.status).toBe(status);
    expect(answer.body).toMatchObject(path === V1 ? { code } : { error_code: code });
  });

  test('a rule without ports, remote and protocol means any', async () => {
    const cloud = testSandbox();
    const bare = { security_group_rule: { security_group_id: uuid('sg-kafka'), direction: 'ingress' } };
    expect(await cloud.call('POST', V3, bare)).toMatchObject({
      status: 201,
      body: { security_group_rule: { protocol: null, multiport: null, remote_ip_prefix: null, priority: 100 } },
    });
  });
});

describe('network ACL rules', () => {
  const path = `/v3/{p}/vpc/firewalls/${uuid('acl-restricted')}`;
  const allow = (name: string, change: object = {}) => ({
    name,
    action: 'allow',
    protocol: 'tcp',
    ip_version: '4',
    source_ip_address: '198.19.128.0/17',
    destination_ip_address: '0.0.0.0/0',
    destination_port: '9011',
    ...change,
  });

  test('are inserted first, or after a named rule', async () => {
    const cloud = testSandbox();
    const ingress = async (firewall: unknown) => {
      const answer = await cloud.call('PUT', `${path}/insert-rules`, { firewall });
      expect(answer.status).toBe(200);
      return networkAclDetail.parse(answer.body).firewall.ingress_rules ?? [];
    };
    const [first] = await ingress({ ingress_rules: [allow('one')] });
    const rules = await ingress({ ingress_rules: [allow('two'), allow('three')], insert_after_rule: first?.id });
    expect(rules.map(({ name }) => name)).toEqual(['one', 'two', 'three', 'vpc-in']);
    expect(rules[0]).toMatchObject({ ip_version: 4, destination_port: '9011', source_port: null });
    expect((await cloud.get(path)).body).toMatchObject({
      firewall: { ingress_rules: rules.map(({ id }) => ({ id })) },
    });
  });

  test.each([
    [{ firewall: { ingress_rules: [allow('x')], insert_after_rule: 'unknown' } }],
    [{ firewall: { ingress_rules: [allow('x', { protocol: 'sctp' })] } }],
    [{ firewall: { egress_rules: [allow('x', { destination_port: '0' })] } }],
    [{ firewall: { ingress_rules: 'all' } }],
    ['no JSON'],
  ])('%j is refused', async (body) => {
    const answer = await testSandbox().call('PUT', `${path}/insert-rules`, body);
    expect(answer).toMatchObject({ status: 400, body: { error_code: 'VPC.SANDBOX.0001' } });
  });
});
