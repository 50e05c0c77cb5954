import { writeSync } from 'node:fs';
import type { Server } from 'node:http';

/**
 * Writes synchronously. A full disk or a missing reader must not end the process or change its exit code.
 * @param descriptor 1 for standard output, 2 for standard error
 */
export function writeTo(descriptor: number, text: string): void {
  try {
    writeSync(descriptor, text);
  } catch {
    // There is nowhere else to report it.
  }
}

export const say = (line: string): void => {
  writeTo(1, `${line}\n`);
};

export function exitWith(code: number, lines: readonly string[]): never {
  writeTo(code === 0 ? 1 : 2, `${lines.join('\n')}\n`);
  process.exit(code);
}

export function explainListenError(error: unknown, port: number): string {
  const code = (error as NodeJS.ErrnoException).code;
  if (code === 'EADDRINUSE') return `Port ${port} is in use. To use another port: PORT=${port + 1} npm start`;
  if (code === 'EADDRNOTAVAIL') return 'LISTEN_HOST isn’t an address of this machine.';
  if (code === 'EACCES')
    return `You don’t have permission to use port ${port}. To use another port: PORT=8787 npm start`;
  return `Couldn’t listen on port ${port} (${code ?? 'unknown reason'}).`;
}

/** Prints the launch link and, at a terminal, a new one whenever Enter is pressed. */
export function offerLaunchLink(launchLink: () => string | undefined): void {
  const { isTTY } = process.stdin;
  const print = () => {
    const link = launchLink();
    if (link) say(`Open this link (works once${isTTY ? '; press Enter for a new one' : ''}): ${link}`);
    return link !== undefined;
  };
  if (print() && isTTY) process.stdin.on('data', print).unref();
}

/**
 * Ends the process on SIGINT, SIGTERM, or SIGHUP after running creates have ended. A second signal ends it immediately.
 */
export function endOnSignals(server: Server, runningCreates: () => number): void {
  let asked = false;
  const waitForCreates = () => {
    const check = setInterval(() => {
      if (runningCreates() > 0) return;
      clearInterval(check);
      // A response being written still gets sent; idle connections don't keep the process alive.
      server.closeIdleConnections();
      setTimeout(leave, 200).unref();
    }, 50);
  };
  // Another create may have arrived over a busy connection.
  const leave = () => (runningCreates() > 0 ? waitForCreates() : process.exit(0));
  const end = () => {
    if (asked) process.exit(1);
    asked = true;
    server.close();
    if (runningCreates() > 0) say('Waiting for a running create request. Press Ctrl+C again to stop now.');
    waitForCreates();
  };
  process.on('SIGINT', end);
  process.on('SIGTERM', end);
  process.on('SIGHUP', end);
}
