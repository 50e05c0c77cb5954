/**
 * The requests that arrived, in order, bodies as received. Credentials in headers are left out, and of passwords in bodies
 * there are digests, which a test can compare.
 */
import { withoutSecrets } from './hide-secrets';

export interface JournalEntry {
  /** Counts from 1 since the last reset. */
  number: number;
  /** ISO time on the sandbox's clock. */
  at: string;
  method: string;
  path: string;
  /** Query with its question mark, or ''. */
  query: string;
  headers: Record<string, string>;
  body: string;
  /** The answer's status; null while there is none, and where none was given. */
  status: number | null;
}

export interface Journal {
  add(request: Request, url: URL, body: string, nowMs: number): JournalEntry;
  /** Waits until the bodies of all of them are written. */
  entries(): Promise<readonly JournalEntry[]>;
  clear(): void;
}

/** Older entries go when there are more, so that a sandbox can run for weeks. */
const ENTRIES_MAX = 10_000;

const SECRET_HEADERS = new Set(['authorization', 'x-auth-token', 'x-subject-token', 'x-security-token', 'cookie']);

/**
 * @param salt of the digests
 * @returns an empty journal
 */
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
      // Digests take a moment; the order is that of the arrivals all the same.
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
