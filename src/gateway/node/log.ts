/**
 * The gateway's log: one JSON line an event on standard output, from a fixed list of fields. No address, header, body
 * or message of an error is ever in it, since any of them may hold a secret.
 */
import { pino } from 'pino';
import type { Log } from '../gateway';
import { logLines } from './log-lines';

export const LOG_LEVELS = ['silent', 'error', 'warn', 'info'] as const;
export type LogLevel = (typeof LOG_LEVELS)[number];

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

/** Only what looks like an id: a cloud could repeat anything there. */
const idOf = (cloudId: string | undefined) => (cloudId && /^[\w-]{1,64}$/.test(cloudId) ? { cloudId } : {});

/**
 * Opens the log: a request is a `warn` from status 500, else `info`.
 * @param level the least level that is written
 * @param write takes each line; standard output by default
 */
export function createLog(level: LogLevel, write: (line: string) => void = logLines().write): Log {
  const logger = pino({ level, base: null }, { write });
  return {
    request({ id, method, route, status, cloudId, ms }) {
      const line = { id, method, route, status, ...idOf(cloudId), ms: Math.round(ms) };
      if (status >= 500) logger.warn(line, 'request');
      else logger.info(line, 'request');
    },
    failure(error) {
      logger.error({ kind: error instanceof Error ? error.name : typeof error, frames: framesOf(error) }, 'failure');
    },
  };
}
