/** Recorded before a stack is created and deleted with it; the next page removes what is left. */
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
  /** The name. */
  id: z.string().check(z.regex(PRICE_STACK_PATTERN)),
  mode: z.enum(['sandbox', 'cloud']),
  region: z.string(),
  projectId: z.string(),
  who: z.string(),
  /** Absent if it's unknown whether it was created. */
  stackId: z.optional(z.string()),
  /** Epoch milliseconds. */
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

export const stackLock = ({ region, projectId, id }: StackRecord): string => `price-stack/${region}/${projectId}/${id}`;

/** Milliseconds before each poll. */
const LOOKS = [1_000, 2_000, 4_000, 8_000] as const;

/** Milliseconds in which an unseen stack may still appear. */
const MAY_APPEAR_MS = 10 * 60_000;

/**
 * After a lost response.
 * @returns its ID, or undefined if it wasn't found
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
 * Sends one delete. The caller holds its lock.
 * @returns whether it's gone and can't appear any more
 */
export async function removeStack(deps: StackDeps, session: Session, record: StackRecord): Promise<boolean> {
  if (!(await isRemoved(deps, session, record))) return false;
  if (record.stackId === undefined && deps.now() - record.at < MAY_APPEAR_MS) return false;
  // A record that remains is checked once more.
  await deps.records.remove([record.id]).catch(() => undefined);
  return true;
}

const readable = (values: readonly unknown[]): StackRecord[] =>
  values.flatMap((value) => z.safeParse(stackRecord, value).data ?? []);

/**
 * Skips those that another tab works on.
 * @returns names of those that may remain
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
