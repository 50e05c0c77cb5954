import { type Clock, type ShiftedClock, shiftedClock, systemClock } from './clock';
import { type FaultQueue, faultQueue } from './fault-queue';
import { createJournal, type Journal } from './journal';
import { type TokenStore, tokenStore } from './tokens';
import type { World } from './world/records';
import { createWorld, type WorldSize } from './world/world';

export interface SandboxOptions {
  /** The machine's by default. `POST /__sandbox/clock` shifts it either way. */
  clock?: Clock;
  world?: WorldSize;
  /** Whether a taken name is rejected (`DMS.00400060`); true by default. */
  uniqueNames?: boolean;
  /** Of the creation; 20 by default. */
  createSeconds?: number;
  /** Instances of the project, including the world's; 100, or 2,100 in the large world. */
  quota?: number;
}

export interface SandboxState {
  readonly options: Required<Omit<SandboxOptions, 'clock'>>;
  /** For the digests in the journal. */
  readonly secretSalt: string;
  readonly clock: ShiftedClock;
  readonly journal: Journal;
  readonly faults: FaultQueue;
  readonly tokens: TokenStore;
  world: World;
  /** Counter for generated IDs; restarts with the world. */
  created: number;
  /** How many of the next creates become CREATEFAILED. */
  failingCreates: number;
  /** How long the next created instance or topic is invisible, like a list that lags behind. */
  hiddenSeconds: number;
  /** How many times faster creation is. The clock isn't affected, so ages and order stay true. */
  speed: number;
}

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
    ...initial(size, clock.now()),
  };
}

const initial = (size: WorldSize, nowMs: number) => ({
  world: createWorld(size, nowMs),
  created: 0,
  failingCreates: 0,
  hiddenSeconds: 0,
  speed: 1,
});

/**
 * Resets world, clock, journal, and faults; held requests end without a response. Tokens stay valid, so that callers
 * stay signed in.
 */
export function resetState(state: SandboxState): void {
  state.faults.clear();
  state.clock.resetShift();
  state.journal.clear();
  Object.assign(state, initial(state.options.world, state.clock.now()));
}

/** Seed of a new resource's ID; one that is created again gets another ID. */
export function nextSeed(state: SandboxState, name: string): string {
  state.created += 1;
  return `created ${state.created} ${name}`;
}

/** Applies `POST /__sandbox/hide-create` to the resource that is created. */
export function takeVisibleAt(state: SandboxState): { visibleAtMs?: number } {
  const { hiddenSeconds, clock } = state;
  state.hiddenSeconds = 0;
  return hiddenSeconds > 0 ? { visibleAtMs: clock.now() + hiddenSeconds * 1000 } : {};
}
