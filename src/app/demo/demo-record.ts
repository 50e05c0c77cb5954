/** What the demo writes down in this browser: which scenario runs, and what has become of the simulated world. */
import * as z from 'zod/mini';
import type { SafeStorage } from '../browser/safe-storage';
import { isScenario, type ScenarioKey } from './scenarios';

export const RECORD_KEY = 'launchpad.demo';

/** How many times faster than a real cloud instances are created. */
export const SPEEDS = [1, 10, 60] as const;
export type Speed = (typeof SPEEDS)[number];

/** A creation of ten simulated minutes is then over in ten seconds. */
export const USUAL_SPEED: Speed = 60;

/** @returns the speed of that name, or undefined */
export const speedOf = (value: unknown): Speed | undefined => SPEEDS.find((speed) => String(speed) === String(value));

export interface DemoRecord {
  /** Another one for each start of a scenario, so that other tabs notice that theirs is over. */
  run: string;
  scenario: ScenarioKey;
  speed: Speed;
  /** Null until the simulated cloud has kept something. */
  world: unknown;
}

const shape = z.object({
  run: z.string(),
  scenario: z.string(),
  speed: z.number(),
  world: z.unknown(),
});

/**
 * Reads the record.
 * @param text what is written down, '' for nothing
 * @returns undefined where it is none of ours
 */
export function readRecord(text: string): DemoRecord | undefined {
  try {
    const found = shape.safeParse(JSON.parse(text)).data;
    const speed = speedOf(found?.speed);
    if (!found || !speed || !isScenario(found.scenario)) return undefined;
    return { run: found.run, scenario: found.scenario, speed, world: found.world };
  } catch {
    return undefined;
  }
}

/**
 * Begins a run: the world starts anew.
 * @param storage the browser's
 * @param start which scenario, and how fast
 */
export function writeFreshRecord(storage: SafeStorage, start: Pick<DemoRecord, 'scenario' | 'speed'>): DemoRecord {
  const record: DemoRecord = { run: crypto.randomUUID(), ...start, world: null };
  storage.write(RECORD_KEY, JSON.stringify(record));
  return record;
}
