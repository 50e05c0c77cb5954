/** One simulated cloud for all tabs: each request loads the stored world and saves it again, under a lock. */
import { atom, computed, type ReadableAtom } from 'nanostores';
import { asItsUser } from '../../gateway/sandbox-upstream';
import { createSandbox } from '../../sandbox/sandbox';
import type { SafeStorage } from '../browser/safe-storage';
import type { Pace } from '../ui/simulated-pace';
import { type DemoRecord, RECORD_KEY, readRecord, type Speed } from './demo-record';
import { scenarioOf, USUAL_CREATE_SECONDS } from './scenarios';

export interface TurnLocks {
  request(name: string, options: { signal: AbortSignal }, work: () => Promise<void>): Promise<unknown>;
}

export interface DemoCloud {
  /** Rejects without a response. */
  ask: (request: Request) => Promise<Response>;
  pace: ReadableAtom<Pace>;
  speed: ReadableAtom<Speed>;
  changeSpeed(speed: Speed): Promise<void>;
}

export interface DemoSurroundings {
  storage: SafeStorage;
  locks: TurnLocks;
}

const LOCK = 'launchpad.demo-world';

/** The sandbox uses paths only. */
const HOST = 'https://sandbox.invalid';

/** Another tab has started another run. */
export class RunIsOver extends Error {
  override name = 'RunIsOver';
}

/** A new run gets the commands of its scenario. */
export async function openDemoCloud(record: DemoRecord, { storage, locks }: DemoSurroundings): Promise<DemoCloud> {
  const { createSeconds = USUAL_CREATE_SECONDS, orders = [] } = scenarioOf(record.scenario);
  const sandbox = createSandbox({ createSeconds });
  const pace = atom<Pace & { times: Speed }>({ times: record.speed, earlier: record.earlier });
  const speed = computed(pace, ({ times }) => times);
  let known = '';

  function takeOver(): void {
    const text = storage.read(RECORD_KEY);
    // Without storage, the world lives as long as the page.
    if (text === known || text === '') return;
    const found = readRecord(text);
    if (found?.run !== record.run) throw new RunIsOver();
    pace.set({ times: found.speed, earlier: found.earlier });
    sandbox.restore(found.world);
    known = text;
  }

  function writeDown(): void {
    const text = JSON.stringify({
      ...record,
      speed: pace.get().times,
      earlier: pace.get().earlier,
      world: sandbox.keep(),
    } satisfies DemoRecord);
    if (text !== known && storage.write(RECORD_KEY, text) === 'written') known = text;
  }

  async function inTurn<T>(work: () => Promise<T>): Promise<T> {
    let outcome: { value: T } | { error: unknown } | undefined;
    await locks.request(LOCK, { signal: new AbortController().signal }, async () => {
      try {
        takeOver();
        outcome = { value: await work() };
        writeDown();
      } catch (error) {
        if (!(error instanceof RunIsOver)) writeDown();
        outcome = { error };
      }
    });
    if (outcome && 'value' in outcome) return outcome.value;
    throw outcome?.error;
  }

  async function order(command: string, body: unknown): Promise<void> {
    const init = { method: 'POST', body: JSON.stringify(body) };
    const answer = await sandbox(new Request(`${HOST}/__sandbox/${command}`, init));
    if (!answer.ok) throw new Error(`The simulated cloud refused ${command}: ${await answer.text()}`);
  }

  await inTurn(async () => {
    const isNew = (readRecord(storage.read(RECORD_KEY))?.world ?? null) === null;
    if (!isNew) return;
    await order('speed', { times: record.speed });
    for (const [command, body] of orders) await order(command, body);
  });

  return {
    pace,
    speed,
    ask: (request) => inTurn(() => asItsUser(sandbox)(request)),
    changeSpeed: (times) =>
      inTurn(async () => {
        await order('speed', { times });
        const before = pace.get();
        const ended = { untilMs: Date.now(), times: before.times };
        pace.set({ times, earlier: [...before.earlier, ended] });
      }),
  };
}
