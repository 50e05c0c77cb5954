import { describe, expect, it } from 'vitest';
import example from '../contract/fixtures/create-instance-request.json';
import { DOUBT_HEADER, PERMIT_HEADER } from '../contract/gateway-api';
import { pathOf } from '../contract/routes';
import { json, PROJECT_ID, testGateway } from '../testing/gateway/test-gateway';
import type { Change } from './audit';
import { createLog } from './node/log';
import { NotSent } from './upstream';

const PROJECT = { project_id: PROJECT_ID };
const INSTANCE = { ...PROJECT, instance_id: 'i-1' };
const WHO = { who: 'demo', mode: 'sandbox', region: 'sandbox-1', project: PROJECT_ID };
const SUBJECT = { name: example.name, security_group_id: example.security_group_id };
const refusal = (status: number) => json({ error_code: 'DMS.00400011', error_msg: 'CANARY' }, status);

type Answer = Parameters<typeof testGateway>[0];

async function createWith(answer: Answer) {
  const gateway = testGateway(answer);
  const headers = { [PERMIT_HEADER]: await gateway.permit() };
  const ask = () =>
    gateway.ask('POST', `/api/cloud/dms${pathOf('createInstance', PROJECT)}`, {
      body: JSON.stringify(example),
      headers,
    });
  await ask();
  return { gateway, ask };
}

describe('a change', () => {
  it.each<[string, Answer, Partial<Change>]>([
    [
      'accepted',
      () => json({ instance_id: 'i-9' }),
      { outcome: 'accepted', subject: { ...SUBJECT, instance_id: 'i-9' } },
    ],
    ['accepted with an id that is none', () => json({ instance_id: '<b>' }), { outcome: 'accepted' }],
    ['refused', () => refusal(400), { outcome: 'refused' }],
    [
      'refused after it was sent twice',
      () => {
        const answer = refusal(400);
        answer.headers.set(DOUBT_HEADER, 'sent-twice');
        return answer;
      },
      { outcome: 'unknown' },
    ],
    ['in conflict', () => refusal(409), { outcome: 'unknown' }],
    ['too slow', () => refusal(408), { outcome: 'unknown' }],
    ['broken', () => refusal(503), { outcome: 'unknown' }],
    ['lost', () => Promise.reject(new Error('CANARY')), { outcome: 'unknown' }],
    ['not sent', () => Promise.reject(new NotSent()), { outcome: 'not-sent' }],
  ])(
    'that is %s is written with who, what and how it ended, and with nothing else',
    async (_what, answer, expected) => {
      const { gateway } = await createWith(answer);
      const changes = gateway.log.requests.flatMap(({ change, route }) => (change ? [{ route, ...change }] : []));
      expect(changes).toEqual([{ route: 'createInstance', ...WHO, subject: SUBJECT, ...expected }]);
      expect(JSON.stringify(changes)).not.toContain('CANARY');
      expect(JSON.stringify(changes)).not.toContain(example.password);
    },
  );

  it('is written once, whatever copies come', async () => {
    const { gateway, ask } = await createWith(() => json({ instance_id: 'i-9' }));
    expect((await ask()).status).toBe(409);
    expect(gateway.log.requests.filter(({ change }) => change)).toHaveLength(1);
  });

  it.each([
    [
      'deleteInstance',
      'DELETE',
      `/api/cloud/dms${pathOf('deleteInstance', INSTANCE)}`,
      undefined,
      { instance_id: 'i-1' },
    ],
    [
      'registerKafka',
      'POST',
      `/api/cloud/lts${pathOf('registerKafka', PROJECT)}`,
      { instance_id: 'i-1', kafka_name: 'kafka-1', connect_info: { user_name: 'u', pwd: 'CANARY' } },
      { instance_id: 'i-1' },
    ],
    [
      'createSecurityGroupRule',
      'POST',
      `/api/cloud/vpc${pathOf('createSecurityGroupRule', PROJECT)}`,
      {
        security_group_rule: {
          security_group_id: 'g-1',
          direction: 'ingress',
          ethertype: 'IPv4',
          protocol: 'tcp',
          multiport: '9011',
          remote_ip_prefix: '198.19.128.0/17',
        },
      },
      { security_group_id: 'g-1' },
    ],
  ])('%s is one', async (route, method, path, body, subject) => {
    const gateway = testGateway(() => refusal(400));
    await gateway.ask(method, path, body ? { body: JSON.stringify(body) } : {});
    const [line] = gateway.log.requests;
    expect(line).toMatchObject({ route, change: { ...WHO, subject } });
    expect(JSON.stringify(line)).not.toContain('CANARY');
  });

  it('is nothing that only reads', async () => {
    const gateway = testGateway();
    await gateway.ask('GET', '/api/cloud/dms/v2/available-zones');
    expect(gateway.log.requests[0]).toMatchObject({ route: 'listAvailabilityZones', change: undefined });
  });
});

describe('its line', () => {
  const change: Change = {
    who: 'demo of account a',
    mode: 'cloud',
    region: 'r',
    project: 'p',
    subject: {},
    outcome: 'unknown',
  };
  const request = { id: 'i', method: 'POST', route: 'createInstance', status: 504, ms: 1 };
  const written = (line: Change) => {
    const lines: string[] = [];
    createLog('info', (text) => lines.push(text)).request({ ...request, change: line });
    return JSON.parse(lines[1] ?? '{}');
  };

  it('has a fixed list of fields, and the id of the request', () => {
    const hostile = { ...change, password: 'CANARY' };
    const { time: _time, ...line } = written(hostile);
    expect(line).toEqual({ level: 30, msg: 'audit', id: 'i', route: 'createInstance', status: 504, ...change });
  });

  it.each([
    ['张三 of account org_1', '张三 of account org_1'],
    ['access key ending in AB12', 'access key ending in AB12'],
    ['a.b-c@example.com', 'a.b-c@example.com'],
    ['x\n{"level":30}', 'other'],
    ['', 'other'],
    ['a'.repeat(257), 'other'],
  ])('names %j as %j', (who, named) => {
    expect(written({ ...change, who }).who).toBe(named);
  });
});
