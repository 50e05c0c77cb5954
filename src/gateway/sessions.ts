/** Sessions, in this process's memory only. Signing out drops everything a session held. */
import type { SessionState } from '../contract/gateway-api';
import type { Account } from './account';
import { digestOf, randomText } from './crypto';
import type { Upstream } from './upstream';

export interface GatewaySession {
  /** Identifies the session in permits and limits; authorizes nothing. */
  readonly id: string;
  readonly account: Account;
  /** Undefined until a project is chosen. */
  upstream: Upstream | undefined;
}

/** What the page may know. */
export const stateOf = ({ upstream, account }: GatewaySession): SessionState => upstream?.session ?? account.about;

/** A session and its secret: 256 random bits, stored nowhere here. */
export interface OpenedSession {
  readonly secret: string;
  readonly session: GatewaySession;
}

export interface Sessions {
  /**
   * At the limit, drops a session that was never used again, or else the one idle longest: opening sessions in a loop
   * drops nobody's.
   */
  open(account: Account, upstream?: Upstream): Promise<OpenedSession>;
  /** Counts as a use; undefined if it ended or never existed. */
  find(secret: string): Promise<GatewaySession | undefined>;
  close(id: string): void;
  size(): number;
}

/**
 * Sessions are looked up by their secret's hash: the lookup's timing reveals nothing that can be chosen, and a leaked
 * id proves nothing.
 */
const idOf = digestOf;

/** A working day. A page that polls an instance is never idle. */
const IDLE_MS = 8 * 3_600_000;

/** Two days, even if busy, so that no credentials stay forever. */
const LIFETIME_MS = 48 * 3_600_000;

const MAX_SESSIONS = 1000;

/** Interval of the sweep; a requested session is checked every time. */
const SWEEP_MS = 60_000;

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
