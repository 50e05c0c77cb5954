/**
 * A sandbox's world as JSON, for a page that keeps it over a reload. Only what changes is in it; the rest is built anew.
 * Passwords are not in it, because whoever keeps it would write them down.
 */
import * as z from 'zod/mini';
import type { Fault } from './fault-queue';
import { isPathPattern } from './path-pattern';
import type { SandboxState } from './state';
import type { Registration } from './world/flow-records';
import type { World } from './world/records';

/** Raised when the records change so that older ones would mislead. */
const VERSION = 5;

type KeptWorld = Pick<World, 'instances' | 'stacks' | 'publicIps' | 'securityGroupRules' | 'acls' | 'flow'>;

export interface KeptState extends KeptWorld {
  version: typeof VERSION;
  registered: [string, Registration][];
  created: number;
  failingCreates: number;
  hiddenSeconds: number;
  speed: number;
  faults: Fault[];
}

/** Enough to tell a state of ours from anything else; what is in a record is as this very code wrote it. */
const record = z.looseObject({ id: z.string() });
const shape = z.object({
  version: z.literal(VERSION),
  instances: z.array(z.looseObject({ id: z.string(), spec: z.looseObject({ name: z.string() }) })),
  stacks: z.array(record),
  publicIps: z.array(record),
  securityGroupRules: z.array(record),
  acls: z.array(record),
  flow: z.looseObject({ topics: z.array(z.unknown()), transfers: z.array(z.unknown()) }),
  registered: z.array(z.tuple([z.string(), z.looseObject({ user: z.string() })])),
  created: z.number(),
  failingCreates: z.number(),
  hiddenSeconds: z.number(),
  speed: z.number(),
  faults: z.array(z.looseObject({ path: z.string().check(z.refine(isPathPattern)) })),
});

/**
 * @param state only read
 * @returns a copy, ready for `JSON.stringify`
 */
export function keepState({ world, created, failingCreates, hiddenSeconds, speed, faults }: SandboxState): KeptState {
  const { instances, stacks, publicIps, securityGroupRules, acls, flow } = world;
  return structuredClone({
    version: VERSION,
    instances,
    stacks,
    publicIps,
    securityGroupRules,
    acls,
    flow,
    registered: [...world.registered],
    created,
    failingCreates,
    hiddenSeconds,
    speed,
    faults: [...faults.pending()],
  });
}

/**
 * Puts back what was kept. Passwords that the sandbox knows stay known.
 * @param kept anything; only what `keepState` gave is taken
 * @param state changed in place
 * @returns whether it was taken
 */
export function restoreState(kept: unknown, state: SandboxState): boolean {
  if (!shape.safeParse(kept).success) return false;
  const {
    version: _,
    registered,
    created,
    failingCreates,
    hiddenSeconds,
    speed,
    faults,
    ...world
  } = structuredClone(kept as KeptState);
  Object.assign(state.world, world, { registered: new Map(registered) });
  state.faults.order(faults);
  Object.assign(state, { created, failingCreates, hiddenSeconds, speed });
  return true;
}
