/**
 * The brake at the door. Whoever guesses waits longer after every refusal; nobody else waits for it: pauses belong to a
 * pair of address and name, and an address that has signed in under a name before is never slowed by others.
 *
 * All of it is in memory and bounded. What is forgotten for want of space makes the door quicker, never slower.
 */
import type { SignInRequest } from '../contract/gateway-api';
import { digestOf } from './crypto';

/** Whose credentials are tried. */
export interface Identity {
  /** A digest: the brake keeps no name of anybody. */
  readonly key: string;
  /** Whether the key is one person's or one access key's, and so can be attacked from many addresses. */
  readonly isOnes: boolean;
}

/** A sign-in that may go on to IAM. */
export interface Trial {
  /** `refused` = the credentials are not taken; `failed` = nobody could be asked. To be called once. */
  end(outcome: 'opened' | 'refused' | 'failed'): void;
}

/** A sign-in that goes no further: after refusals, or because too many are being asked about at this moment. */
export interface Halt {
  why: 'refusals' | 'busy';
  /** Whole seconds, at least 1. */
  waitSeconds: number;
}

export interface SignInBrake {
  /**
   * Asks for leave to try.
   * @param address whose, in the form of `client-address.ts`
   * @param identity what is tried
   */
  begin(address: string, identity: Identity): Trial | Halt;
}

/** Three mistypings cost nothing; after that 2, 4, 8 … seconds. */
const FREE_REFUSALS = 3;
const LONGEST_PAUSE_MS = 60_000;

/** Refusals of one name from addresses that it never came from, before all of those share one try in ten seconds. */
const MANY_REFUSALS = 20;
const SHARED_PAUSE_MS = 10_000;

/** Refusals are forgotten so long after the last one. */
const FORGET_MS = 3_600_000;

/** Each asks IAM twice and waits for it. */
const PLACES = 16;
/** Seconds after which a place may be free: IAM usually answers in less. */
const BUSY_SECONDS = 2;

/** Names that one address is known to have been refused for; further ones are counted together. */
const NAMES_AN_ADDRESS = 16;
const ADDRESSES = 1000;
const NAMES = 4096;
/** Names that signed in, and the latest addresses of each. */
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

/** The end of a map is what was used last; what was used longest ago goes first. */
function putLast<K, V>(map: Map<K, V>, key: K, value: V, max: number): void {
  map.delete(key);
  map.set(key, value);
  const [oldest] = map.keys();
  if (map.size > max && oldest !== undefined) map.delete(oldest);
}

const plain = (name: string): string => name.normalize('NFKC').trim().toLowerCase();

/**
 * What stands for the user name. IAM does not tell names apart by case, so neither does the brake. An access key is named
 * by its id, the half that is no secret. A token names nobody that we could know: all tokens of an address count together,
 * and nobody is slowed for what others paste.
 * @param request what the page sent
 */
export async function identityOf(request: SignInRequest): Promise<Identity> {
  const parts =
    request.way === 'password'
      ? [plain(request.domain), plain(request.user)]
      : [request.way === 'keys' ? request.accessKey : ''];
  return { key: await digestOf(JSON.stringify([request.way, ...parts])), isOnes: request.way !== 'token' };
}

/** @param count refusals of a pair so far */
const pauseMs = (count: number): number =>
  count < FREE_REFUSALS ? 0 : Math.min(LONGEST_PAUSE_MS, 1000 * 2 ** (count - FREE_REFUSALS + 1));

const halt = (why: Halt['why'], ms: number): Halt => ({ why, waitSeconds: Math.max(1, Math.ceil(ms / 1000)) });

/**
 * Makes a brake that has seen nobody.
 * @param now epoch milliseconds
 */
export function createSignInBrake(now: () => number = Date.now): SignInBrake {
  /** By address, then by name. */
  const pairs = new Map<string, Map<string, Pair>>();
  const refusedNames = new Map<string, Refusals & { triedMs: number }>();
  const known = new Map<string, Map<string, true>>();
  const held = new Map<string, number>();
  let taken = 0;

  const isOver = ({ lastMs }: Refusals): boolean => now() - lastMs >= FORGET_MS;

  function pairOf(address: string, key: string, isKnown: boolean): Pair {
    const names = pairs.get(address) ?? new Map<string, Pair>();
    for (const [name, pair] of names) if (isOver(pair) && pair.running === 0) names.delete(name);
    // A name of its own for whoever is known here: a stranger beside them, trying name after name, is not their mistake.
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

  function waitOf(pair: Pair): Halt | undefined {
    if (pair.untilMs > now()) return halt('refusals', pair.untilMs - now());
    // Several at once would all be let in before the first of them is refused.
    const isOneTooMany = pair.running > 0 && pair.count + pair.running >= FREE_REFUSALS;
    return isOneTooMany ? halt('busy', BUSY_SECONDS * 1000) : undefined;
  }

  function waitOfName(key: string): Halt | undefined {
    const name = refusedNames.get(key);
    if (!name || isOver(name) || name.count < MANY_REFUSALS) return undefined;
    const leftMs = name.triedMs + SHARED_PAUSE_MS - now();
    return leftMs > 0 ? halt('refusals', leftMs) : undefined;
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

  /** A place among the strangers: no address holds more of them than are still free for the others. */
  function takePlace(address: string): (() => void) | undefined {
    const own = held.get(address) ?? 0;
    if (own >= PLACES - taken) return undefined;
    held.set(address, own + 1);
    taken += 1;
    return () => {
      taken -= 1;
      const left = (held.get(address) ?? 1) - 1;
      if (left === 0) held.delete(address);
      else held.set(address, left);
    };
  }

  return {
    begin(address, identity) {
      const { key } = identity;
      const isKnown = known.get(key)?.has(address) ?? false;
      const pair = pairOf(address, key, isKnown);
      const drop = () => pair.count === 0 && pair.running === 0 && forgetPair(address, pair);
      const wait = waitOf(pair) ?? (isKnown ? undefined : waitOfName(key));
      const leave = isKnown ? () => undefined : wait ? undefined : takePlace(address);
      if (wait || !leave) {
        drop();
        return wait ?? halt('busy', BUSY_SECONDS * 1000);
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
