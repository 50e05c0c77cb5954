/** What a process says, and how it ends. */
import { writeSync } from 'node:fs';
import type { Server } from 'node:http';

/**
 * Writes at once. Nobody may be reading, or the disk be full: that is no reason to end, or to end otherwise.
 * @param descriptor 1 for standard output, 2 for errors
 */
export function writeTo(descriptor: number, text: string): void {
  try {
    writeSync(descriptor, text);
  } catch {
    // There is nowhere else to say it.
  }
}

/**
 * Writes a line for the person at the terminal.
 * @param line without the line break
 */
export const say = (line: string): void => {
  writeTo(1, `${line}\n`);
};

/**
 * Ends the process.
 * @param code 0 where nothing went wrong
 * @param lines why; to standard error where something did
 */
export function exitWith(code: number, lines: readonly string[]): never {
  writeTo(code === 0 ? 1 : 2, `${lines.join('\n')}\n`);
  process.exit(code);
}

/**
 * Words for a server that could not listen.
 * @param error what `listen` threw
 * @param port the port that was asked for
 */
export function explainListenError(error: unknown, port: number): string {
  const code = (error as NodeJS.ErrnoException).code;
  if (code === 'EADDRINUSE') return `Port ${port} is in use. To use another port: PORT=${port + 1} npm start`;
  if (code === 'EADDRNOTAVAIL') return 'LISTEN_HOST isn’t an address of this machine.';
  if (code === 'EACCES')
    return `You don’t have permission to use port ${port}. To use another port: PORT=8787 npm start`;
  return `Couldn’t listen on port ${port} (${code ?? 'unknown reason'}).`;
}

/**
 * Prints the link that opens the console with the access key of the environment, and at a terminal a new one at every Enter.
 * @param launchLink makes a link; undefined where none is needed
 */
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
 * Ends the process on SIGINT, SIGTERM or SIGHUP: no new connection, creates that run are waited for. A second signal ends it at once.
 * @param server the server
 * @param runningCreates how many creates run
 */
export function endOnSignals(server: Server, runningCreates: () => number): void {
  let asked = false;
  const waitForCreates = () => {
    const check = setInterval(() => {
      if (runningCreates() > 0) return;
      clearInterval(check);
      // An answer that is being written still leaves; a connection that is merely open does not hold the process.
      server.closeIdleConnections();
      setTimeout(leave, 200).unref();
    }, 50);
  };
  // Over a connection that was busy, another create may have come meanwhile.
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
  // The terminal was closed.
  process.on('SIGHUP', end);
}
