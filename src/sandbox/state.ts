/** The state of one sandbox, and how it starts again. */
import { type Clock, type ShiftedClock, shiftedClock, systemClock } from './clock';
import { type FaultQueue, faultQueue } from './fault-queue';
import { createJournal, type Journal } from './journal';
import { type TokenStore, tokenStore } from './tokens';
import type { World } from './world/records';
import { createWorld, type WorldSize } from './world/world';

export interface SandboxOptions {
  /** Time; the machine's own by default. `POST /__sandbox/clock` shifts it in any case. */
  clock?: Clock;
  world?: WorldSize;
  /** Whether a taken name is refused (`DMS.00400060`); true by default. */
  uniqueNames?: boolean;
  /** How long an instance is CREATING, in seconds; 20 by default. */
  createSeconds?: number;
  /** How many instances the project may have, the world's own included; 100, or 2,100 in the large world. */
  quota?: number;
}

export interface SandboxState {
  readonly options: Required<Omit<SandboxOptions, 'clock'>>;
  /** What the digests of secrets in the journal are salted with; of this sandbox alone. */
  readonly secretSalt: string;
  readonly clock: ShiftedClock;
  readonly journal: Journal;
  readonly faults: FaultQueue;
  readonly tokens: TokenStore;
  world: World;
  /** Counts up for ids of what is created; starts again with the world. */
  created: number;
  /** So many of the next creates end as CREATEFAILED. */
  failingCreates: number;
  /** For so many seconds the next created instance cannot be read, as where a list lags behind. */
  hiddenSeconds: number;
  /** Creating takes so many times less than `createSeconds`. The time of day stays true, so that ages and orders are. */
  speed: number;
}

/** @param options see `SandboxOptions` */
export function createState(options: SandboxOptions): SandboxState {
  const clock = shiftedClock(options.clock ?? systemClock());
  const size = options.world ?? 'small';
  const secretSalt = crypto.randomUUID();
  return {
    options: {
      world: size,
      uniqueNames: options.uniqueNames ?? true,
      createSeconds: options.createSeconds ?? 20,
      quota: options.quota ?? (size === 'large' ? 2100 : 100),
    },
    secretSalt,
    clock,
    journal: createJournal(secretSalt),
    faults: faultQueue(clock),
    tokens: tokenStore(),
    world: createWorld(size, clock.now()),
    created: 0,
    failingCreates: 0,
    hiddenSeconds: 0,
    speed: 1,
  };
}

/**
 * Puts everything back to the start: world, clock, journal, faults; requests that are held end without an answer.
 * Tokens stay valid, so that a caller that is signed in stays so.
 * @param state changed in place
 */
export function resetState(state: SandboxState): void {
  state.faults.clear();
  state.clock.resetShift();
  state.journal.clear();
  state.world = createWorld(state.options.world, state.clock.now());
  state.created = 0;
  state.failingCreates = 0;
  state.hiddenSeconds = 0;
  state.speed = 1;
}
