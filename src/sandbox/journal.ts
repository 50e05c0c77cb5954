/** The received requests, without credentials in headers and with digests instead of passwords in bodies. */
import { withoutSecrets } from './hide-secrets';

export interface JournalEntry {
  /** From 1 since the last reset. */
  number: number;
  /** ISO time of the sandbox's clock. */
  at: string;
  method: string;
  path: string;
  /** With its question mark, or ''. */
  query: string;
  headers: Record<string, string>;
  body: string;
  /** Of the response; null without one. */
  status: number | null;
}

export interface Journal {
  add(request: Request, url: URL, body: string, nowMs: number): JournalEntry;
  /** Waits until all bodies are recorded. */
  entries(): Promise<readonly JournalEntry[]>;
  clear(): void;
}

/** Older ones are dropped, so that a sandbox can run for weeks. */
const ENTRIES_MAX = 10_000;

const SECRET_HEADERS = new Set(['authorization', 'x-auth-token', 'x-subject-token', 'x-security-token', 'cookie']);

export function createJournal(salt: string): Journal {
  const writing = new Set<Promise<void>>();
  let entries: JournalEntry[] = [];
  let count = 0;
  return {
    add(request, url, body, nowMs) {
      count += 1;
      const entry: JournalEntry = {
        number: count,
        at: new Date(nowMs).toISOString(),
        method: request.method,
        path: url.pathname,
        query: url.search,
        headers: Object.fromEntries([...request.headers].filter(([name]) => !SECRET_HEADERS.has(name))),
        body: '',
        status: null,
      };
      // Digests take a moment; entries keep the order of arrival.
      const work = withoutSecrets(body, salt).then((text) => {
        entry.body = text;
      });
      writing.add(work);
      void work.finally(() => writing.delete(work));
      entries.push(entry);
      if (entries.length > ENTRIES_MAX) entries = entries.slice(-ENTRIES_MAX / 2);
      return entry;
    },
    async entries() {
      await Promise.all(writing);
      return entries;
    },
    clear() {
      entries = [];
      count = 0;
    },
  };
}
