import { beforeEach, describe, expect, test } from 'vitest';
import type { CreateInstanceRequest } from '../../contract/create-instance';
import { securityGroupList, subnetList } from '../../contract/network';
import { availabilityZoneList, zoneHasRoom } from '../../contract/products';
import { requestOf } from '../../testing/page/attempt-world';
import { createManualTime, type ManualTime } from '../../testing/page/manual-time';
import { createSandboxTransport, SANDBOX_SESSION, type SandboxTransport } from '../../testing/page/sandbox-transport';
import { servicesOver } from '../../testing/page/services-over';
import { createNameLocks } from '../browser/name-locks';
import { callCloud } from '../lookups/http';
import { fetchInstancesByName } from '../lookups/instances';
import type { Services } from '../services/services';
import type { Attempt } from './attempt';
import { type AttemptDeps, attemptDeps } from './attempt-deps';
import { type SubmitOptions, submitAttempt } from './submit-attempt';

/** The whole way through http.ts, the contract and the sandbox; only the store and the waiting are replaced. */
const NAME = 'orders-1';
const CREATE = '/v2/kafka/*/instances';
const SUCCESSOR = '/v2/*/kafka/instances';

let cloud: SandboxTransport;
let time: ManualTime;
let deps: AttemptDeps;
let services: Services;
let request: CreateInstanceRequest;

async function open(uniqueNames: boolean): Promise<void> {
  time = createManualTime(Date.now());
  cloud = createSandboxTransport({ uniqueNames });
  services = servicesOver(cloud);
  const records = new Map<string, Attempt>();
  const real = services.get(attemptDeps);
  deps = {
    ...real,
    now: time.now,
    // Sandbox and page share one time.
    sleep: time.sleep,
    locks: createNameLocks(null),
    send: time.busy(real.send),
    lookUp: time.busy(real.lookUp),
    readInstance: time.busy(real.readInstance),
    getPermit: time.busy(real.getPermit),
    digest: time.busy(real.digest),
    store: {
      list: async () => [...records.values()],
      listOfProject: async () => [...records.values()],
      get: async (id) => records.get(id),
      put: async (...attempts) => {
        for (const attempt of attempts) records.set(attempt.id, attempt);
      },
    },
  };
  request = await orderable();
}

/** The smallest order that this sandbox takes. */
async function orderable(): Promise<CreateInstanceRequest> {
  const parameters = { project_id: SANDBOX_SESSION.projectId };
  const { subnets } = await callCloud(services, 'listSubnets', { parameters }, subnetList);
  const { security_groups } = await callCloud(services, 'listSecurityGroups', { parameters }, securityGroupList);
  const { available_zones } = await callCloud(services, 'listAvailabilityZones', {}, availabilityZoneList);
  const subnet = subnets.find((it) => it.dhcp_enable);
  const zone = available_zones.find(zoneHasRoom);
  const [group] = security_groups;
  if (!subnet || !zone || !group) throw new Error('The sandbox offers nothing to order');
  const full = requestOf({
    name: NAME,
    vpc_id: subnet.vpc_id ?? '',
    subnet_id: subnet.id,
    security_group_id: group.id,
    available_zones: [zone.id],
    enable_publicip: false,
    disk_encrypted_enable: false,
  });
  const { publicip_id: _ip, disk_encrypted_key: _key, ...rest } = full;
  return rest;
}

const submit = (options?: SubmitOptions) => time.until(submitAttempt(deps, request, SANDBOX_SESSION, options));
const posts = () => cloud.sentTo('createInstance').length;
const existing = () => fetchInstancesByName(services, SANDBOX_SESSION, NAME);

describe.each([true, false])('creating over the sandbox, unique names: %s', (uniqueNames) => {
  beforeEach(() => open(uniqueNames));

  test('sends the body as it is, once', async () => {
    const result = await submit();
    expect(result.kind).toBe('accepted');
    expect(cloud.sentTo('createInstance').map(({ body }) => body)).toEqual([request]);
    expect(await existing()).toHaveLength(1);
  });

  test('an answer lost after processing ends with the one instance that exists', async () => {
    await cloud.fault({ method: 'POST', path: CREATE, times: 1, when: 'after', action: { reset: true } });
    const result = await submit();
    const [instance] = await existing();
    expect(result).toMatchObject({ kind: 'accepted', instanceId: instance?.instance_id });
    expect(posts()).toBe(1);
  });

  test('a request lost before processing ends with a question, and a confirmed second send creates one', async () => {
    await cloud.fault({ method: 'POST', path: CREATE, times: 1, when: 'before', action: { reset: true } });
    const result = await submit();
    expect(result).toMatchObject({ kind: 'unsettled', settlement: { kind: 'not-seen' } });
    expect(await submit()).toMatchObject({ kind: 'blocked' });
    expect(posts()).toBe(1);
    const confirmed = result.kind === 'unsettled' ? [result.attempt] : [];
    expect(await submit({ confirmed })).toMatchObject({ kind: 'accepted' });
    expect(posts()).toBe(2);
    expect(await existing()).toHaveLength(1);
  });

  test.each([
    ['500 with words', { status: 500, body: { error_code: 'DMS.00500000', error_msg: 'Internal error.' } }],
    ['502 HTML', { status: 502, headers: { 'content-type': 'text/html' }, body: '<html>Bad gateway</html>' }],
    ['an empty 200', { status: 200, body: '' }],
    ['a 200 without id', { status: 200, body: {} }],
    ['a cut answer', { truncateAt: 20 }],
  ])('%s after processing is settled by reading', async (_name, action) => {
    await cloud.fault({ method: 'POST', path: CREATE, times: 1, when: 'after', action });
    const result = await submit();
    const [instance, ...further] = await existing();
    expect(result).toMatchObject({ kind: 'accepted', instanceId: instance?.instance_id });
    expect(further).toEqual([]);
    expect(posts()).toBe(1);
  });

  const noApi = {
    status: 404,
    body: { error_code: 'APIGW.0101', error_msg: 'The API does not exist.', request_id: 'req-1' },
  };

  test('B45: where the document’s API is gone, the same submission creates one at the successor’s', async () => {
    await cloud.fault({ method: 'POST', path: CREATE, times: 1, when: 'before', action: noApi });
    const result = await submit();
    const [instance, ...further] = await existing();
    expect(result).toMatchObject({ kind: 'accepted', instanceId: instance?.instance_id });
    expect([further, posts()]).toEqual([[], 1]);
  });

  test('B45: and an answer of the successor that is lost afterwards ends with that one', async () => {
    await cloud.fault(
      { method: 'POST', path: CREATE, times: 1, when: 'before', action: noApi },
      { method: 'POST', path: SUCCESSOR, times: 1, when: 'after', action: { reset: true } },
    );
    const result = await submit();
    const [instance, ...further] = await existing();
    expect(result).toMatchObject({ kind: 'accepted', instanceId: instance?.instance_id });
    expect([further, posts()]).toEqual([[], 1]);
  });

  test('B45: an answer of the document’s API that is lost leads to no other address', async () => {
    await cloud.fault(
      { method: 'POST', path: CREATE, times: 1, when: 'after', action: { reset: true } },
      { method: 'POST', path: SUCCESSOR, times: 1, when: 'before', action: noApi },
    );
    const result = await submit();
    const [instance, ...further] = await existing();
    expect(result).toMatchObject({ kind: 'accepted', instanceId: instance?.instance_id });
    expect([further, posts()]).toEqual([[], 1]);
  });

  test.each([404, 405])(
    'B45: a %d without that code, as a page, is unknown, and nothing more is sent',
    async (status) => {
      const action = { status, headers: { 'content-type': 'text/html' }, body: '<html>APIGW.0101</html>' };
      await cloud.fault({ method: 'POST', path: CREATE, times: 1, when: 'before', action });
      expect(await submit()).toMatchObject({ kind: 'unsettled', settlement: { kind: 'not-seen' } });
      expect([await existing(), posts()]).toEqual([[], 1]);
    },
  );

  test('a refusal shows the vendor’s words', async () => {
    request = { ...request, security_group_id: 'no-such-group' };
    const result = await submit();
    expect(result).toMatchObject({ kind: 'refused', outcome: { status: 400, code: 'DMS.00400046' } });
    expect(await existing()).toEqual([]);
  });

  test('a taken name is said before anything is sent', async () => {
    await submit();
    await cloud.advance(600);
    time.advance(600_000);
    expect(await submit()).toMatchObject({ kind: 'name-taken', instances: [{ name: NAME }] });
    expect(posts()).toBe(1);
  });
});
