/**
 * The gateway as a process that can be killed: pages lose its pending responses immediately, and it sends nothing more.
 * What reached the cloud stays.
 */

import { openToAll } from '../../gateway/backend';
import { createPathMemory } from '../../gateway/create-path';
import { createGateway, type Gateway } from '../../gateway/gateway';
import { createLog } from '../../gateway/node/log';
import type { BufferedResponse, Upstream, UpstreamRequest } from '../../gateway/upstream';
import { SANDBOX_SESSION } from '../page/sandbox-transport';
import type { Cloud } from './cloud';

export const ORIGIN = 'http://127.0.0.1:8787';
const HOST = 'https://sandbox.invalid';

/** Before the send, before the response, or before it is forwarded. */
export type KillPoint = 'after-connect' | 'after-send' | 'after-answer';

export interface ConsoleProcess {
  /** Rejects as `fetch` does if the process isn't running, or dies. */
  fetch(request: Request): Promise<Response>;
  isRunning(): boolean;
  kill(): void;
  /** On the same port. */
  start(): void;
  /** Kills the process during the next create or change; undefined lets it live. */
  killAt(point: KillPoint | undefined): void;
  /** Of all processes. */
  logged: string[];
  /** Replaceable. */
  send: (request: UpstreamRequest) => Promise<Response | BufferedResponse>;
  /** How many processes there were. */
  generation(): number;
}

const gone = () => new TypeError('Failed to fetch');
const never = <Value>() => new Promise<Value>(() => {});

const deliver = (cloud: Cloud, { match, path, query, body, signal }: UpstreamRequest): Promise<Response> => {
  const url = new URL(path, HOST);
  url.search = query.toString();
  const headers = new Headers({ accept: 'application/json', 'x-auth-token': cloud.sandbox.token() });
  if (body !== undefined) headers.set('content-type', match.route.contentType ?? 'application/json');
  return cloud.sandbox(new Request(url, { method: match.route.method, headers, body: body ?? null, signal }));
};

export function startConsole(cloud: Cloud): ConsoleProcess {
  const logged: string[] = [];
  let killPoint: KillPoint | undefined;
  let living: { app: Gateway; die: () => void; died: Promise<never> } | undefined;

  let generation = 0;
  function start(): void {
    generation += 1;
    let isAlive = true;
    let die: () => void = () => {};
    const died = new Promise<never>((_resolve, reject) => {
      die = () => {
        isAlive = false;
        reject(gone());
      };
    });
    died.catch(() => undefined);
    const ofTheLiving = <Value>(work: Promise<Value>): Promise<Value> =>
      work.then(
        (value) => (isAlive ? value : never<Value>()),
        (error: unknown) => (isAlive ? Promise.reject(error) : never<Value>()),
      );
    const dieAt = (point: KillPoint, isRead: boolean): void => {
      if (isRead || killPoint !== point) return;
      killPoint = undefined;
      process.kill();
    };
    const createPath = createPathMemory('auto');
    const upstream: Upstream = {
      session: SANDBOX_SESSION,
      createPath,
      async send(request) {
        const isRead = request.match.route.effect === 'read';
        dieAt('after-connect', isRead);
        if (!isAlive) return never();
        const sent = process.send(request);
        dieAt('after-send', isRead);
        const answer = await ofTheLiving(sent);
        dieAt('after-answer', isRead);
        return isAlive ? answer : never();
      },
    };
    // A new process has no sessions or permits.
    const app = createGateway({ backend: openToAll(upstream), log: createLog('info', (line) => logged.push(line)) });
    living = { app, die, died };
  }

  const process: ConsoleProcess = {
    logged,
    start,
    send: (request) => deliver(cloud, request),
    generation: () => generation,
    isRunning: () => living !== undefined,
    killAt: (point) => {
      killPoint = point;
    },
    kill() {
      living?.die();
      living = undefined;
    },
    async fetch(request) {
      if (!living) throw gone();
      const { app, died } = living;
      return Promise.race([app(request), died]);
    },
  };
  start();
  return process;
}
