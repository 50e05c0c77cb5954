/**
 * Log lines on their way to a topic. Nothing runs in the background: lines are a function of time, and those since the
 * last request are delivered when the next one arrives, before it is processed.
 */
import { append } from '../dms/messages';
import type { SandboxState } from '../state';
import type { LogStreamRecord, TopicRecord, TransferRecord } from '../world/flow-records';
import { hexId, numberFrom } from '../world/ids';
import { targetOf } from './transfers';

const SAMPLE_EVERY_MS = 50;

/** Per stream between two requests, as many as a topic stores; older ones are only counted. */
const WRITTEN_MAX = 200;

interface Line {
  atMs: number;
  text: string;
}

/** Lines at regular intervals. */
interface Series {
  until: (ms: number) => number;
  line: (number: number) => Line;
}

const steps = (fromMs: number, everyMs: number, most: number, textOf: (number: number) => string): Series => ({
  until: (ms) => Math.min(most, Math.max(0, Math.floor((ms - fromMs) / everyMs) + 1)),
  line: (number) => {
    const atMs = fromMs + number * everyMs;
    return { atMs, text: `${new Date(atMs).toISOString()} INFO  ${textOf(number)}` };
  },
});

function seriesOf({ name, createdAtMs, everyMs, samples }: LogStreamRecord): Series[] {
  const usual = (number: number) => {
    const seed = `${name} line ${number}`;
    return `[${name}] request ${hexId(seed).slice(0, 8)} answered with 200 in ${5 + numberFrom(seed, 120)} ms`;
  };
  const sampled = samples.map(({ fromMs, count }) =>
    steps(fromMs, SAMPLE_EVERY_MS, count, (number) => `[${name}] sample log ${number + 1} of ${count}`),
  );
  return everyMs === null ? sampled : [steps(createdAtMs, everyMs, Number.POSITIVE_INFINITY, usual), ...sampled];
}

/** JSON contains the requested fields. Their names are published; the overall form isn't. */
function messageOf({ format, detail }: TransferRecord, stream: LogStreamRecord, { text, atMs }: Line): string {
  if (format !== 'JSON') return text;
  const known: Readonly<Record<string, string>> = {
    hostName: 'sandbox-host',
    hostIP: '192.168.10.20',
    pathFile: `/var/log/${stream.name}.log`,
    collectTime: String(atMs),
    logStreamName: stream.name,
  };
  const asked = detail.lts_tags ?? [];
  const names = asked.includes('all') ? Object.keys(known) : asked;
  const fields = names.map((name) => [name, known[name] ?? detail.invalid_field_value ?? '']);
  return JSON.stringify({ content: text, ...Object.fromEntries(fields) });
}

interface Arrived {
  lines: Line[];
  /** How many preceded `lines`. */
  skipped: number;
}

function arrived(stream: LogStreamRecord, fromMs: number, toMs: number): Arrived {
  const all = seriesOf(stream).map(({ until, line }) => {
    const [first, end] = [until(fromMs), until(toMs)];
    const start = Math.max(first, end - WRITTEN_MAX);
    return { lines: Array.from({ length: end - start }, (_, index) => line(start + index)), skipped: start - first };
  });
  const lines = all.flatMap((one) => one.lines).sort((a, b) => a.atMs - b.atMs);
  return { lines, skipped: all.reduce((sum, one) => sum + one.skipped, 0) };
}

/**
 * Delivers the lines since the last call. A paused or failing transfer loses its lines: whether LTS delivers them later
 * isn't published.
 */
export function deliverLogs(state: SandboxState): void {
  const { flow } = state.world;
  const nowMs = state.clock.now();
  const byTopic = new Map<TopicRecord, Arrived>();
  for (const transfer of flow.transfers) {
    const fromMs = transfer.untilMs;
    transfer.untilMs = Math.max(fromMs, nowMs);
    const stream = flow.logStreams.find(({ id }) => id === transfer.streamId);
    const topic = transfer.isOn ? targetOf(transfer, state) : undefined;
    if (!stream || !topic) continue;
    const { lines, skipped } = arrived(stream, fromMs, transfer.untilMs);
    const written = lines.map((line) => ({ atMs: line.atMs, text: messageOf(transfer, stream, line) }));
    const before = byTopic.get(topic) ?? { lines: [], skipped: 0 };
    byTopic.set(topic, { lines: [...before.lines, ...written], skipped: before.skipped + skipped });
  }
  for (const [topic, { lines, skipped }] of byTopic) {
    const inOrder = lines.sort((a, b) => a.atMs - b.atMs).map(({ atMs, text }) => ({ atMs, value: text }));
    append(topic, inOrder, state, skipped);
  }
}

/** Sends sample lines to a stream from now on. */
export function sendSamples(stream: LogStreamRecord, count: number, nowMs: number): void {
  const isOver = ({ fromMs, count: of }: { fromMs: number; count: number }) => fromMs + of * SAMPLE_EVERY_MS < nowMs;
  stream.samples = [...stream.samples.filter((one) => !isOver(one)), { fromMs: nowMs + SAMPLE_EVERY_MS, count }];
}
