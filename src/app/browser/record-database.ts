/**
 * Records of what was sent (creates, registrations, price stacks), by mode, region, project, and person. They outlive
 * the page.
 */
import type { DBSchema } from 'idb';
import type { Session } from '../../contract/gateway-api';
import { lazyDatabase } from './open-database';

type Scope = [mode: string, region: string, projectId: string, who: string];

/** Common to all kinds; readers parse the rest. */
type ScopedRecord = { id: string } & Pick<Session, 'mode' | 'region' | 'projectId' | 'who'>;

interface Schema extends DBSchema {
  attempts: { key: string; value: ScopedRecord; indexes: { scope: Scope } };
  registrations: { key: string; value: ScopedRecord; indexes: { scope: Scope } };
  stacks: { key: string; value: ScopedRecord; indexes: { scope: Scope } };
}

type StoreName = 'attempts' | 'registrations' | 'stacks';

/** One for each version of the database; append only. */
const STORES: readonly StoreName[] = ['attempts', 'registrations', 'stacks'];

export const DATABASE = 'kafka-launchpad';

/** All functions reject if the database can't be used. */
export interface RecordStore {
  ofPerson(session: Session): Promise<unknown[]>;
  /** Of all persons. */
  ofProject(session: Session): Promise<unknown[]>;
  get(id: string): Promise<unknown>;
  /** All or none; resolves when they are on disk. */
  put(records: readonly ScopedRecord[]): Promise<void>;
  remove(ids: readonly string[]): Promise<void>;
}

export function openRecords(name: StoreName, database = DATABASE): RecordStore {
  const open = lazyDatabase<Schema>(database, STORES.length, (db, oldVersion) => {
    for (const missing of STORES.slice(oldVersion)) {
      const store = db.createObjectStore(missing, { keyPath: 'id' });
      store.createIndex('scope', ['mode', 'region', 'projectId', 'who']);
    }
  });
  const change = async (
    work: (store: { put(value: ScopedRecord): unknown; delete(id: string): unknown }) => unknown[],
  ) => {
    const transaction = (await open()).transaction(name, 'readwrite', { durability: 'strict' });
    await Promise.all([...work(transaction.store), transaction.done]);
  };
  return {
    async ofPerson({ mode, region, projectId, who }) {
      return (await open()).getAllFromIndex(name, 'scope', [mode, region, projectId, who]);
    },
    async ofProject({ mode, region, projectId }) {
      const project = [mode, region, projectId];
      // An array sorts after any string, so this is every person.
      return (await open()).getAllFromIndex(name, 'scope', IDBKeyRange.bound(project, [...project, []]));
    },
    get: async (id) => (await open()).get(name, id),
    put: (records) => change((store) => records.map((record) => store.put(record))),
    remove: (ids) => change((store) => ids.map((id) => store.delete(id))),
  };
}
