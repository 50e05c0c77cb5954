/**
 * A stack of a price estimate as this browser remembers it: written down before it is made, forgotten when it is gone. What
 * is left of one is removed when a page asks again.
 */
import * as z from 'zod/mini';
import type { Session } from '../../contract/gateway-api';
import { PRICE_STACK_PATTERN } from '../../contract/ids';
import { createNameLocks, type NameLocks } from '../browser/name-locks';
import { openRecords, type RecordStore } from '../browser/record-database';
import { isCertainRefusal, toApiError } from '../lookups/api-error';
import { cloudClock } from '../lookups/cloud-clock';
import { type StackCalls, stackCalls } from '../lookups/price-stacks';
import type { Service } from '../services/services';

const stackRecord = z.object({
  /** The stack's name. */
  id: z.string().check(z.regex(PRICE_STACK_PATTERN)),
  mode: z.enum(['sandbox', 'cloud']),
  region: z.string(),
  projectId: z.string(),
  who: z.string(),
  /** Absent while it is not known whether it was made. */
  stackId: z.optional(z.string()),
  /** Epoch milliseconds: when it was to be made. */
  at: z.number(),
});
export type StackRecord = z.infer<typeof stackRecord>;

export interface StackDeps {
  records: Pick<RecordStore, 'ofPerson' | 'get' | 'put' | 'remove'>;
  locks: NameLocks;
  /** Epoch milliseconds. */
  now(): number;
  wait(ms: number): Promise<void>;
  callsOf(session: Session): StackCalls;
}

export const stackDeps: Service<StackDeps> = (services) => ({
  records: openRecords('stacks'),
  locks: createNameLocks(),
  now: services.get(cloudClock).now,
  wait: (ms) => new Promise((resolve) => setTimeout(resolve, ms)),
  callsOf: (session) => stackCalls(services, session),
});

/** Keeps other tabs from removing a stack that is in use. */
export const stackLock = ({ region, projectId, id }: StackRecord): string => `price-stack/${region}/${projectId}/${id}`;

/** Milliseconds before each look whether a stack is there, or gone. */
const LOOKS = [1_000, 2_000, 4_000, 8_000] as const;

/** A stack that nobody has seen may still appear for as long, in milliseconds. */
const MAY_APPEAR_MS = 10 * 60_000;

/**
 * Looks for a stack after a lost answer.
 * @returns its id, or undefined where it was not seen
 */
export async function lookForStack({ wait, callsOf }: StackDeps, session: Session, name: string) {
  for (const ms of LOOKS) {
    await wait(ms);
    const id = await callsOf(session)
      .find(name)
      .catch(() => undefined);
    if (id) return id;
  }
  return undefined;
}

async function isRemoved({ wait, callsOf }: StackDeps, session: Session, { id, stackId }: StackRecord) {
  const calls = callsOf(session);
  try {
    if (!(await calls.remove(id, stackId))) return true;
  } catch (thrown) {
    const error = toApiError(thrown);
    if (error.outcome === 'not-sent' || isCertainRefusal(error)) return false;
  }
  for (const ms of LOOKS) {
    await wait(ms);
    const isThere = await calls.find(id).then(Boolean, () => true);
    if (!isThere) return true;
  }
  return false;
}

/**
 * Removes a stack, once, and forgets it when it is gone. Its lock is held by the caller.
 * @returns whether it is gone, and cannot appear any more
 */
export async function removeStack(deps: StackDeps, session: Session, record: StackRecord): Promise<boolean> {
  if (!(await isRemoved(deps, session, record))) return false;
  if (record.stackId === undefined && deps.now() - record.at < MAY_APPEAR_MS) return false;
  // Where it stays written down, it is looked for once more, and then not there.
  await deps.records.remove([record.id]).catch(() => undefined);
  return true;
}

const readable = (values: readonly unknown[]): StackRecord[] =>
  values.flatMap((value) => z.safeParse(stackRecord, value).data ?? []);

/**
 * Removes what earlier estimates of the session's person have left. One that another tab is busy with is left to it.
 * @returns the names of those that are still there, or may be
 */
export async function clearStacks(deps: StackDeps, session: Session): Promise<string[]> {
  const own = readable(await deps.records.ofPerson(session));
  const left = await Promise.all(
    own.map(async (record) => {
      const tried = await deps.locks.tryRun(stackLock(record), async () => {
        const [still] = readable([await deps.records.get(record.id)]);
        return still === undefined || (await removeStack(deps, session, still));
      });
      return tried.ran && !tried.value ? [record.id] : [];
    }),
  );
  return left.flat();
}
