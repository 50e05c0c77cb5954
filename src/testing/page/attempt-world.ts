/**
 * A fake cloud for the rules of attempts: the fate and response of each send are chosen separately, which no sandbox
 * allows.
 */

import { createNameLocks } from '../../app/browser/name-locks';
import { ApiError } from '../../app/lookups/api-error';
import type { ApiResponse } from '../../app/lookups/read-response';
import { type Attempt, newAttempt } from '../../app/submission/attempt';
import type { AttemptDeps } from '../../app/submission/attempt-deps';
import type { AttemptStore } from '../../app/submission/attempt-store';
import { type SubmitOptions, submitAttempt } from '../../app/submission/submit-attempt';
import type { SubmitResult } from '../../app/submission/submit-result';
import type { CreateInstanceRequest } from '../../contract/create-instance';
import example from '../../contract/fixtures/create-instance-request.json' with { type: 'json' };
import type { Session } from '../../contract/gateway-api';
import type { Instance } from '../../contract/instance';
import { createManualTime, type ManualTime } from './manual-time';

export const START = Date.UTC(2026, 0, 5, 9);

export const TEST_SESSION: Session = {
  mode: 'cloud',
  region: 'r-1',
  projectId: 'a'.repeat(32),
  projectName: 'r-1',
  who: 'ann',
  way: 'keys',
};

export const requestOf = (changes: Partial<CreateInstanceRequest> = {}): CreateInstanceRequest => ({
  ...(example as CreateInstanceRequest),
  name: 'orders',
  ...changes,
});

export const answerOf = (
  status: number,
  json: unknown,
  answeredBy: ApiResponse['answeredBy'] = 'cloud',
): ApiResponse => ({
  status,
  answeredBy,
  requestId: 'req-1',
  isInDoubt: false,
  body:
    json === undefined ? { readable: false, reason: 'empty' } : { readable: true, json, text: JSON.stringify(json) },
  retryAfterSeconds: undefined,
});

export interface Fate {
  /** Milliseconds after the send until the list shows its instance; undefined: never. */
  appearsAfterMs?: number;
  /** `lost`: the connection breaks; `hang`: no response; a function decides when it comes. */
  answer: ApiResponse | 'lost' | 'hang' | (() => Promise<ApiResponse>);
}

export interface AttemptWorld {
  deps: AttemptDeps;
  time: ManualTime;
  records: Map<string, Attempt>;
  /** Of the next sends, in order; by default a send succeeds. */
  fates: Fate[];
  /** With the time from which the list shows it. */
  exists: { from: number; instance: Instance }[];
  posts: CreateInstanceRequest[];
  looks: number[];
  /** What an ID returns, if not the instance as ordered. */
  named: Map<string, Instance | ApiError>;
  /** Thrown by the next list reads, in order; undefined: none. */
  readErrors: (ApiError | undefined)[];
  /** Submits, and lets time pass until the end. */
  submit(options?: SubmitOptions, request?: CreateInstanceRequest): Promise<SubmitResult>;
  record(): Attempt | undefined;
  /** A submission without a response, of which no instance is found. */
  unsettled(): Promise<Extract<SubmitResult, { kind: 'unsettled' }>>;
}

function memoryStore(records: Map<string, Attempt>): AttemptStore {
  return {
    list: async ({ mode, region, projectId, who }) =>
      [...records.values()].filter(
        (it) => it.mode === mode && it.region === region && it.projectId === projectId && it.who === who,
      ),
    listOfProject: async ({ mode, region, projectId }) =>
      [...records.values()].filter((it) => it.mode === mode && it.region === region && it.projectId === projectId),
    get: async (id) => records.get(id),
    put: async (...attempts) => {
      for (const attempt of attempts) records.set(attempt.id, attempt);
    },
  };
}

export const instanceOf = (request: CreateInstanceRequest, id: string, createdAt: number): Instance => ({
  instance_id: id,
  name: request.name,
  status: 'CREATING',
  product_id: request.product_id,
  vpc_id: request.vpc_id,
  subnet_id: request.subnet_id,
  created_at: String(createdAt),
});

export const createdNow = (instanceId: string): { instanceId: string; attempt: Attempt } => ({
  instanceId,
  attempt: { ...newAttempt(TEST_SESSION, requestOf(), { id: 'a', bodyHash: 'h', now: START }), state: 'accepted' },
});

export function createAttemptWorld(): AttemptWorld {
  const time = createManualTime(START);
  const records = new Map<string, Attempt>();
  const world: Omit<AttemptWorld, 'deps' | 'submit' | 'record' | 'unsettled'> = {
    time,
    records,
    fates: [],
    exists: [],
    posts: [],
    looks: [],
    named: new Map(),
    readErrors: [],
  };
  let ids = 0;
  const lost = () => new ApiError({ kind: 'network' });
  async function send(request: CreateInstanceRequest): Promise<ApiResponse> {
    world.posts.push(request);
    ids += 1;
    const instanceId = `instance-${ids}`;
    const fate = world.fates.shift() ?? { appearsAfterMs: 0, answer: answerOf(200, { instance_id: instanceId }) };
    if (fate.appearsAfterMs !== undefined) {
      const instance = instanceOf(request, instanceId, time.now());
      world.exists.push({ from: time.now() + fate.appearsAfterMs, instance });
    }
    if (fate.answer === 'lost') throw lost();
    if (fate.answer === 'hang') return new Promise(() => {});
    return typeof fate.answer === 'function' ? fate.answer() : fate.answer;
  }
  const deps: AttemptDeps = {
    store: memoryStore(records),
    locks: createNameLocks(null),
    now: time.now,
    sleep: time.sleep,
    newId: () => `attempt-${++ids}`,
    digest: async (text) => text,
    lookUp: async (_session, name) => {
      world.looks.push(time.now());
      const error = world.readErrors.shift();
      if (error) throw error;
      return world.exists
        .filter(({ from, instance }) => from <= time.now() && instance.name === name)
        .map(({ instance }) => instance);
    },
    getPermit: async () => `permit-${++ids}`,
    send: (_session, request) => send(request),
    readInstance: async (_session, id) => {
      const named = world.named.get(id) ?? world.exists.find(({ instance }) => instance.instance_id === id)?.instance;
      if (named instanceof ApiError) throw named;
      return named ?? instanceOf(world.posts.at(-1) ?? requestOf(), id, time.now());
    },
    running: new Map(),
  };
  const submit: AttemptWorld['submit'] = (options, request = requestOf()) =>
    time.until(submitAttempt(deps, request, TEST_SESSION, options));
  return Object.assign(world, {
    deps,
    submit,
    record: () => [...records.values()][0],
    unsettled: async () => {
      world.fates.push({ answer: 'lost' });
      const result = await submit();
      if (result.kind !== 'unsettled') throw new Error(`The attempt ended as ${result.kind}`);
      return result;
    },
  });
}
