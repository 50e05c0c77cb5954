/**
 * A browser with tabs over a shared disk and locks, running the page's own submission code. A tab can be closed or
 * reloaded at any time; its pending work then never finishes.
 */
import { createHash } from 'node:crypto';
import { type Transport, transport } from '../../app/lookups/http';
import { createQueryClient, queryClient } from '../../app/lookups/query-client';
import { SECRET_KEY, secretIn, sessionSecret } from '../../app/lookups/session-secret';
import { createServices, type Services } from '../../app/services/services';
import type { Attempt } from '../../app/submission/attempt';
import { type AttemptDeps, attemptDeps } from '../../app/submission/attempt-deps';
import { recoverAttempts, settleOpenAttempt } from '../../app/submission/recover-attempts';
import { type SubmitOptions, submitAttempt } from '../../app/submission/submit-attempt';
import type { SubmitResult } from '../../app/submission/submit-result';
import type { CreateInstanceRequest } from '../../contract/create-instance';
import type { Session } from '../../contract/gateway-api';
import { createMemoryStorage } from '../page/memory-storage';
import { SANDBOX_SESSION } from '../page/sandbox-transport';
import { type ConsoleProcess, ORIGIN } from './console-process';

/** Observes or disturbs every tab. */
export interface Watch {
  /** Before a create is sent; may throw to fail the test. */
  onSend?(tab: Tab, request: CreateInstanceRequest, permit: string, attempt: Attempt | undefined): void;
  /** Before a record is written; may throw like a full disk. */
  onPut?(attempts: readonly Attempt[]): void;
}

export interface Tab {
  isOpen: boolean;
  isOffline: boolean;
  /** The browser resends the next create by itself if its connection dies. */
  repeatsLostCreates: boolean;
  submit(request: CreateInstanceRequest, options?: SubmitOptions): Promise<SubmitResult>;
  /** As on load: recovers what earlier pages left behind. */
  recover(): Promise<Attempt[]>;
  settle(attemptId: string): Promise<SubmitResult | undefined>;
  /** Runs what is no create: a reading, or a change of a topic, a rule, and so on. */
  run<Value>(work: (services: Services, session: Session) => Promise<Value>): Promise<Value>;
  close(): void;
  deps: AttemptDeps;
}

export interface Browser {
  disk: Map<string, Attempt>;
  openTab(): Tab;
  /** Open tabs. */
  tabs: Tab[];
  who(): string;
  /** Starts another session with new screens; the old code continues unseen. */
  signIn(who: string): void;
  /** A crash: ends all tabs at once. */
  crash(): void;
}

const carryFrom =
  (tab: () => Tab, console: ConsoleProcess): Transport =>
  async (request) => {
    const from = tab();
    if (!from.isOpen) return new Promise(() => {});
    if (from.isOffline) throw new TypeError('Failed to fetch');
    const own = new Request(request.url.replace(/^http:\/\/127\.0\.0\.1(?=\/)/, ORIGIN), request);
    const copy = from.repeatsLostCreates ? own.clone() : undefined;
    try {
      return await console.fetch(own);
    } catch (error) {
      if (copy?.method !== 'POST' || !copy.url.endsWith('/instances')) throw error;
      from.repeatsLostCreates = false;
      console.start();
      return console.fetch(copy);
    }
  };

export function openBrowser(console: ConsoleProcess, watch: Watch = {}): Browser {
  const disk = new Map<string, Attempt>();
  const storage = createMemoryStorage();
  const held = new Map<string, Tab>();
  const tabs: Tab[] = [];
  const hidden: Tab[] = [];
  let session = SANDBOX_SESSION;
  let ids = 0;

  function openTab(): Tab {
    const services = createServices((give) => {
      give(
        transport,
        carryFrom(() => tab, console),
      );
      // A seed is replayed only if nothing else is random.
      give(
        queryClient,
        createQueryClient(() => 500),
      );
      give(
        sessionSecret,
        secretIn(() => storage),
      );
    });
    const real = services.get(attemptDeps);
    const own = session;
    let latest: Attempt | undefined;
    /** A closed tab's code never sees a result. */
    const whileOpen = async <Value>(work: () => Promise<Value>): Promise<Value> => {
      if (!tab.isOpen) return new Promise<Value>(() => {});
      try {
        const value = await work();
        return tab.isOpen ? value : new Promise<Value>(() => {});
      } catch (error) {
        if (tab.isOpen) throw error;
        return new Promise<Value>(() => {});
      }
    };
    const deps: AttemptDeps = {
      store: {
        list: ({ who }) =>
          whileOpen(async () => [...disk.values()].filter((it) => it.who === who).map((it) => structuredClone(it))),
        listOfProject: () => whileOpen(async () => [...disk.values()].map((it) => structuredClone(it))),
        get: (id) => whileOpen(async () => structuredClone(disk.get(id))),
        put: (...attempts) =>
          whileOpen(async () => {
            watch.onPut?.(attempts);
            for (const attempt of attempts) disk.set(attempt.id, structuredClone(attempt));
            latest = attempts.find(({ state }) => state === 'sending') ?? latest;
          }),
      },
      locks: {
        async tryRun(name, work) {
          if (held.has(name)) return { ran: false };
          held.set(name, tab);
          try {
            return { ran: true, value: await work() };
          } finally {
            if (held.get(name) === tab) held.delete(name);
          }
        },
      },
      now: Date.now,
      sleep: (ms, signal) => whileOpen(() => real.sleep(ms, signal)),
      newId: () => `attempt-${++ids}`,
      digest: async (text) => createHash('sha256').update(text).digest('hex'),
      lookUp: (...args) => whileOpen(() => real.lookUp(...args)),
      readInstance: (...args) => whileOpen(() => real.readInstance(...args)),
      getPermit: (session) => whileOpen(() => real.getPermit(session)),
      send: (session, request, permit) =>
        whileOpen(() => {
          watch.onSend?.(tab, request, permit, latest);
          return real.send(session, request, permit);
        }),
      running: new Map(),
    };
    const tab: Tab = {
      isOpen: true,
      isOffline: false,
      repeatsLostCreates: false,
      deps,
      submit: (request, options) => whileOpen(() => submitAttempt(deps, request, own, options)),
      recover: () => whileOpen(() => recoverAttempts(deps, own)),
      settle: (id) => whileOpen(() => settleOpenAttempt(deps, own, id)),
      run: (work) => whileOpen(() => work(services, own)),
      close() {
        tab.isOpen = false;
        for (const [name, holder] of held) if (holder === tab) held.delete(name);
        for (const list of [tabs, hidden]) if (list.includes(tab)) list.splice(list.indexOf(tab), 1);
      },
    };
    tabs.push(tab);
    return tab;
  }

  return {
    disk,
    tabs,
    openTab,
    who: () => session.who,
    signIn(who) {
      session = { ...session, who };
      storage.removeItem(SECRET_KEY);
      hidden.push(...tabs.splice(0));
    },
    crash() {
      for (const tab of [...tabs, ...hidden]) tab.close();
    },
  };
}
