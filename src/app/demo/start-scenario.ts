/** Clears everything that the demo stores, and starts again. */
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
import { PRESENTER_KEY } from './presenter';
import { isScenario, scenarioOf } from './scenarios';

/** Prefix of our keys. The record is replaced; the language, and what the presenter chose, stay. */
const PREFIX = 'launchpad.';
const STAYS: readonly string[] = [RECORD_KEY, PRESENTER_KEY, 'launchpad.language'];
const DATABASES = ['kafka-launchpad', 'kafka-launchpad-drafts'] as const;

interface Asked {
  scenario: DemoRecord['scenario'];
  speed: Speed | undefined;
}

/** @param hash for example `#/?scenario=answer-lost&speed=10` */
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

/** Also resolves if another tab has it open, which reloads when it sees the new run. */
const deleteDatabase = (name: string): Promise<void> =>
  new Promise((resolve) => {
    const request = indexedDB.deleteDatabase(name);
    for (const event of ['success', 'error', 'blocked']) request.addEventListener(event, () => resolve());
  });

export interface Storages {
  local: SafeStorage;
  ofTab: SafeStorage;
}

/**
 * A presenter's link or the first visit starts a run. The link leaves the address, so that a reload doesn't start
 * another.
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

/** Reloads if the address or another tab starts a scenario. */
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
