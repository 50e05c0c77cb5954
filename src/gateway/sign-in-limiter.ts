/**
 * Slows down guessed credentials. Each refusal lengthens the pause of one pair of address and name; an address that has
 * signed in with a name before is never slowed by others. Everything is in memory and bounded: what is dropped for lack
 * of space makes a sign-in quicker, never slower.
 */
import type { SignInRequest } from '../contract/gateway-api';
import { digestOf } from './crypto';
import { createRunningCounter } from './running-counter';

export interface Identity {
  /** A digest, so that no name is stored. */
  readonly key: string;
  /** Whether the key identifies one person or access key, which can be attacked from many addresses. */
  readonly isOnes: boolean;
}

export interface SignInAttempt {
  /** Call once. `refused`: the credentials were rejected; `failed`: IAM couldn't be asked. */
  end(outcome: 'opened' | 'refused' | 'failed'): void;
}

/** After refusals, or because too many sign-ins are running. */
export interface SignInPause {
  why: 'refusals' | 'busy';
  /** Whole seconds, at least 1. */
  waitSeconds: number;
}

export interface SignInLimiter {
  /** @param address as `client-address.ts` writes it */
  begin(address: string, identity: Identity): SignInAttempt | SignInPause;
}

/** Three typos are free; then 2, 4, 8 … seconds. */
const FREE_REFUSALS = 3;
const LONGEST_PAUSE_MS = 60_000;

/** After so many refusals of a name from addresses it never signed in from, those share one attempt in ten seconds. */
const MANY_REFUSALS = 20;
const SHARED_PAUSE_MS = 10_000;

/** Refusals expire this long after the last one. */
const FORGET_MS = 3_600_000;

/** Concurrent sign-ins; each calls IAM twice. */
const SLOTS = 16;
/** IAM usually responds sooner. */
const BUSY_SECONDS = 2;

/** Names counted separately per address; further ones share one count. */
const NAMES_AN_ADDRESS = 16;
const ADDRESSES = 1000;
const NAMES = 4096;
const KNOWN_NAMES = 1000;
const ADDRESSES_A_NAME = 8;

const REST = 'all others';

interface Refusals {
  count: number;
  lastMs: number;
}

interface Pair extends Refusals {
  untilMs: number;
  running: number;
}

/** Keeps the map in order of use and drops the least recently used. */
function putLast<K, V>(map: Map<K, V>, key: K, value: V, max: number): void {
  map.delete(key);
  map.set(key, value);
  const [oldest] = map.keys();
  if (map.size > max && oldest !== undefined) map.delete(oldest);
}

const plain = (name: string): string => name.normalize('NFKC').trim().toLowerCase();

/**
 * IAM ignores case in names, so this does too. An access key is identified by its ID, which isn't secret. A token names
 * nobody: all tokens of an address count together.
 */
export async function identityOf(request: SignInRequest): Promise<Identity> {
  const parts =
    request.way === 'password'
      ? [plain(request.domain), plain(request.user)]
      : [request.way === 'keys' ? request.accessKey : ''];
  return { key: await digestOf(JSON.stringify([request.way, ...parts])), isOnes: request.way !== 'token' };
}

const pauseMs = (count: number): number =>
  count < FREE_REFUSALS ? 0 : Math.min(LONGEST_PAUSE_MS, 1000 * 2 ** (count - FREE_REFUSALS + 1));

const pause = (why: SignInPause['why'], ms: number): SignInPause => ({
  why,
  waitSeconds: Math.max(1, Math.ceil(ms / 1000)),
});

export function createSignInLimiter(now: () => number = Date.now): SignInLimiter {
  const pairs = new Map<string, Map<string, Pair>>();
  const refusedNames = new Map<string, Refusals & { triedMs: number }>();
  const known = new Map<string, Map<string, true>>();
  const running = createRunningCounter();
  let taken = 0;

  const isOver = ({ lastMs }: Refusals): boolean => now() - lastMs >= FORGET_MS;

  function pairOf(address: string, key: string, isKnown: boolean): Pair {
    const names = pairs.get(address) ?? new Map<string, Pair>();
    for (const [name, pair] of names) if (isOver(pair) && pair.running === 0) names.delete(name);
    // A name known here keeps its own count: a stranger at the same address may try name after name.
    const name = isKnown || names.has(key) || names.size < NAMES_AN_ADDRESS ? key : REST;
    const pair = names.get(name) ?? { count: 0, lastMs: now(), untilMs: 0, running: 0 };
    names.set(name, pair);
    putLast(pairs, address, names, ADDRESSES);
    return pair;
  }

  function forgetPair(address: string, pair: Pair): void {
    const names = pairs.get(address);
    for (const [name, one] of names ?? []) if (one === pair) names?.delete(name);
    if (names?.size === 0) pairs.delete(address);
  }

  function waitOf(pair: Pair): SignInPause | undefined {
    if (pair.untilMs > now()) return pause('refusals', pair.untilMs - now());
    // Otherwise several at once would pass before the first is refused.
    const isOneTooMany = pair.running > 0 && pair.count + pair.running >= FREE_REFUSALS;
    return isOneTooMany ? pause('busy', BUSY_SECONDS * 1000) : undefined;
  }

  function waitOfName(key: string): SignInPause | undefined {
    const name = refusedNames.get(key);
    if (!name || isOver(name) || name.count < MANY_REFUSALS) return undefined;
    const leftMs = name.triedMs + SHARED_PAUSE_MS - now();
    return leftMs > 0 ? pause('refusals', leftMs) : undefined;
  }

  function noteRefusal(pair: Pair, identity: Identity, isKnown: boolean): void {
    pair.count += 1;
    pair.lastMs = now();
    pair.untilMs = now() + pauseMs(pair.count);
    if (isKnown || !identity.isOnes) return;
    const before = refusedNames.get(identity.key);
    const count = before && !isOver(before) ? before.count : 0;
    putLast(refusedNames, identity.key, { count: count + 1, lastMs: now(), triedMs: before?.triedMs ?? now() }, NAMES);
  }

  function noteOpened(address: string, { key }: Identity): void {
    const addresses = known.get(key) ?? new Map<string, true>();
    putLast(addresses, address, true, ADDRESSES_A_NAME);
    putLast(known, key, addresses, KNOWN_NAMES);
  }

  /** One address may hold at most half of the slots left for unknown clients. */
  function takeSlot(address: string): (() => void) | undefined {
    if (running.count(address) >= SLOTS - taken) return undefined;
    const end = running.start(address);
    taken += 1;
    return () => {
      taken -= 1;
      end();
    };
  }

  return {
    begin(address, identity) {
      const { key } = identity;
      const isKnown = known.get(key)?.has(address) ?? false;
      const pair = pairOf(address, key, isKnown);
      const drop = () => pair.count === 0 && pair.running === 0 && forgetPair(address, pair);
      const wait = waitOf(pair) ?? (isKnown ? undefined : waitOfName(key));
      const leave = isKnown ? () => undefined : wait ? undefined : takeSlot(address);
      if (wait || !leave) {
        drop();
        return wait ?? pause('busy', BUSY_SECONDS * 1000);
      }
      pair.running += 1;
      const name = isKnown ? undefined : refusedNames.get(key);
      if (name) name.triedMs = now();
      return {
        end(outcome) {
          leave();
          pair.running -= 1;
          if (outcome === 'refused') noteRefusal(pair, identity, isKnown);
          if (outcome === 'opened') {
            pair.count = 0;
            pair.untilMs = 0;
            noteOpened(address, identity);
          }
          drop();
        },
      };
    },
  };
}
