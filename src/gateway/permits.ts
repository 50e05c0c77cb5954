/**
 * Permits: the right to send one create. A browser or proxy may resend a request by itself when a kept connection dies;
 * without an unspent permit of this process nothing is sent. Permits are never stored: a restart or another replica
 * knows none.
 */
import { randomText } from './crypto';

export interface PermitScope {
  sessionId: string;
  projectId: string;
}

export type PermitRefusal =
  /** Never issued here, lost in a restart, another session's or project's, or expired. */
  | 'unknown'
  /** Spent by a create that is running or has ended. */
  | 'spent'
  /** Another create of the same project and name is running. */
  | 'name-in-flight'
  /** Another create of the same project and name started or ended since: a lookup may have missed it. */
  | 'name-sent-since';

/** A create that may be sent now. Call `end` once its upstream call is over, however it ended. */
export interface Spent {
  /**
   * Allows one retry at another path while the name is locked.
   * @returns whether it may be sent
   */
  again: () => boolean;
  end: () => void;
}

export interface Permits {
  /** An unspent permit expires after an hour, or when there are too many. */
  issue(scope: PermitScope): string;
  /** Undefined if the permit is valid. Doesn't spend it. */
  refusal(permit: string, scope: PermitScope): 'unknown' | 'spent' | undefined;
  /**
   * Synchronous: of many callers with one permit, one gets it. A page gets its permit before it checks that the name is
   * free, so any create that the check missed was running when the permit was issued, or started later.
   */
  spend(permit: string, scope: PermitScope, instanceName: string): Spent | PermitRefusal;
  endSession(sessionId: string): void;
  running(): number;
}

const TTL_MS = 60 * 60 * 1000;
/** A page uses one at a time. Other sessions' permits are never dropped for these. */
const MAX_OF_SESSION = 20;
/** As many as there can be. A session that ends drops its permits; this bounds those that never do. */
const MAX_SESSIONS = 1000;
const MAX_SPENT = 10_000;

function dropOldest(map: Map<string, unknown> | Set<string>, max: number): void {
  for (const key of map.keys()) {
    if (map.size <= max) return;
    map.delete(key);
  }
}

export function createPermits(now: () => number = Date.now): Permits {
  /** By session, then by permit, oldest first. */
  const unspent = new Map<string, Map<string, { projectId: string; issuedAt: number; number: number }>>();
  /** Only for the reason in the refusal: an unknown permit is refused anyway. */
  const spent = new Set<string>();
  const names = new Set<string>();
  /** By project and name: its latest create's start or end, numbered in one sequence with the permits. */
  const creates = new Map<string, { at: number; number: number }>();
  let count = 0;
  const noteCreate = (name: string): void => {
    // No permit is older than what is dropped here.
    for (const [old, { at }] of creates) if (now() - at > TTL_MS) creates.delete(old);
    count += 1;
    creates.set(name, { at: now(), number: count });
  };
  const refusal: Permits['refusal'] = (permit, { sessionId, projectId }) => {
    if (spent.has(permit)) return 'spent';
    const known = unspent.get(sessionId)?.get(permit);
    if (known?.projectId !== projectId) return 'unknown';
    return now() - known.issuedAt <= TTL_MS ? undefined : 'unknown';
  };
  return {
    refusal,
    issue({ sessionId, projectId }) {
      const permit = randomText(24);
      count += 1;
      const own = unspent.get(sessionId) ?? new Map();
      own.set(permit, { projectId, issuedAt: now(), number: count });
      dropOldest(own, MAX_OF_SESSION);
      unspent.set(sessionId, own);
      dropOldest(unspent, MAX_SESSIONS);
      return permit;
    },
    spend(permit, scope, instanceName) {
      const refused = refusal(permit, scope);
      if (refused) return refused;
      const name = `${scope.projectId} ${instanceName}`;
      if (names.has(name)) return 'name-in-flight';
      const own = unspent.get(scope.sessionId);
      if ((creates.get(name)?.number ?? 0) > (own?.get(permit)?.number ?? 0)) return 'name-sent-since';
      noteCreate(name);
      own?.delete(permit);
      spent.add(permit);
      dropOldest(spent, MAX_SPENT);
      names.add(name);
      let held = true;
      let hasAnother = true;
      const again = () => {
        const may = held && hasAnother;
        hasAnother = false;
        if (may) noteCreate(name);
        return may;
      };
      const end = () => {
        held = false;
        names.delete(name);
        noteCreate(name);
      };
      return { again, end };
    },
    endSession(sessionId) {
      unspent.delete(sessionId);
    },
    running: () => names.size,
  };
}
