/**
 * The database that holds what was sent and has to outlive the page: attempts to create, registrations with LTS, and the
 * stacks of price estimates. All are kept by mode, region, project and person.
 */
import type { DBSchema } from 'idb';
import type { Session } from '../../contract/gateway-api';
import { lazyDatabase } from './open-database';

type Scope = [mode: string, region: string, projectId: string, who: string];

/** What all kinds of records have. Their readers parse the rest. */
type ScopedRecord = { id: string } & Pick<Session, 'mode' | 'region' | 'projectId' | 'who'>;

interface Schema extends DBSchema {
  attempts: { key: string; value: ScopedRecord; indexes: { scope: Scope } };
  registrations: { key: string; value: ScopedRecord; indexes: { scope: Scope } };
  stacks: { key: string; value: ScopedRecord; indexes: { scope: Scope } };
}

type StoreName = 'attempts' | 'registrations' | 'stacks';

/** In this order they came with the versions of the database. */
const STORES: readonly StoreName[] = ['attempts', 'registrations', 'stacks'];

export const DATABASE = 'kafka-launchpad';

/** One kind of records. All functions reject where the database cannot be used. */
export interface RecordStore {
  /** Of a session's mode, region, project and person. */
  ofPerson(session: Session): Promise<unknown[]>;
  /** Of a session's project, whoever they are of. */
  ofProject(session: Session): Promise<unknown[]>;
  get(id: string): Promise<unknown>;
  /** Writes records, all or none, and resolves when they are on the disk. */
  put(records: readonly ScopedRecord[]): Promise<void>;
  remove(ids: readonly string[]): Promise<void>;
}

/**
 * One kind of records.
 * @param name the kind
 * @param database the database's name
 */
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
      // An array is greater than any text, so these are the project's persons.
      return (await open()).getAllFromIndex(name, 'scope', IDBKeyRange.bound(project, [...project, []]));
    },
    get: async (id) => (await open()).get(name, id),
    put: (records) => change((store) => records.map((record) => store.put(record))),
    remove: (ids) => change((store) => ids.map((id) => store.delete(id))),
  };
}
