/** Limits a session's concurrent lookups, so that one page can't slow the others. */
import { notSent } from './answers';
import type { CloudAnswer } from './cloud-calls';

/** A page has about ten pickers, each reading one page of a list at a time. */
const MAX_LOOKUPS = 64;

export interface LookupLimit {
  /**
   * Runs a lookup unless there are too many. It counts until its response has been sent: a client that never reads
   * would fill the memory.
   * @param isLookup changes are never limited here: permits limit them
   */
  run(
    completed: Promise<void>,
    sessionId: string,
    isLookup: boolean,
    work: () => Promise<CloudAnswer>,
  ): Promise<CloudAnswer>;
}

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
        // A dropped connection doesn't end the upstream call, so both must be over.
        void completed.then(end);
      }
    },
  };
}
