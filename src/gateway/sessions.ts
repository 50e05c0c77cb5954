/**
 * Who is signed in: in the memory of this process only. A new process knows nobody, and signing out forgets everything
 * that a session held.
 */
import { randomBytes } from 'node:crypto';
import type { SessionState } from '../contract/gateway-api';
import type { Account } from './account';
import type { Upstream } from './upstream';

export interface GatewaySession {
  /** 256 random bits; it is the value of the cookie. */
  readonly id: string;
  readonly account: Account;
  /** The cloud in the chosen project; undefined while none is chosen. */
  upstream: Upstream | undefined;
}

/** Who and where, as the page is told; without a project while none is chosen. */
export const stateOf = ({ upstream, account }: GatewaySession): SessionState => upstream?.session ?? account.about;

export interface Sessions {
  /**
   * Begins one. Where there are too many, one that was never used again ends, else the one that was idle longest: whoever
   * comes without a cookie, again and again, drives nobody out.
   * @param inPlaceOf the id of one that is not known here, from before a restart: whoever still brings it gets this one
   */
  open(account: Account, upstream?: Upstream, inPlaceOf?: string): GatewaySession;
  /** The session of an id or in place of it, which counts as a use; undefined where it ended or never was. */
  find(id: string): GatewaySession | undefined;
  /** Ends one. */
  close(id: string): void;
  size(): number;
}

/** 32 bytes as base64url. */
const ID = /^[\w-]{43}$/;

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

  /** What stands in place of sessions that are not known here: requests that come together bring one id, and get one. */
  const heirs = new Map<string, string>();
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
    open(account, upstream, inPlaceOf) {
      dropEnded();
      while (sessions.size >= max) end(leastMissed());
      const session: GatewaySession = { id: randomBytes(32).toString('base64url'), account, upstream };
      sessions.set(session.id, { session, openedAtMs: now(), usedAtMs: now(), isUsed: false });
      if (inPlaceOf !== undefined && ID.test(inPlaceOf)) {
        heirs.set(inPlaceOf, session.id);
        const [oldest] = heirs.keys();
        if (heirs.size > max && oldest !== undefined) heirs.delete(oldest);
      }
      return session;
    },
    find(given) {
      const id = sessions.has(given) ? given : (heirs.get(given) ?? '');
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
