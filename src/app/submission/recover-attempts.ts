import type { Session } from '../../contract/gateway-api';
import { type Attempt, isAsSeen, isOpen, lockName, type SeenAttempt } from './attempt';
import type { AttemptDeps } from './attempt-deps';
import type { Unknown } from './classify-response';
import { concludeSettlement } from './conclude-attempt';
import type { SubmitProgress, SubmitResult } from './submit-result';

/** Newest first. `sending` becomes `unknown` if the page that sent it is gone: its lock is free then. */
export async function recoverAttempts(deps: AttemptDeps, session: Session): Promise<Attempt[]> {
  const attempts = await deps.store.list(session);
  return Promise.all(
    attempts.map(async (attempt) => {
      if (attempt.state !== 'sending') return attempt;
      const recovered = await deps.locks.tryRun(lockName(session, attempt.name), async (): Promise<Attempt> => {
        const current = (await deps.store.get(attempt.id)) ?? attempt;
        if (current.state !== 'sending') return current;
        const unknown: Attempt = {
          ...current,
          state: 'unknown',
          wasUnknown: true,
          endedAt: deps.now(),
          answeredAt: null,
        };
        await deps.store.put(unknown);
        return unknown;
      });
      return recovered.ran ? recovered.value : attempt;
    }),
  );
}

/** @returns `busy` if another tab does it; undefined if it isn't open any more */
export async function settleOpenAttempt(
  deps: AttemptDeps,
  session: Session,
  id: string,
  options: { onProgress?: (progress: SubmitProgress) => void; signal?: AbortSignal } = {},
): Promise<SubmitResult | undefined> {
  const attempt = await deps.store.get(id);
  if (!attempt || !isOpen(attempt)) return undefined;
  const held = await deps.locks.tryRun(lockName(session, attempt.name), async () => {
    const current = await deps.store.get(id);
    if (!current || !isOpen(current)) return undefined;
    const outcome: Unknown = {
      kind: 'unknown',
      why: 'network',
      code: current.code,
      message: current.message,
      requestId: current.requestId,
    };
    return concludeSettlement(deps, session, current, { ...options, outcome });
  });
  return held.ran ? held.value : { kind: 'busy' };
}

/** The person picks an instance. Does nothing while another tab polls. */
export async function claimInstance(deps: AttemptDeps, id: string, instanceId: string): Promise<void> {
  const now = deps.now();
  await change(deps, id, (attempt) => ({ ...attempt, state: 'accepted', instanceId, endedAt: now, foundAt: now }));
}

/**
 * The person dismisses an open attempt. Does nothing while another tab polls, or if it was sent again since the person
 * saw it.
 */
export async function setAside(deps: AttemptDeps, seen: SeenAttempt): Promise<void> {
  await change(deps, seen.id, (attempt) =>
    isAsSeen(attempt, seen) ? { ...attempt, setAsideAt: deps.now() } : attempt,
  );
}

async function change(deps: AttemptDeps, id: string, to: (attempt: Attempt) => Attempt): Promise<void> {
  const attempt = await deps.store.get(id);
  if (!attempt) return;
  await deps.locks.tryRun(lockName(attempt, attempt.name), async () => {
    const current = await deps.store.get(id);
    if (current && isOpen(current)) await deps.store.put(to(current));
  });
}

/** So that it's expected that the instance can't be read any more. */
export async function noteDeleted(deps: Pick<AttemptDeps, 'store' | 'now'>, session: Session, instanceId: string) {
  const made = (await deps.store.list(session)).filter((attempt) => attempt.instanceId === instanceId);
  if (made.length > 0) await deps.store.put(...made.map((attempt) => ({ ...attempt, deletedAt: deps.now() })));
}
