/** Limits responses that wait for a slow reader. */
import type { ServerResponse } from 'node:http';

export interface UnreadLimits {
  /** Until an unread response's connection is cut. */
  responseMs: number;
  /** Of all unread responses; above it, the oldest is cut. */
  totalBytes: number;
}

/** The longest response is 1 MB: a minute at 150 kbit/s. */
const LIMITS: UnreadLimits = { responseMs: 60_000, totalBytes: 64 * 1024 * 1024 };

/** Call before writing a response. */
export type NoteResponse = (response: ServerResponse, bytes: number) => void;

export function createUnreadResponses({ responseMs, totalBytes }: UnreadLimits = LIMITS): NoteResponse {
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
    waiting.set(response, { bytes, late: setTimeout(() => cut(response), responseMs) });
    total += bytes;
    response.once('close', () => forget(response));
    for (const oldest of waiting.keys()) {
      if (total <= totalBytes || oldest === response) break;
      cut(oldest);
    }
  };
}
