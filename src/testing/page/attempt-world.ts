/**
 * A small pretended cloud for the rules of attempts: what a send does and what it answers are chosen one by one, which no
 * real cloud and no sandbox lets a test do. Time is manual, the store is a map.
 */

import { createNameLocks } from '../../app/browser/name-locks';
import { ApiError } from '../../app/lookups/api-error';
import type { Answer } from '../../app/lookups/read-answer';
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

/** The document's example as a request, with changes. */
export const requestOf = (changes: Partial<CreateInstanceRequest> = {}): CreateInstanceRequest => ({
  ...(example as CreateInstanceRequest),
  name: 'orders',
  ...changes,
});

/** An answer as `readAnswer` gives it. */
export const answerOf = (status: number, json: unknown, answeredBy: Answer['answeredBy'] = 'cloud'): Answer => ({
  status,
  answeredBy,
  requestId: 'req-1',
  isInDoubt: false,
  body:
    json === undefined ? { readable: false, reason: 'empty' } : { readable: true, json, text: JSON.stringify(json) },
  retryAfterSeconds: undefined,
});

/** What becomes of one send. */
export interface Fate {
  /** When an instance of it appears in the list, in milliseconds after the send; undefined = never. */
  appearsAfterMs?: number;
  /** The answer; `lost` = the connection breaks, `hang` = none ever, a function decides when it comes. */
  answer: Answer | 'lost' | 'hang' | (() => Promise<Answer>);
}

export interface AttemptWorld {
  deps: AttemptDeps;
  time: ManualTime;
  records: Map<string, Attempt>;
  /** What the next sends come to, in order; without one, a send succeeds. */
  fates: Fate[];
  /** What exists, with the time from which the list shows it. */
  exists: { from: number; instance: Instance }[];
  /** Bodies of the creates that left. */
  posts: CreateInstanceRequest[];
  /** How many times the list was read. */
  looks: number[];
  /** What an id names, where that is not an instance as it was ordered last. */
  named: Map<string, Instance | ApiError>;
  /** Thrown by the next reads of the list, in order; undefined = none. */
  readErrors: (ApiError | undefined)[];
  /** Presses Create and lets the time pass until the submission has ended. */
  submit(options?: SubmitOptions, request?: CreateInstanceRequest): Promise<SubmitResult>;
  /** The first attempt that was written down, as it stands now. */
  record(): Attempt | undefined;
  /** A submission whose answer is lost and of which nothing is found. */
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

/** An instance as the list shows it, made of a request. */
export const instanceOf = (request: CreateInstanceRequest, id: string, createdAt: number): Instance => ({
  instance_id: id,
  name: request.name,
  status: 'CREATING',
  product_id: request.product_id,
  vpc_id: request.vpc_id,
  subnet_id: request.subnet_id,
  created_at: String(createdAt),
});

/** An instance that was created a moment ago, as a submission ends. */
export const createdNow = (instanceId: string): { instanceId: string; attempt: Attempt } => ({
  instanceId,
  attempt: { ...newAttempt(TEST_SESSION, requestOf(), { id: 'a', bodyHash: 'h', now: START }), state: 'accepted' },
});

/** Builds a world in which nothing exists and everything works. */
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
  async function send(request: CreateInstanceRequest): Promise<Answer> {
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
