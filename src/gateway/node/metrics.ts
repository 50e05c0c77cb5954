/**
 * Metrics for Prometheus, on a port of their own and only if asked for (`METRICS_PORT`): counts and durations by the names of
 * routes and by outcome. No id, name, or address is ever a label, so nothing of a request can become one.
 */
import { createServer, type Server } from 'node:http';
import { Counter, collectDefaultMetrics, Gauge, Histogram, Registry } from 'prom-client';
import type { Log, RequestLine } from '../gateway';
import { isAddressOrName } from './request-line';

/** Seconds: a page's own answers take milliseconds, a create up to its deadline. */
const BUCKETS = [0.005, 0.02, 0.1, 0.5, 1, 2.5, 5, 10, 30, 60];

export interface Metrics {
  /** Counts what is logged, whatever level is written. */
  log: Log;
  /** In the text format of Prometheus. */
  text: () => Promise<string>;
}

/** `2xx` to `5xx`. */
const classOf = (status: number): string => `${Math.floor(status / 100)}xx`;

/** What anybody may ask for has one name, so that nobody makes labels. */
const routeOf = ({ route }: RequestLine): string => route ?? 'other';

/**
 * Begins to count.
 * @param now what is true at the moment of asking
 */
export function createMetrics(now: { sessions: () => number; runningCreates: () => number }): Metrics {
  const registry = new Registry();
  const registers = [registry];
  collectDefaultMetrics({ register: registry });
  const duration = new Histogram({
    name: 'kafka_launchpad_request_duration_seconds',
    help: 'Requests by route and status.',
    labelNames: ['route', 'status'],
    buckets: BUCKETS,
    registers,
  });
  const changes = new Counter({
    name: 'kafka_launchpad_changes_total',
    help: 'Creates, registrations, rules, and deletions by route and outcome.',
    labelNames: ['route', 'outcome'],
    registers,
  });
  const failures = new Counter({
    name: 'kafka_launchpad_failures_total',
    help: 'Faults of Kafka Launchpad itself.',
    registers,
  });
  const gauge = (name: string, help: string, read: () => number) =>
    new Gauge({
      name,
      help,
      registers,
      collect() {
        this.set(read());
      },
    });
  gauge('kafka_launchpad_sessions', 'Open sessions.', now.sessions);
  gauge('kafka_launchpad_running_creates', 'Create requests that are running.', now.runningCreates);
  return {
    log: {
      request(line) {
        duration.observe({ route: routeOf(line), status: classOf(line.status) }, line.ms / 1000);
        if (line.change) changes.inc({ route: routeOf(line), outcome: line.change.outcome });
      },
      failure: () => failures.inc(),
    },
    text: () => registry.metrics(),
  };
}

/**
 * Serves them to whoever names an address, `localhost`, or a listed name: a page of another site has a name of its own.
 * @param metrics what was counted
 * @param names that may stand in `Host`, beside addresses and `localhost`
 * @returns a server that doesn't listen yet
 */
export function metricsServer(metrics: Metrics, names: readonly string[]): Server {
  return createServer({ requestTimeout: 20_000 }, (request, response) => {
    response.setHeader('connection', 'close');
    const isOurs = isAddressOrName((request.headers.host ?? '').toLowerCase(), names);
    const isAsked = request.method === 'GET' && request.url === '/metrics';
    if (!isOurs || !isAsked) {
      response.writeHead(isOurs ? 404 : 421).end();
      return;
    }
    metrics.text().then(
      (text) => response.writeHead(200, { 'content-type': 'text/plain; version=0.0.4; charset=utf-8' }).end(text),
      () => response.writeHead(500).end(),
    );
  });
}
