/** The sandbox behind the console, as a test moves it and looks into it. */
import { REQUEST_HEADER } from '../src/contract/gateway-api';

/** What goes wrong; see the sandbox's fault queue. */
export type FaultAction =
  | { status: number; headers?: Record<string, string>; body?: unknown }
  | { reset: true }
  | { hangSeconds: number }
  | { delaySeconds: number }
  | { truncateAt: number };

export interface Fault {
  method?: string;
  /** A regular expression, searched for in path and query. */
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
  /** Every request so far, in order. */
  journal(): Promise<JournalEntry[]>;
  /** The creates that reached it. */
  creates(): Promise<JournalEntry[]>;
  /** Moves its clock ahead. */
  advance(seconds: number): Promise<void>;
  state(): Promise<{ now: string; instances: SandboxInstance[]; [key: string]: unknown }>;
  /** Pays the order of a yearly/monthly instance. */
  pay(instanceId: string): Promise<void>;
  /** Has the next creates end as CREATEFAILED. */
  failCreates(times: number): Promise<void>;
}

const CREATE_PATH = /^\/v2\/(?:kafka\/[0-9a-f]{32}|[0-9a-f]{32}\/kafka)\/instances$/;

/**
 * Reaches a sandbox through its console.
 * @param origin of the console
 */
export function sandboxAt(origin: string): SandboxControl {
  async function call<T>(method: 'GET' | 'POST', name: string, body?: unknown): Promise<T> {
    const headers = { [REQUEST_HEADER]: '1', 'content-type': 'application/json' };
    const text = method === 'POST' ? JSON.stringify(body ?? {}) : null;
    const response = await fetch(`${origin}/__sandbox/${name}`, { method, headers, body: text });
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
    pay: (instanceId) => call('POST', 'pay', { instance_id: instanceId }),
    failCreates: (times) => call('POST', 'fail-creates', { times }),
  };
}
