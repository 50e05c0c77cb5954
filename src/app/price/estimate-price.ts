/**
 * One estimate, from the record of its stack to the stack's removal: record, stack, plan, prices, removal. Everything of it
 * is free of charge; the plan is never applied. Nothing is sent twice: a lost answer is read back by the stack's name.
 */
import type { Session } from '../../contract/gateway-api';
import type { PriceTemplate } from '../../contract/price-estimate';
import { type ApiError, isCertainRefusal, toApiError } from '../lookups/api-error';
import type { StackCalls, ToldPrices } from '../lookups/price-stacks';
import { lookForStack, removeStack, type StackDeps, type StackRecord, stackLock } from './price-stack';

/** How an estimate ended. */
export type EstimateEnd =
  | ({ kind: 'priced' } & ToldPrices)
  /** Resource Formation has no price for it; `why` in its own words. */
  | { kind: 'unpriced'; why: string }
  /** The plan failed; `why` in its own words. */
  | { kind: 'plan-failed'; why: string }
  /** The plan was not ready in time. */
  | { kind: 'too-long' }
  /** A call was certainly refused. */
  | { kind: 'refused'; error: ApiError }
  /** A call was lost, and so is the estimate. */
  | { kind: 'lost'; error: ApiError }
  | { kind: 'not-sent'; error: ApiError }
  /** The browser can't write down the stack, so none was made. */
  | { kind: 'cannot-record' };

export interface Estimate {
  end: EstimateEnd;
  /** The name of the stack where it isn't certainly gone. */
  left: string | undefined;
}

/** Between two looks at a plan, in milliseconds, and how many there are: three minutes. */
const PLAN_MS: Readonly<Record<Session['mode'], number>> = { cloud: 5_000, sandbox: 1_000 };
const PLAN_LOOKS = 36;

/** How a call ended that failed. */
function failed(thrown: unknown): EstimateEnd & { error: ApiError } {
  const error = toApiError(thrown);
  if (error.outcome === 'not-sent') return { kind: 'not-sent', error };
  return { kind: isCertainRefusal(error) ? 'refused' : 'lost', error };
}

async function priceOf(calls: StackCalls, name: string): Promise<EstimateEnd> {
  try {
    const told = await calls.readPrices(name);
    return told.prices.length > 0 ? { kind: 'priced', ...told } : { kind: 'unpriced', why: told.why };
  } catch (thrown) {
    return failed(thrown);
  }
}

/** The plan is made once; whether a lost request made one shows when it is read. */
async function planAndPrice(
  { wait }: StackDeps,
  calls: StackCalls,
  waitMs: number,
  { name, id, template }: { name: string; id: string; template: PriceTemplate },
): Promise<EstimateEnd> {
  let last: EstimateEnd = { kind: 'too-long' };
  try {
    await calls.plan(name, id, template);
  } catch (thrown) {
    last = failed(thrown);
    if (last.kind !== 'lost') return last;
  }
  for (let look = 0; look < PLAN_LOOKS; look += 1) {
    await wait(waitMs);
    try {
      const plan = await calls.readPlan(name);
      if (plan?.status === 'AVAILABLE') return await priceOf(calls, name);
      if (plan?.status === 'CREATION_FAILED') return { kind: 'plan-failed', why: plan.message };
      if (plan) last = { kind: 'too-long' };
    } catch (thrown) {
      const end = failed(thrown);
      if (end.kind === 'refused') return end;
      last = end;
    }
  }
  return last;
}

async function estimateLocked(
  deps: StackDeps,
  session: Session,
  record: StackRecord,
  template: PriceTemplate,
): Promise<Estimate> {
  const { id: name } = record;
  try {
    await deps.records.put([record]);
  } catch {
    return { end: { kind: 'cannot-record' }, left: undefined };
  }
  const calls = deps.callsOf(session);
  let id: string | undefined;
  try {
    id = await calls.make(name);
  } catch (thrown) {
    const end = failed(thrown);
    if (end.kind !== 'lost') {
      await deps.records.remove([name]).catch(() => undefined);
      return { end, left: undefined };
    }
    id = await lookForStack(deps, session, name);
    if (!id) return { end, left: name };
  }
  const made = { ...record, stackId: id };
  // Where it cannot be written, the stack is remembered as one that may have been made.
  await deps.records.put([made]).catch(() => undefined);
  const end = await planAndPrice(deps, calls, PLAN_MS[session.mode], { name, id, template });
  const isGone = await removeStack(deps, session, made);
  return { end, left: isGone ? undefined : name };
}

/**
 * Estimates a price.
 * @param deps the outside world
 * @param session whose project
 * @param templateOf what is priced, for a stack of that name
 * @returns how it ended
 */
export async function estimatePrice(
  deps: StackDeps,
  session: Session,
  templateOf: (stackName: string) => PriceTemplate,
): Promise<Estimate> {
  const name = `launchpad-price-${crypto.randomUUID().slice(-12)}`;
  const { mode, region, projectId, who } = session;
  const record: StackRecord = { id: name, mode, region, projectId, who, at: deps.now() };
  const template = templateOf(name);
  let hasBegun = false;
  try {
    const held = await deps.locks.tryRun(stackLock(record), () => {
      hasBegun = true;
      return estimateLocked(deps, session, record, template);
    });
    if (held.ran) return held.value;
  } catch (thrown) {
    // Browsers that forbid storage forbid locks as well.
    if (hasBegun) throw thrown;
  }
  return { end: { kind: 'cannot-record' }, left: undefined };
}
