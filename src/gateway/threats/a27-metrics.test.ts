/** A27: metrics are counts by names from fixed lists, on a port that answers nobody's page. */
import { afterEach, describe, expect, it } from 'vitest';
import { sendRaw } from '../../testing/gateway/raw-socket';
import type { RequestLine } from '../gateway';
import { listen } from '../node/listen';
import { createMetrics, metricsServer } from '../node/metrics';

const closing: (() => void)[] = [];
afterEach(() => {
  for (const close of closing.splice(0)) close();
});

async function open(names: readonly string[] = ['metrics.example.com']) {
  const metrics = createMetrics({ sessions: () => 3, runningCreates: () => 1 });
  const server = metricsServer(metrics, names);
  const port = await listen(server, 0);
  closing.push(() => server.close());
  const ask = (line: string, host: string) =>
    sendRaw(port, `${line} HTTP/1.1\r\nHost: ${host.replace('PORT', String(port))}\r\nConnection: close\r\n\r\n`);
  return { metrics, ask };
}

const line = (change: Partial<RequestLine>): RequestLine => ({
  id: 'CANARY-id',
  method: 'POST',
  route: 'createInstance',
  status: 200,
  ms: 12,
  ...change,
});

const change: RequestLine['change'] = {
  who: 'CANARY-who',
  mode: 'cloud',
  region: 'CANARY-region',
  project: 'CANARY-project',
  subject: { name: 'CANARY-name' },
  outcome: 'unknown',
};

describe('A27: metrics', () => {
  it('count by route, status and outcome, and hold no word of a request', async () => {
    const { metrics, ask } = await open();
    metrics.log.request(line({ change, cloudId: 'CANARY-cloud', code: 'LAUNCHPAD.TIMEOUT', status: 504 }));
    metrics.log.request(line({}));
    metrics.log.request(line({ route: undefined, status: 404 }));
    metrics.log.failure(new Error('CANARY-fault'));
    const { status, headers, body } = await ask('GET /metrics', '127.0.0.1:PORT');
    expect([status, headers['content-type']]).toEqual([200, 'text/plain; version=0.0.4; charset=utf-8']);
    for (const expected of [
      'kafka_launchpad_changes_total{route="createInstance",outcome="unknown"} 1',
      'kafka_launchpad_request_duration_seconds_count{route="createInstance",status="5xx"} 1',
      'kafka_launchpad_request_duration_seconds_count{route="createInstance",status="2xx"} 1',
      'kafka_launchpad_request_duration_seconds_count{route="other",status="4xx"} 1',
      'kafka_launchpad_failures_total 1',
      'kafka_launchpad_sessions 3',
      'kafka_launchpad_running_creates 1',
    ]) {
      expect(body).toContain(`${expected}\n`);
    }
    expect(body).not.toContain('CANARY');
  });

  it.each([
    ['GET /metrics', 'localhost:PORT', 200],
    ['GET /metrics', '10.1.2.3', 200],
    ['GET /metrics', '[::1]:9464', 200],
    ['GET /metrics', 'metrics.example.com:9464', 200],
    ['GET /metrics', 'evil.com', 421],
    ['GET /metrics', 'localhost.evil.com', 421],
    ['GET /metrics', '127.0.0.1.nip.io', 421],
    ['GET /', '127.0.0.1:PORT', 404],
    ['GET /metrics?x', '127.0.0.1:PORT', 404],
    ['GET /metrics/', '127.0.0.1:PORT', 404],
    ['POST /metrics', '127.0.0.1:PORT', 404],
    ['GET /api/session', '127.0.0.1:PORT', 404],
  ])('%s of %s is answered %i', async (asked, host, status) => {
    const { ask } = await open();
    expect((await ask(asked, host)).status).toBe(status);
  });
});
