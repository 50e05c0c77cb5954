/**
 * Permits: the right to send one create. A browser may send a request again by itself when a kept connection dies,
 * and so may a proxy; without a permit that this process made and has not seen yet, nothing is sent. A restart or
 * another replica knows no permits, which is why nothing of this is written down.
 */
import { randomText } from './crypto';

/** What a permit is good for. */
export interface PermitScope {
  sessionId: string;
  projectId: string;
}

/** Why a create may not be sent. */
export type PermitRefusal =
  /** Never made here, forgotten by a restart, made for someone else, or too old. */
  | 'unknown'
  /** Spent by a create that still runs, or that has ended. */
  | 'spent'
  /** Another create for the same project and name runs. */
  | 'name-in-flight'
  /** Another create for the same project and name began or ended since: a look-up may have missed it. */
  | 'name-sent-since';

/** A create that may be sent now. `end` has to be called once its upstream call is over, however it ended. */
export interface Spent {
  /**
   * Spends a permit of its own for the same create at another address, under the same hold of its name. One can be had,
   * and only while the hold lasts.
   * @returns whether it may be sent
   */
  again: () => boolean;
  end: () => void;
}

export interface Permits {
  /** Makes a permit; an unspent one is forgotten after an hour, or when its session or all together have too many. */
  issue(scope: PermitScope): string;
  /** Why a permit cannot be spent; undefined for one that is good. Spends nothing. */
  refusal(permit: string, scope: PermitScope): 'unknown' | 'spent' | undefined;
  /**
   * Spends a permit. Synchronous: of many callers with one permit, one gets it. A page asks for its permit before it
   * looks whether the name is free, so a create that
   * the look-up could not show yet ran when the permit was made, or began afterwards.
   */
  spend(permit: string, scope: PermitScope, instanceName: string): Spent | PermitRefusal;
  /** Forgets the unspent permits of a session that has ended. */
  endSession(sessionId: string): void;
  /** How many creates run. */
  running(): number;
}

const TTL_MS = 60 * 60 * 1000;
/** Of one session: a page uses one at a time, and a person has a few tabs. Nobody else's are driven out. */
const MAX_OF_SESSION = 20;
/** As many as there can be. Those that end take their permits along, so this bounds only what nobody ended. */
const MAX_SESSIONS = 1000;
const MAX_SPENT = 10_000;

function dropOldest(map: Map<string, unknown> | Set<string>, max: number): void {
  for (const key of map.keys()) {
    if (map.size <= max) return;
    map.delete(key);
  }
}

/**
 * Makes an empty register of permits.
 * @param now epoch milliseconds, for tests
 */
export function createPermits(now: () => number = Date.now): Permits {
  /** By session, and each session's by their text, oldest first. */
  const unspent = new Map<string, Map<string, { projectId: string; issuedAt: number; number: number }>>();
  /** Kept only to say why: a permit that is in neither map is refused just the same. */
  const spent = new Set<string>();
  const names = new Set<string>();
  /** By project and name: when its latest create began or ended, numbered in one row with the permits. */
  const creates = new Map<string, { at: number; number: number }>();
  let count = 0;
  const noteCreate = (name: string): void => {
    // No permit lives longer than that, so none is older than what is forgotten here.
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
