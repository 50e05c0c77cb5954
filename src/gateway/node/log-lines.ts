/** Writes lines to standard output without waiting: a full disk loses lines, never a response or the process. */
import { write } from 'node:fs';

/** Bytes; more is dropped. */
const MAX_WAITING = 1024 * 1024;

/** `fs.write`, replaced in tests. */
export type WriteBytes = (
  descriptor: number,
  bytes: Buffer,
  done: (error: NodeJS.ErrnoException | null, written: number) => void,
) => void;

export interface LogLines {
  write(line: string): void;
}

export function logLines(descriptor = 1, writeBytes: WriteBytes = write): LogLines {
  let waiting: string[] = [];
  let size = 0;
  let isBusy = false;

  function writeOn(bytes: Buffer): void {
    isBusy = true;
    writeBytes(descriptor, bytes, (error, written) => {
      // Disk full, no reader, or a slow one: drop these lines and try the next.
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
