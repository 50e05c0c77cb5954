/** Starting a scenario: everything that this browser keeps of the demo is forgotten, and the page begins anew. */
import type { SafeStorage } from '../browser/safe-storage';
import {
  type DemoRecord,
  RECORD_KEY,
  readRecord,
  type Speed,
  speedOf,
  USUAL_SPEED,
  writeFreshRecord,
} from './demo-record';
import { isScenario, scenarioOf } from './scenarios';

/** Everything of ours in the browser's storages has this in front. The record is written anew, and a language stays. */
const PREFIX = 'launchpad.';
const STAYS: readonly string[] = [RECORD_KEY, 'launchpad.language'];
const DATABASES = ['kafka-launchpad', 'kafka-launchpad-drafts'] as const;

/** What an address asks for. */
interface Asked {
  scenario: DemoRecord['scenario'];
  speed: Speed | undefined;
}

/**
 * Reads a presenter's link.
 * @param hash the part of an address from `#` on, for example `#/?scenario=answer-lost&speed=10`
 * @returns undefined where it starts nothing
 */
export function askedFor(hash: string): Asked | undefined {
  const query = new URLSearchParams(hash.split('?', 2)[1] ?? '');
  const scenario = query.get('scenario') ?? '';
  return isScenario(scenario) ? { scenario, speed: speedOf(query.get('speed')) } : undefined;
}

function forgetIn(storage: SafeStorage): void {
  for (const [key] of storage.entries()) {
    if (key.startsWith(PREFIX) && !STAYS.includes(key)) storage.remove(key);
  }
}

/** Resolves when it is gone, or when another tab still has it open: that tab reloads when it sees the new run. */
const deleteDatabase = (name: string): Promise<void> =>
  new Promise((resolve) => {
    const request = indexedDB.deleteDatabase(name);
    for (const event of ['success', 'error', 'blocked']) request.addEventListener(event, () => resolve());
  });

/** The browser's two storages. */
export interface Storages {
  local: SafeStorage;
  ofTab: SafeStorage;
}

/**
 * Finds the run that this page belongs to; a presenter's link in the address begins a new one, and so does the first visit.
 * The link leaves the address, so that a reload goes on instead of starting again.
 * @param storages the browser's
 * @returns the run, and whether it has just begun
 */
export async function findRun({ local, ofTab }: Storages): Promise<{ record: DemoRecord; isNew: boolean }> {
  const { hash } = window.location;
  const asked = askedFor(hash);
  const kept = readRecord(local.read(RECORD_KEY));
  if (kept && !asked) return { record: kept, isNew: false };
  const scenario = asked?.scenario ?? 'usual';
  const record = writeFreshRecord(local, { scenario, speed: asked?.speed ?? kept?.speed ?? USUAL_SPEED });
  forgetIn(local);
  forgetIn(ofTab);
  await Promise.all(DATABASES.map(deleteDatabase));
  if (asked) window.history.replaceState(null, '', `#${scenarioOf(scenario).begin}`);
  return { record, isNew: true };
}

/**
 * Begins the page anew where its address starts a scenario, or where another tab has started one.
 * @param record the run of this page
 */
export function watchForStarts(record: DemoRecord): void {
  window.addEventListener('hashchange', () => {
    if (askedFor(window.location.hash)) window.location.reload();
  });
  window.addEventListener('storage', ({ key, newValue }) => {
    if (key !== RECORD_KEY || readRecord(newValue ?? '')?.run === record.run) return;
    window.history.replaceState(null, '', '#/');
    window.location.reload();
  });
}
