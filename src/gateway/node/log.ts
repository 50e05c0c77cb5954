/**
 * The log: one JSON line per event, with a fixed list of fields. It never holds a path, header, body, or error message,
 * any of which may hold a secret.
 */
import { pino } from 'pino';
import type { Change } from '../audit';
import type { Log } from '../gateway';
import { logLines } from './log-lines';

export const LOG_LEVELS = ['silent', 'error', 'warn', 'info'] as const;
export type LogLevel = (typeof LOG_LEVELS)[number];

/** Without the message, which precedes the frames and may span lines. */
function framesOf(error: unknown): string[] {
  if (!(error instanceof Error) || error.stack === undefined) return [];
  const message = error.stack.indexOf(error.message);
  const frames = message < 0 ? '' : error.stack.slice(message + error.message.length);
  return frames
    .split('\n')
    .filter((line) => /^\s+at /.test(line))
    .map((line) => line.trim());
}

/** Only what looks like an ID: the cloud could send anything here. */
const idOf = (cloudId: string | undefined) => (cloudId && /^[\w-]{1,64}$/.test(cloudId) ? { cloudId } : {});

/** A name as the account gave it, without what could be more than one. */
const nameOf = (text: string) => (/^[\p{L}\p{N} ._@-]{1,256}$/u.test(text) ? text : 'other');

const changeOf = ({ who, mode, region, project, subject, outcome }: Change) => ({
  who: nameOf(who),
  mode,
  region,
  project,
  subject,
  outcome,
});

/** Logs a request as `warn` from status 500, otherwise as `info`. */
export function createLog(level: LogLevel, write: (line: string) => void = logLines().write): Log {
  const logger = pino({ level, base: null }, { write });
  return {
    request({ id, method, route, status, code, cloudId, ms, change }) {
      const line = { id, method, route, status, ...(code && { code }), ...idOf(cloudId), ms: Math.round(ms) };
      if (status >= 500) logger.warn(line, 'request');
      else logger.info(line, 'request');
      if (change) logger.info({ id, route, status, ...idOf(cloudId), ...changeOf(change) }, 'audit');
    },
    failure(error) {
      logger.error({ kind: error instanceof Error ? error.name : typeof error, frames: framesOf(error) }, 'failure');
    },
  };
}
