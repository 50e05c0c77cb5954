/**
 * The gateway's log: one JSON line an event on standard output, from a fixed list of fields. No address, header, body
 * or message of an error is ever in it, since any of them may hold a secret.
 */
import { pino } from 'pino';

export const LOG_LEVELS = ['silent', 'error', 'warn', 'info'] as const;
export type LogLevel = (typeof LOG_LEVELS)[number];

/** What is written of a request. */
export interface RequestLine {
  id: string;
  method: string;
  /** The route's name in the contract, where it was a call of the cloud. */
  route: string | undefined;
  status: number;
  /** Milliseconds. */
  ms: number;
}

export interface Log {
  /** A request that was answered: `warn` from status 500, else `info`. */
  request(line: RequestLine): void;
  /** A fault of the gateway itself. */
  failure(error: unknown): void;
}

/** Where it happened. The message stands in front of the frames, may have lines of its own, and is left out whole. */
function framesOf(error: unknown): string[] {
  if (!(error instanceof Error) || error.stack === undefined) return [];
  const message = error.stack.indexOf(error.message);
  const frames = message < 0 ? '' : error.stack.slice(message + error.message.length);
  return frames
    .split('\n')
    .filter((line) => /^\s+at /.test(line))
    .map((line) => line.trim());
}

/**
 * Opens the log.
 * @param level the least level that is written
 * @param write takes each line; standard output by default
 */
export function createLog(level: LogLevel, write?: (line: string) => void): Log {
  const options = { level, base: null };
  const logger = write ? pino(options, { write }) : pino(options);
  return {
    request({ id, method, route, status, ms }) {
      const line = { id, method, route, status, ms: Math.round(ms) };
      if (status >= 500) logger.warn(line, 'request');
      else logger.info(line, 'request');
    },
    failure(error) {
      logger.error({ kind: error instanceof Error ? error.name : typeof error, frames: framesOf(error) }, 'failure');
    },
  };
}
