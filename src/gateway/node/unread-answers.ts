/** Answers that were written and have not left yet: how long one may wait for its reader, and how much may wait at all. */
import type { ServerResponse } from 'node:http';

export interface UnreadLimits {
  /** Milliseconds until the connection of a reader that has not read everything is cut. */
  answerMs: number;
  /** Of all answers together; above it, the one that has waited longest goes. */
  totalBytes: number;
}

/** The longest answer is a megabyte, which takes a line of 150 kbit/s a minute. */
const LIMITS: UnreadLimits = { answerMs: 60_000, totalBytes: 64 * 1024 * 1024 };

/** Takes note of an answer that is about to be written. */
export type NoteAnswer = (response: ServerResponse, bytes: number) => void;

/**
 * Counts from nothing.
 * @param limits for tests
 */
export function createUnreadAnswers({ answerMs, totalBytes }: UnreadLimits = LIMITS): NoteAnswer {
  const waiting = new Map<ServerResponse, { bytes: number; late: NodeJS.Timeout }>();
  let total = 0;

  function forget(response: ServerResponse): void {
    const known = waiting.get(response);
    if (!known) return;
    clearTimeout(known.late);
    waiting.delete(response);
    total -= known.bytes;
  }

  function cut(response: ServerResponse): void {
    forget(response);
    response.destroy();
  }

  return (response, bytes) => {
    waiting.set(response, { bytes, late: setTimeout(() => cut(response), answerMs) });
    total += bytes;
    response.once('close', () => forget(response));
    for (const oldest of waiting.keys()) {
      if (total <= totalBytes || oldest === response) break;
      cut(oldest);
    }
  };
}
