import { describe, expect, it } from 'vitest';
import { createLog, type LogLevel } from './log';

function written(level: LogLevel, act: (log: ReturnType<typeof createLog>) => void): Record<string, unknown>[] {
  const lines: string[] = [];
  act(createLog(level, (line) => lines.push(line)));
  return lines.map((line) => JSON.parse(line));
}

const request = { id: 'i', method: 'GET', route: 'listVpcs', status: 200, ms: 1.6 };

describe('the log', () => {
  it('writes a request as one line of a fixed list of fields', () => {
    const hostile = { ...request, method: 'GET\n{"level":"info"}', secret: 'CANARY' };
    const [line, ...rest] = written('info', (log) => log.request(hostile));
    expect(rest).toEqual([]);
    expect(Object.keys(line ?? {}).sort()).toEqual(['id', 'level', 'method', 'ms', 'msg', 'route', 'status', 'time']);
  });

  it.each([
    ['3c495b58-1da0_c4', '3c495b58-1da0_c4'],
    ['CANARY {"level":1}', undefined],
    ['C'.repeat(65), undefined],
    ['', undefined],
  ])("holds the cloud's id %j as %j", (cloudId, expected) => {
    expect(written('info', (log) => log.request({ ...request, cloudId }))[0]?.cloudId).toBe(expected);
  });

  it.each<[LogLevel, number, number]>([
    ['info', 200, 1],
    ['warn', 200, 0],
    ['warn', 499, 0],
    ['warn', 500, 1],
    ['error', 500, 0],
    ['silent', 500, 0],
  ])('at %s holds a request with status %i: %i', (level, status, lines) => {
    expect(written(level, (log) => log.request({ ...request, status }))).toHaveLength(lines);
  });

  it('says where a fault was and never what it said', () => {
    const [line] = written('error', (log) => log.failure(new TypeError('CANARY\n    at CANARY of mine')));
    expect(line).toMatchObject({ kind: 'TypeError' });
    expect(line?.frames).toContainEqual(expect.stringMatching(/^at .+:\d+:\d+/));
    expect(JSON.stringify(line)).not.toContain('CANARY');
    expect(written('error', (log) => log.failure('CANARY'))[0]).toMatchObject({ kind: 'string', frames: [] });
  });
});
