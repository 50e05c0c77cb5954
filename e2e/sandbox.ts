/** The sandbox behind the console, as a test moves it and looks into it. */
import { createHash } from 'node:crypto';
import { beginSession, headersOf } from './session';

/** What goes wrong; see the sandbox's fault queue. */
export type FaultAction =
  | { status: number; headers?: Record<string, string>; body?: unknown }
  | { reset: true }
  | { hangSeconds: number }
  | { delaySeconds: number }
  | { truncateAt: number };

export interface Fault {
  method?: string;
  /** Literal; `*` is one segment, a trailing `**` the rest, `?name=value` a parameter of the query. */
  path: string;
  times?: number;
  /** `before` = the request is not processed; `after` = it is, and the answer is spoiled. */
  when?: 'before' | 'after';
  action: FaultAction;
}

/** A request that reached the sandbox. */
export interface JournalEntry {
  method: string;
  path: string;
  query: string;
  headers: Record<string, string>;
  body: string;
  status: number | null;
}

export interface SandboxInstance {
  instance_id: string;
  name: string;
  status: string;
}

export interface SandboxControl {
  reset(): Promise<void>;
  /** Orders faults; what was ordered before is forgotten. */
  faults(faults: readonly Fault[]): Promise<void>;
  /** Every request so far, in order; in place of passwords there are digests. */
  journal(): Promise<JournalEntry[]>;
  /** The creates that reached it. */
  creates(): Promise<JournalEntry[]>;
  /** Moves its clock ahead. */
  advance(seconds: number): Promise<void>;
  state(): Promise<{ now: string; instances: SandboxInstance[]; secretSalt: string; [key: string]: unknown }>;
  /** What the journal holds in place of a password. */
  digest(password: string): Promise<string>;
  /** Pays the order of a yearly/monthly instance. */
  pay(instanceId: string): Promise<void>;
  /** Has the next creates end as CREATEFAILED. */
  failCreates(times: number): Promise<void>;
}

const CREATE_PATH = /^\/v2\/(?:kafka\/[0-9a-f]{32}|[0-9a-f]{32}\/kafka)\/instances$/;

/**
 * Reaches a sandbox, alone or through its console.
 * @param origin of the one or the other
 */
export function sandboxAt(origin: string): SandboxControl {
  let headers = headersOf();
  const ask = (method: string, name: string, text: string | null) =>
    fetch(`${origin}/__sandbox/${name}`, { method, headers, body: text });
  async function call<T>(method: 'GET' | 'POST', name: string, body?: unknown): Promise<T> {
    const text = method === 'POST' ? JSON.stringify(body ?? {}) : null;
    let response = await ask(method, name, text);
    if (response.status === 401) {
      ({ headers } = await beginSession(origin));
      response = await ask(method, name, text);
    }
    if (!response.ok) throw new Error(`The sandbox refused ${name}: ${await response.text()}`);
    return (await response.json()) as T;
  }
  const journal = () => call<JournalEntry[]>('GET', 'journal');
  return {
    journal,
    reset: () => call('POST', 'reset'),
    faults: (faults) => call('POST', 'faults', faults),
    creates: async () => (await journal()).filter(({ method, path }) => method === 'POST' && CREATE_PATH.test(path)),
    advance: (advanceSeconds) => call('POST', 'clock', { advanceSeconds }),
    state: () => call('GET', 'state'),
    async digest(password) {
      const { secretSalt } = await call<{ secretSalt: string }>('GET', 'state');
      const hash = createHash('sha256').update(secretSalt + password);
      return `sha256:${hash.digest('hex')}`;
    },
    pay: (instanceId) => call('POST', 'pay', { instance_id: instanceId }),
    failCreates: (times) => call('POST', 'fail-creates', { times }),
  };
}
