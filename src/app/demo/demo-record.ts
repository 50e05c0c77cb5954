/** The stored scenario and simulated world. */
import * as z from 'zod/mini';
import type { SafeStorage } from '../browser/safe-storage';
import type { Pace } from '../ui/simulated-pace';
import { isScenario, type ScenarioKey } from './scenarios';

export const RECORD_KEY = 'launchpad.demo';

export const SPEEDS = [1, 10, 60] as const;
export type Speed = (typeof SPEEDS)[number];

/** Ten simulated minutes then take ten seconds. */
export const USUAL_SPEED: Speed = 60;

export const speedOf = (value: unknown): Speed | undefined => SPEEDS.find((speed) => String(speed) === String(value));

export interface DemoRecord {
  /** New for each run, so that other tabs notice that theirs is over. */
  run: string;
  scenario: ScenarioKey;
  speed: Speed;
  /** The speeds before, for the time that has passed. */
  earlier: Pace['earlier'];
  /** Null until the cloud was saved. */
  world: unknown;
}

const shape = z.object({
  run: z.string(),
  scenario: z.string(),
  speed: z.number(),
  earlier: z.catch(z.array(z.object({ untilMs: z.number(), times: z.number() })), []),
  world: z.unknown(),
});

export function readRecord(text: string): DemoRecord | undefined {
  try {
    const found = shape.safeParse(JSON.parse(text)).data;
    const speed = speedOf(found?.speed);
    if (!found || !speed || !isScenario(found.scenario)) return undefined;
    return { run: found.run, scenario: found.scenario, speed, earlier: found.earlier, world: found.world };
  } catch {
    return undefined;
  }
}

/** A new run with a new world. */
export function writeFreshRecord(storage: SafeStorage, start: Pick<DemoRecord, 'scenario' | 'speed'>): DemoRecord {
  const record: DemoRecord = { run: crypto.randomUUID(), ...start, earlier: [], world: null };
  storage.write(RECORD_KEY, JSON.stringify(record));
  return record;
}
