/**
 * A sandbox's world as JSON, for a page that stores it over a reload. Only what changes is in it, and no passwords,
 * because the page would write them down.
 */
import * as z from 'zod/mini';
import type { Fault } from './fault-queue';
import { isPathPattern } from './path-pattern';
import type { SandboxState } from './state';
import type { Registration } from './world/flow-records';
import type { World } from './world/records';

/** Increment when older records would be misread. */
const VERSION = 6;

type SnapshotWorld = Pick<
  World,
  'instances' | 'stacks' | 'publicIps' | 'vpcs' | 'subnets' | 'securityGroups' | 'securityGroupRules' | 'acls' | 'flow'
>;

export interface Snapshot extends SnapshotWorld {
  version: typeof VERSION;
  registered: [string, Registration][];
  created: number;
  failingCreates: number;
  hiddenSeconds: number;
  speed: number;
  faults: Fault[];
}

/** Enough to recognize our own snapshot; this very code wrote its records. */
const record = z.looseObject({ id: z.string() });
const shape = z.object({
  version: z.literal(VERSION),
  instances: z.array(z.looseObject({ id: z.string(), spec: z.looseObject({ name: z.string() }) })),
  stacks: z.array(record),
  publicIps: z.array(record),
  vpcs: z.array(record),
  subnets: z.array(record),
  securityGroups: z.array(record),
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

export function takeSnapshot({ world, created, failingCreates, hiddenSeconds, speed, faults }: SandboxState): Snapshot {
  const { instances, stacks, publicIps, vpcs, subnets, securityGroups, securityGroupRules, acls, flow } = world;
  return structuredClone({
    version: VERSION,
    instances,
    stacks,
    publicIps,
    vpcs,
    subnets,
    securityGroups,
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
 * Passwords that the sandbox knows stay.
 * @param kept anything; only a snapshot is restored
 * @returns whether it was restored
 */
export function restoreSnapshot(kept: unknown, state: SandboxState): boolean {
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
  } = structuredClone(kept as Snapshot);
  Object.assign(state.world, world, { registered: new Map(registered) });
  state.faults.order(faults);
  Object.assign(state, { created, failingCreates, hiddenSeconds, speed });
  return true;
}
