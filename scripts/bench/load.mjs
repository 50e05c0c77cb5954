/** Load from processes of its own: as much as goes through (wrk), or a steady rate (steady-rate.mjs). */
import { execFile } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { processorTime } from './processes.mjs';

const CONNECTIONS = 16;
const execute = promisify(execFile);
/** A string of JSON is one of Lua as well, for what is sent here. */
const lua = (value) => JSON.stringify(value);

/** Answers other than 200 count as errors. */
function script({ headers, body }) {
  const lines = Object.entries(headers).map(([name, value]) => `wrk.headers[${lua(name)}] = ${lua(value)}`);
  return `wrk.method = "POST"
wrk.body = ${lua(body)}
${lines.join('\n')}
function done(summary)
  local wrong = summary.errors
  local failed = wrong.connect + wrong.read + wrong.write + wrong.status + wrong.timeout
  io.write(string.format("RESULT %d %d %d\\n", summary.requests, summary.duration, failed))
end
`;
}

/**
 * Sends as much as goes through, over 16 kept connections.
 * @param {string} wrk path of wrk
 * @param {string} folder for its script
 * @param target where to
 * @param {number} seconds
 * @returns {Promise<{requests: number, perSecond: number, microseconds: number}>} microseconds of processor time that
 *   the target used for one request
 */
export async function flood(wrk, folder, target, seconds) {
  const file = join(folder, 'load.lua');
  writeFileSync(file, script(target));
  const before = processorTime(target.pid);
  const args = ['-t1', `-c${CONNECTIONS}`, `-d${seconds}s`, '-s', file, target.url];
  const { stdout } = await execute(wrk, args);
  const used = processorTime(target.pid) - before;
  const [done = 0, duration = 0, failed = 1] = (/RESULT (\d+) (\d+) (\d+)/.exec(stdout) ?? []).slice(1).map(Number);
  if (failed > 0 || done === 0) throw new Error(`${target.name}: ${failed} requests went wrong.\n${stdout}`);
  return { requests: done, perSecond: done / (duration / 1e6), microseconds: used / done };
}

/**
 * Sends at a steady rate, to several targets by turns, so that a busy machine disturbs all of them alike.
 * @param targets where to
 * @param {{perSecond: number, seconds: number}} rate for each target
 * @returns {Promise<Record<string, {p50: number, p99: number}>>} milliseconds by target, from when a request was due
 */
export async function steadily(targets, rate) {
  const program = join(import.meta.dirname, 'steady-rate.mjs');
  const { stdout } = await execute(process.execPath, [program, JSON.stringify({ targets, ...rate })]);
  return JSON.parse(stdout);
}
