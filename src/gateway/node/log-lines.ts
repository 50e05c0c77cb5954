/** Writing lines to standard output without waiting: a disk that is full costs lines, never an answer or the process. */
import { write } from 'node:fs';

/** Lines that wait, in bytes; what comes while there are more is lost. */
const MAX_WAITING = 1024 * 1024;

/** Writes bytes to a file descriptor, as `fs.write` does; a test puts one in its place that fails. */
export type WriteBytes = (
  descriptor: number,
  bytes: Buffer,
  done: (error: NodeJS.ErrnoException | null, written: number) => void,
) => void;

export interface LogLines {
  write(line: string): void;
}

/**
 * Opens it.
 * @param descriptor standard output by default
 * @param writeBytes for tests
 */
export function logLines(descriptor = 1, writeBytes: WriteBytes = write): LogLines {
  let waiting: string[] = [];
  let size = 0;
  let isBusy = false;

  function writeOn(bytes: Buffer): void {
    isBusy = true;
    writeBytes(descriptor, bytes, (error, written) => {
      // No place, no reader, or too slow a one: these lines are lost, and the next are tried.
      if (!error && written > 0 && written < bytes.byteLength) return writeOn(bytes.subarray(written));
      isBusy = false;
      writeNext();
    });
  }

  function writeNext(): void {
    if (isBusy || waiting.length === 0) return;
    const bytes = Buffer.from(waiting.join(''));
    waiting = [];
    size = 0;
    writeOn(bytes);
  }

  return {
    write(line) {
      if (size + line.length > MAX_WAITING) return;
      waiting.push(line);
      size += line.length;
      writeNext();
    },
  };
}
