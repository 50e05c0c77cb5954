/** WebKit by W3C WebDriver: Debian's WebKitWebDriver, which starts WebKitGTK's MiniBrowser on a display of its own. */
import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { createServer } from 'node:net';
import { setTimeout as wait } from 'node:timers/promises';

const ELEMENT = 'element-6066-11e4-a52e-4f735466cecf';
const START_TIMEOUT_MS = 60_000;
const WIDE = { x: 0, y: 0, width: 1366, height: 900 } as const;

/** An element of the page, as WebDriver passes it on. */
export type Found = Record<typeof ELEMENT, string>;

/** A page in a browser of its own. */
export interface Session {
  /** @throws where the driver answers with an error; its message names it */
  call: (method: 'GET' | 'POST' | 'DELETE', path: string, body?: unknown) => Promise<unknown>;
  /** Runs a function in the page; it sees nothing but its arguments. */
  evaluate: <A extends readonly unknown[], R>(inPage: (...args: A) => R, ...args: A) => Promise<Awaited<R>>;
  press: (element: Found) => Promise<unknown>;
  /** Types at the end of what stands there. */
  type: (element: Found, text: string) => Promise<unknown>;
  end: () => Promise<void>;
}

async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const address = server.address();
  server.close();
  await once(server, 'close');
  return typeof address === 'object' ? (address?.port ?? 0) : 0;
}

async function end(child: ChildProcess): Promise<void> {
  const closed = once(child, 'close');
  child.kill();
  await closed;
}

async function answered(url: string, deadline = Date.now() + START_TIMEOUT_MS): Promise<void> {
  const isUp = await fetch(url).then(
    () => true,
    () => false,
  );
  if (isUp) return;
  if (Date.now() > deadline) throw new Error('WebKitWebDriver did not start.');
  await wait(50);
  return answered(url, deadline);
}

async function call(url: string, method: string, body?: unknown): Promise<unknown> {
  const answer = await fetch(url, { method, ...(body !== undefined && { body: JSON.stringify(body) }) });
  const { value } = (await answer.json()) as { value: unknown };
  if (!answer.ok) throw new Error(`${method} ${url}: ${JSON.stringify(value)}`);
  return value;
}

/** Starts a display, the driver, and a browser that keeps nothing; a driver of its own, because the next may wait for the last. */
export async function startWebKit(): Promise<Session> {
  const size = `${WIDE.width}x${WIDE.height}x24`;
  const display = spawn('Xvfb', ['-displayfd', '1', '-screen', '0', size, '-nolisten', 'tcp'], {
    stdio: ['ignore', 'pipe', 'ignore'],
  });
  const [name] = await once(display.stdout, 'data');
  const port = await freePort();
  const env = { ...process.env, DISPLAY: `:${String(name).trim()}` };
  const driver = spawn('WebKitWebDriver', [`--port=${port}`], { stdio: 'ignore', env });
  const origin = `http://127.0.0.1:${port}`;
  await answered(`${origin}/status`);
  const { sessionId } = (await call(`${origin}/session`, 'POST', { capabilities: {} })) as { sessionId: string };
  const at: Session['call'] = (method, path, body) => call(`${origin}/session/${sessionId}${path}`, method, body);
  await at('POST', '/window/rect', WIDE);
  return {
    call: at,
    evaluate: async (inPage, ...args) =>
      (await at('POST', '/execute/sync', { script: `return (${inPage})(...arguments)`, args })) as never,
    press: (element) => at('POST', `/element/${element[ELEMENT]}/click`, {}),
    type: (element, text) => at('POST', `/element/${element[ELEMENT]}/value`, { text }),
    // The browser ends with its display.
    async end() {
      await end(driver);
      await end(display);
    },
  };
}
