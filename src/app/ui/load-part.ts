/** Loads a file of the page when it is needed, and finds out why one cannot be loaded. */
import { useState } from 'react';
import { fetchPage } from '../lookups/http';

/** Why a file of the page cannot be loaded. */
export type MissingReason = 'newer' | 'unreachable' | 'blocked';

/** A file of the page cannot be loaded, also not at a second try. */
export class MissingFile extends Error {
  override readonly name = 'MissingFile';
  readonly reason: MissingReason;

  constructor(reason: MissingReason) {
    super(`A file of the page cannot be loaded: ${reason}`);
    this.reason = reason;
  }
}

/** A console that is just being started again is back after about as long, in milliseconds. */
const AGAIN_MS = 1_000;

let isLeaving = false;
globalThis.window?.addEventListener('pagehide', () => {
  isLeaving = true;
});
globalThis.window?.addEventListener('pageshow', () => {
  isLeaving = false;
});

/** What the console serves as its page now names the script that this page began with, unless it is of another version. */
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
 * Loads a file of the page, with a second try.
 * @param load imports it
 * @throws MissingFile. Where the page is being left nothing comes any more: browsers break off what is being loaded then
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

/** @returns what has the nearest boundary tell of an error that an event's handler met */
export function useFailure(): (error: unknown) => void {
  const [, set] = useState<unknown>();
  return (error) =>
    set(() => {
      throw error;
    });
}
