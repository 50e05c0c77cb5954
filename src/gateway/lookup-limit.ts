/** How many lookups one session may have under way: a page that asks without end takes nothing from the others. */
import { notSent } from './answers';
import type { CloudAnswer } from './cloud-calls';

/** A page has about ten pickers, and each asks for one page of a list at a time. */
const MAX_LOOKUPS = 64;

export interface LookupLimit {
  /**
   * Does the work of a request, unless it is a lookup too many. It counts until its answer has left: whoever asks on and
   * never reads would fill the memory.
   * @param completed when its answer has left, or cannot any more
   * @param sessionId whose
   * @param isLookup what changes something is never turned away here: permits see to it
   * @param work answers
   */
  run(
    completed: Promise<void>,
    sessionId: string,
    isLookup: boolean,
    work: () => Promise<CloudAnswer>,
  ): Promise<CloudAnswer>;
}

/** Counts from nothing. */
export function createLookupLimit(): LookupLimit {
  const running = new Map<string, number>();
  return {
    async run(completed, sessionId, isLookup, work) {
      if (!isLookup) return work();
      const count = running.get(sessionId) ?? 0;
      if (count >= MAX_LOOKUPS) {
        return { answer: notSent(429, 'BUSY', { headers: { 'retry-after': '1' } }) };
      }
      running.set(sessionId, count + 1);
      const end = () => {
        const left = (running.get(sessionId) ?? 1) - 1;
        if (left === 0) running.delete(sessionId);
        else running.set(sessionId, left);
      };
      try {
        return await work();
      } finally {
        // A connection that was cut meanwhile does not end the call upstream, so both have to be over.
        void completed.then(end);
      }
    },
  };
}
