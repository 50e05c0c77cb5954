/**
 * Record, stack, plan, prices, removal: all free of charge, because the plan is never applied. Nothing is sent twice:
 * after a lost response, the stack is looked up by name.
 */
import type { Session } from '../../contract/gateway-api';
import type { PriceTemplate } from '../../contract/price-estimate';
import { type ApiError, isCertainRefusal, toApiError } from '../lookups/api-error';
import type { StackCalls, ToldPrices } from '../lookups/price-stacks';
import { lookForStack, removeStack, type StackDeps, type StackRecord, stackLock } from './price-stack';

export type EstimateEnd =
  | ({ kind: 'priced' } & ToldPrices)
  /** `why`: Resource Formation's message. */
  | { kind: 'unpriced'; why: string }
  | { kind: 'plan-failed'; why: string }
  | { kind: 'too-long' }
  /** Certainly rejected. */
  | { kind: 'refused'; error: ApiError }
  /** A response was lost. */
  | { kind: 'lost'; error: ApiError }
  | { kind: 'not-sent'; error: ApiError }
  /** The stack couldn't be recorded, so none was created. */
  | { kind: 'cannot-record' };

export interface Estimate {
  end: EstimateEnd;
  /** The stack, if it isn't certainly deleted. */
  left: string | undefined;
}

/** Milliseconds between polls of a plan, up to three minutes. */
const PLAN_MS: Readonly<Record<Session['mode'], number>> = { cloud: 5_000, sandbox: 1_000 };
const PLAN_LOOKS = 36;

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

/** Created once; after a lost response, the polls show whether there is one. */
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
  // Without the update, the record says that there may be a stack.
  await deps.records.put([made]).catch(() => undefined);
  const end = await planAndPrice(deps, calls, PLAN_MS[session.mode], { name, id, template });
  const isGone = await removeStack(deps, session, made);
  return { end, left: isGone ? undefined : name };
}

/** @param templateOf the template for a stack of that name */
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
    // Browsers that block storage block locks too.
    if (hasBegun) throw thrown;
  }
  return { end: { kind: 'cannot-record' }, left: undefined };
}
