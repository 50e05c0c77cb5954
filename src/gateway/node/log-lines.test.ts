/** A log that cannot be written. */
import { closeSync, existsSync, openSync, write } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { createLog } from './log';
import { logLines, type WriteBytes } from './log-lines';
import { writeTo } from './process-life';

type Done = Parameters<WriteBytes>[2];

/** A place to write to whose writes end when the test says so. */
function heldDisk() {
  const writes: { text: string; end: Done }[] = [];
  const write: WriteBytes = (_descriptor, bytes, end) => {
    writes.push({ text: bytes.toString(), end });
  };
  return { writes, write };
}

const failure = (code: string) => Object.assign(new Error(code), { code });

describe('lines', () => {
  it('are written one after the other, together where several wait', () => {
    const { writes, write } = heldDisk();
    const lines = logLines(1, write);
    for (const line of ['a\n', 'b\n', 'c\n']) lines.write(line);
    writes[0]?.end(null, 2);
    expect(writes.map(({ text }) => text)).toEqual(['a\n', 'b\nc\n']);
  });

  it('are written on where only a part was', () => {
    const { writes, write } = heldDisk();
    logLines(1, write).write('abc\n');
    writes[0]?.end(null, 1);
    expect(writes[1]?.text).toBe('bc\n');
  });

  it.each(['ENOSPC', 'EFBIG', 'EPIPE', 'EAGAIN', 'EBADF'])('are lost after %s, and the next are tried', (code) => {
    const { writes, write } = heldDisk();
    const lines = logLines(1, write);
    lines.write('a\n');
    writes[0]?.end(failure(code), 0);
    lines.write('b\n');
    expect(writes.map(({ text }) => text)).toEqual(['a\n', 'b\n']);
  });

  it('are lost where nothing is written at all, without being tried for ever', () => {
    const { writes, write } = heldDisk();
    logLines(1, write).write('a\n');
    writes[0]?.end(null, 0);
    expect(writes).toHaveLength(1);
  });

  it('are lost beyond a megabyte that waits', () => {
    const { writes, write } = heldDisk();
    const lines = logLines(1, write);
    for (let count = 0; count < 3000; count += 1) lines.write(`${'x'.repeat(1023)}\n`);
    writes[0]?.end(null, 1024);
    expect(writes[1]?.text.length).toBe(1024 * 1024);
    writes[1]?.end(null, 1024 * 1024);
    expect(writes).toHaveLength(2);
  });

  it('cost no request its answer: nothing is thrown', () => {
    const log = createLog('info', logLines(1, (_descriptor, _bytes, done) => done(failure('ENOSPC'), 0)).write);
    for (let count = 0; count < 10; count += 1) {
      log.request({ id: 'i', method: 'GET', route: 'listVpcs', status: 200, ms: 1 });
      log.failure(new Error('x'));
    }
  });
});

describe.runIf(existsSync('/dev/full'))('an output that is full', () => {
  it('costs the words, and nothing else', () => {
    const full = openSync('/dev/full', 'w');
    expect(() => writeTo(full, 'Kafka Launchpad\n')).not.toThrow();
    closeSync(full);
    expect(() => writeTo(full, 'closed by now\n')).not.toThrow();
  });

  it('is tried again with every line of the log', async () => {
    const full = openSync('/dev/full', 'w');
    const codes: unknown[] = [];
    const lines = logLines(full, (descriptor, bytes, done) =>
      write(descriptor, bytes, (error, written) => {
        codes.push(error?.code);
        done(error, written);
      }),
    );
    for (const count of [1, 2, 3]) {
      lines.write('a\n');
      await expect.poll(() => codes.length).toBe(count);
    }
    closeSync(full);
    expect(codes).toEqual(['ENOSPC', 'ENOSPC', 'ENOSPC']);
  });
});
