/** Limits a session's concurrent lookups, so that one page can't slow the others. */

import type { ProxyResponse } from './cloud-proxy';
import { notSent } from './responses';
import { createRunningCounter } from './running-counter';

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
    work: () => Promise<ProxyResponse>,
  ): Promise<ProxyResponse>;
}

export function createLookupLimit(): LookupLimit {
  const running = createRunningCounter();
  return {
    async run(completed, sessionId, isLookup, work) {
      if (!isLookup) return work();
      if (running.count(sessionId) >= MAX_LOOKUPS) {
        return { response: notSent(429, 'BUSY', { headers: { 'retry-after': '1' } }) };
      }
      const end = running.start(sessionId);
      try {
        return await work();
      } finally {
        // A dropped connection doesn't end the upstream call, so both must be over.
        void completed.then(end);
      }
    },
  };
}
