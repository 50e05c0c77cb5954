/** In the database of the attempts. All functions reject if it can't be used. */

import * as z from 'zod/mini';
import type { Session } from '../../contract/gateway-api';
import type { RegisterKafkaRequest } from '../../contract/log-service';
import { createNameLocks, type NameLocks } from '../browser/name-locks';
import { openRecords, type RecordStore } from '../browser/record-database';
import { cloudClock } from '../lookups/cloud-clock';
import { type Registration, registerKafka } from '../lookups/register';
import type { Service } from '../services/services';
import { leftBehind, type RegistrationRecord, registrationLock, registrationRecord } from './registration-record';

export interface RegistrationDeps {
  records: Pick<RecordStore, 'ofPerson' | 'ofProject' | 'put'>;
  locks: NameLocks;
  /** Epoch milliseconds. */
  now(): number;
  register(session: Session, request: RegisterKafkaRequest): Promise<Registration>;
}

export const registrationDeps: Service<RegistrationDeps> = (services) => ({
  records: openRecords('registrations'),
  locks: createNameLocks(),
  now: services.get(cloudClock).now,
  register: (...of) => registerKafka(services, ...of),
});

const readable = (values: readonly unknown[]): RegistrationRecord[] =>
  values.flatMap((value) => z.safeParse(registrationRecord, value).data ?? []);

/** Of all persons: an instance is registered once for all. */
export const recordsOfInstance = async (
  { records }: RegistrationDeps,
  session: Session,
  instanceId: string,
): Promise<RegistrationRecord[]> =>
  readable(await records.ofProject(session)).filter((record) => record.instanceId === instanceId);

/** `sending` becomes `unknown` if the page that sent it is gone: its lock is free then. */
export async function recoverRegistrations(deps: RegistrationDeps, session: Session): Promise<RegistrationRecord[]> {
  const own = readable(await deps.records.ofPerson(session));
  return Promise.all(
    own.map(async (record) => {
      if (record.state !== 'sending') return record;
      const recovered = await deps.locks.tryRun(registrationLock(session, record.instanceId), async () => {
        const again = readable(await deps.records.ofPerson(session)).find(({ id }) => id === record.id) ?? record;
        if (again.state !== 'sending') return again;
        const left = leftBehind(again);
        await deps.records.put([left]);
        return left;
      });
      return recovered.ran ? recovered.value : record;
    }),
  );
}
