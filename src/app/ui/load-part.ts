import { useState } from 'react';
import { fetchPage } from '../lookups/http';

export type MissingReason = 'newer' | 'unreachable' | 'blocked';

export class MissingFile extends Error {
  override readonly name = 'MissingFile';
  readonly reason: MissingReason;

  constructor(reason: MissingReason) {
    super(`A file of the page cannot be loaded: ${reason}`);
    this.reason = reason;
  }
}

/** Milliseconds; a gateway that restarts is back by then. */
const AGAIN_MS = 1_000;

let isLeaving = false;
globalThis.window?.addEventListener('pagehide', () => {
  isLeaving = true;
});
globalThis.window?.addEventListener('pageshow', () => {
  isLeaving = false;
});

/** Compares the script of the HTML served now with this page's own: another one means a new version. */
async function whyMissing(): Promise<MissingReason> {
  const entry = document.querySelector('script[type="module"][src]')?.getAttribute('src');
  try {
    const page = await fetchPage();
    return entry && !page.includes(entry) ? 'newer' : 'blocked';
  } catch {
    return 'unreachable';
  }
}

/**
 * Retries once.
 * @throws MissingFile; never settles while the page is being left, because browsers cancel loads then
 */
export async function loadPart<Part>(load: () => Promise<Part>): Promise<Part> {
  try {
    return await load();
  } catch {
    await new Promise((resolve) => setTimeout(resolve, AGAIN_MS));
  }
  try {
    return await load();
  } catch {
    const reason = await whyMissing();
    return isLeaving ? new Promise<never>(() => undefined) : Promise.reject(new MissingFile(reason));
  }
}

/** @returns throws an event handler's error to the nearest boundary */
export function useFailure(): (error: unknown) => void {
  const [, set] = useState<unknown>();
  return (error) =>
    set(() => {
      throw error;
    });
}
