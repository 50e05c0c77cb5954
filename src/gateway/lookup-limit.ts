/** How many lookups one session may have under way: a page that asks without end takes nothing from the others. */
import { notSent } from './answers';
import type { CloudAnswer } from './cloud-calls';

/** A page has about ten pickers, and each asks for one page of a list at a time. */
const MAX_LOOKUPS = 64;

export interface LookupLimit {
  /**
   * Does the work of a request, unless it is a lookup too many.
   * @param sessionId whose
   * @param isLookup what changes something is never turned away here: permits see to it
   * @param work answers
   */
  run(sessionId: string, isLookup: boolean, work: () => Promise<CloudAnswer>): Promise<CloudAnswer>;
}

/** Counts from nothing. */
export function createLookupLimit(): LookupLimit {
  const running = new Map<string, number>();
  return {
    async run(sessionId, isLookup, work) {
      if (!isLookup) return work();
      const count = running.get(sessionId) ?? 0;
      if (count >= MAX_LOOKUPS) {
        const message = 'This session asks for too much at once. Wait a moment.';
        return { answer: notSent(429, 'BUSY', message, { 'retry-after': '1' }) };
      }
      running.set(sessionId, count + 1);
      try {
        return await work();
      } finally {
        const left = (running.get(sessionId) ?? 1) - 1;
        if (left === 0) running.delete(sessionId);
        else running.set(sessionId, left);
      }
    },
  };
}
