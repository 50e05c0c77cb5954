/**
 * Who is signed in: in the memory of this process only. A new process knows nobody, and signing out forgets everything
 * that a session held.
 */
import type { SessionState } from '../contract/gateway-api';
import type { Account } from './account';
import { digestOf, randomText } from './crypto';
import type { Upstream } from './upstream';

export interface GatewaySession {
  /** Tells sessions apart, in permits and limits; it is good for nothing else. */
  readonly id: string;
  readonly account: Account;
  /** The cloud in the chosen project; undefined while none is chosen. */
  upstream: Upstream | undefined;
}

/** Who and where, as the page is told; without a project while none is chosen. */
export const stateOf = ({ upstream, account }: GatewaySession): SessionState => upstream?.session ?? account.about;

/** A session and what proves it: 256 random bits, which are kept nowhere here. */
export interface OpenedSession {
  readonly secret: string;
  readonly session: GatewaySession;
}

export interface Sessions {
  /**
   * Begins one. Where there are too many, one that was never used again ends, else the one that was idle longest: whoever
   * begins one again and again drives nobody out.
   */
  open(account: Account, upstream?: Upstream): Promise<OpenedSession>;
  /** The session of a secret, which counts as a use; undefined where it ended or never was. */
  find(secret: string): Promise<GatewaySession | undefined>;
  /** Ends one, by its id. */
  close(id: string): void;
  size(): number;
}

/**
 * Sessions are looked up by the hash of their secret. How long a look-up takes may tell something of the hash, which
 * nobody can choose; and what this process holds, or repeats by mistake, is no proof of any session.
 */
const idOf = digestOf;

/** A working day without a request. A page that follows an instance asks all the time. */
const IDLE_MS = 8 * 3_600_000;

/** However busy: two days, so that nobody's credentials stay for ever. */
const LIFETIME_MS = 48 * 3_600_000;

const MAX_SESSIONS = 1000;

/** How often all sessions are looked through; the one that is asked for is looked at every time. */
const SWEEP_MS = 60_000;

/**
 * Makes an empty register of sessions.
 * @param now epoch milliseconds
 * @param max how many there may be
 * @param onEnd told the id of each that ends
 */
export function createSessions(
  now: () => number = Date.now,
  max = MAX_SESSIONS,
  onEnd: (id: string) => void = () => undefined,
): Sessions {
  /** In the order of their last use. */
  const sessions = new Map<
    string,
    { session: GatewaySession; openedAtMs: number; usedAtMs: number; isUsed: boolean }
  >();

  let droppedAtMs = now();

  const isOver = ({ openedAtMs, usedAtMs }: { openedAtMs: number; usedAtMs: number }): boolean =>
    now() - usedAtMs > IDLE_MS || now() - openedAtMs > LIFETIME_MS;

  const end = (id: string): void => {
    sessions.delete(id);
    onEnd(id);
  };

  /** Forgets what those held whom nobody asks for any more. */
  function dropEnded(): void {
    droppedAtMs = now();
    for (const [id, known] of sessions) if (isOver(known)) end(id);
  }

  function leastMissed(): string {
    const ids = [...sessions];
    return (ids.find(([, { isUsed }]) => !isUsed) ?? ids[0])?.[0] ?? '';
  }

  return {
    async open(account, upstream) {
      const secret = randomText(32);
      const id = await idOf(secret);
      dropEnded();
      while (sessions.size >= max) end(leastMissed());
      const session: GatewaySession = { id, account, upstream };
      sessions.set(session.id, { session, openedAtMs: now(), usedAtMs: now(), isUsed: false });
      return { secret, session };
    },
    async find(secret) {
      const id = await idOf(secret);
      if (now() - droppedAtMs >= SWEEP_MS) dropEnded();
      const known = sessions.get(id);
      if (!known) return undefined;
      if (isOver(known)) {
        end(id);
        return undefined;
      }
      sessions.delete(id);
      known.usedAtMs = now();
      known.isUsed = true;
      sessions.set(id, known);
      return known.session;
    },
    close: end,
    size: () => sessions.size,
  };
}
