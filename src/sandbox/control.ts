/**
 * Endpoints for tests and demos. They have no counterpart in the cloud and no authentication; the HTTP server restricts
 * access.
 * - `POST /__sandbox/reset`
 * - `POST /__sandbox/clock` `{"advanceSeconds": n}`
 * - `GET  /__sandbox/journal`, `GET /__sandbox/state`
 * - `POST /__sandbox/faults`: replaces the list of faults; `[]` clears it
 * - `POST /__sandbox/fail-creates` `{"times": n}`: the next n accepted creates become CREATEFAILED
 * - `POST /__sandbox/hide-create` `{"seconds": n}`: the next created instance or topic is invisible for n seconds
 * - `POST /__sandbox/speed` `{"times": n}`: creates are n times faster
 * - `POST /__sandbox/pay`, `POST /__sandbox/cancel-order` `{"instance_id"}`: the order of a yearly/monthly instance
 * - `POST /__sandbox/empty-project`: removes instances, VPCs, subnets, security groups, and network ACLs
 * - `POST /__sandbox/logs` `{"log_stream_id", "count": n}`: sends n sample logs to a stream, 20 per second
 * - `POST /__sandbox/register` `{"instance_id"}`: another person registers the instance with LTS
 * - `POST /__sandbox/modify-registration` `{"instance_id"}`: gives LTS the current password, as its console can
 */
import * as z from 'zod/mini';
import type { Reply } from './call';
import { instanceBody } from './dms/instance-body';
import { changeSpeed, payOrder } from './dms/instance-record';
import { deliverLogs, sendSamples } from './lts/log-lines';
import { transferBodies } from './lts/transfers';
import { isPathPattern, PATTERN_FORM } from './path-pattern';
import { codedRefusal } from './refusal';
import { resetState, type SandboxState } from './state';
import type { InstanceRecord, World } from './world/records';

const pattern = z.string().check(z.refine(isPathPattern, { error: PATTERN_FORM }));
const seconds = z.number().check(z.minimum(0));

const action = z.union([
  z.strictObject({
    status: z.int().check(z.minimum(200), z.maximum(599)),
    headers: z.optional(z.record(z.string(), z.string())),
    body: z.optional(z.unknown()),
  }),
  z.strictObject({ reset: z.literal(true) }),
  z.strictObject({ hangSeconds: seconds }),
  z.strictObject({ delaySeconds: seconds }),
  z.strictObject({ truncateAt: z.int().check(z.minimum(0)) }),
]);

const faultList = z.array(
  z.strictObject({
    method: z.optional(z.string()),
    path: pattern,
    times: z._default(z.int().check(z.minimum(1)), 1),
    when: z._default(z.enum(['before', 'after']), 'before'),
    action,
  }),
);

/** 90 days: far within the range of dates. */
const clockBody = z.strictObject({ advanceSeconds: z.number().check(z.minimum(0), z.maximum(7_776_000)) });
const failBody = z.strictObject({ times: z.int().check(z.minimum(0), z.maximum(1000)) });
const hideBody = z.strictObject({ seconds: seconds.check(z.maximum(3600)) });
const speedBody = z.strictObject({ times: z.number().check(z.minimum(0.01), z.maximum(1000)) });
const ofInstance = z.strictObject({ instance_id: z.string() });
const logsBody = z.strictObject({ log_stream_id: z.string(), count: z.int().check(z.minimum(1), z.maximum(1000)) });

function parse<T>(schema: z.ZodMiniType<T>, text: string): T {
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch {
    throw codedRefusal(400, 'SANDBOX.0001', 'The body is not JSON.');
  }
  const result = schema.safeParse(value);
  if (result.success) return result.data;
  const [issue] = result.error.issues;
  throw codedRefusal(400, 'SANDBOX.0002', `At ${issue?.path.join('.') || 'the top'}: ${issue?.message}.`);
}

function stateBody(state: SandboxState): Record<string, unknown> {
  const { options, secretSalt, world, clock, faults } = state;
  const nowMs = clock.now();
  return {
    now: new Date(nowMs).toISOString(),
    ...options,
    secretSalt,
    instances: world.instances.map((record) => instanceBody(record, world, nowMs)),
    stacks: world.stacks,
    registered: [...world.registered.keys()],
    topics: world.flow.topics.map(({ instanceId, name, partitions }) => ({ instanceId, name, partitions })),
    transfers: transferBodies(state),
    publicIps: world.publicIps,
    securityGroupRules: world.securityGroupRules,
    networkAcls: world.acls,
    faults: faults.pending(),
  };
}

/** The instance in the body, whose order must be unpaid. */
function unpaid(body: string, { world }: SandboxState): InstanceRecord {
  const { instance_id: id } = parse(ofInstance, body);
  const record = world.instances.find((instance) => instance.id === id);
  if (record?.readyAtMs !== null || record.isCancelled) {
    throw codedRefusal(400, 'SANDBOX.0003', 'No order of this instance waits for payment.');
  }
  return record;
}

const commands: Readonly<Record<string, (body: string, state: SandboxState) => unknown>> = {
  'POST /__sandbox/reset': (_body, state) => {
    resetState(state);
    return {};
  },
  'POST /__sandbox/clock': (body, { clock }) => {
    clock.advance(parse(clockBody, body).advanceSeconds * 1000);
    return { now: new Date(clock.now()).toISOString() };
  },
  'GET /__sandbox/journal': (_body, { journal }) => journal.entries(),
  'GET /__sandbox/state': (_body, state) => stateBody(state),
  'POST /__sandbox/faults': (body, { faults }) => {
    const ordered = parse(faultList, body);
    faults.order(ordered);
    return { ordered: ordered.length };
  },
  'POST /__sandbox/fail-creates': (body, state) => {
    state.failingCreates = parse(failBody, body).times;
    return { times: state.failingCreates };
  },
  'POST /__sandbox/hide-create': (body, state) => {
    state.hiddenSeconds = parse(hideBody, body).seconds;
    return { seconds: state.hiddenSeconds };
  },
  'POST /__sandbox/speed': (body, state) => {
    changeSpeed(state, parse(speedBody, body).times);
    return { times: state.speed };
  },
  'POST /__sandbox/pay': (body, state) => {
    payOrder(unpaid(body, state), state);
    return {};
  },
  'POST /__sandbox/cancel-order': (body, state) => {
    unpaid(body, state).isCancelled = true;
    return {};
  },
  'POST /__sandbox/logs': (body, { world, clock }) => {
    const { log_stream_id: id, count } = parse(logsBody, body);
    const stream = world.flow.logStreams.find((one) => one.id === id);
    if (!stream) throw codedRefusal(400, 'SANDBOX.0005', 'There is no such log stream.');
    sendSamples(stream, count, clock.now());
    return { count };
  },
  'POST /__sandbox/empty-project': (_body, { world }) => {
    Object.assign(world, {
      instances: [],
      vpcs: [],
      subnets: [],
      securityGroups: [],
      securityGroupRules: [],
      acls: [],
    } satisfies Partial<World>);
    return {};
  },
  'POST /__sandbox/register': (body, { world }) => {
    const { instance_id: id } = parse(ofInstance, body);
    const record = world.instances.find((instance) => instance.id === id);
    if (!record) throw codedRefusal(400, 'SANDBOX.0007', 'There is no such instance.');
    const { ssl_enable: hasSasl, access_user: user = '' } = record.spec;
    world.registered.set(id, { user: hasSasl ? user : '', isStale: false });
    return {};
  },
  'POST /__sandbox/modify-registration': (body, { world }) => {
    const registration = world.registered.get(parse(ofInstance, body).instance_id);
    if (!registration) throw codedRefusal(400, 'SANDBOX.0006', 'This instance is not registered.');
    registration.isStale = false;
    return {};
  },
};

/** @throws Refusal 400 with a `SANDBOX.` code for an invalid body, 404 for an unknown endpoint */
export async function control(method: string, path: string, body: string, state: SandboxState): Promise<Reply> {
  const command = Object.hasOwn(commands, `${method} ${path}`) ? commands[`${method} ${path}`] : undefined;
  if (!command) throw codedRefusal(404, 'SANDBOX.0004', `There is no ${method} ${path}.`);
  // The clock may have moved since the last request; logs until now belong to the current world.
  deliverLogs(state);
  return { status: 200, body: await command(body, state) };
}
