import type { CreateInstanceRequest } from '../../contract/create-instance';
import { PERMIT_HEADER, permit, type Session } from '../../contract/gateway-api';
import type { Instance } from '../../contract/instance';
import { createNameLocks, type NameLocks } from '../browser/name-locks';
import { cloudClock } from '../lookups/cloud-clock';
import { callGateway, exchangeCloud } from '../lookups/http';
import { fetchInstance, fetchInstancesByName } from '../lookups/instances';
import type { ApiResponse } from '../lookups/read-response';
import type { Service } from '../services/services';
import { sleep } from '../services/sleep';
import { type AttemptStore, createAttemptStore } from './attempt-store';
import type { SettleDeps } from './settle-attempt';
import type { SubmitResult } from './submit-result';

export interface AttemptDeps extends SettleDeps {
  store: AttemptStore;
  locks: NameLocks;
  newId(): string;
  digest(text: string): Promise<string>;
  /** The gateway's permission to send one create. */
  getPermit(session: Session): Promise<string>;
  /** @throws ApiError without a response */
  send(session: Session, request: CreateInstanceRequest, permit: string): Promise<ApiResponse>;
  readInstance(session: Session, id: string): Promise<Instance>;
  /** Submissions of this page, by lock name; `isSame` compares requests. */
  running: Map<
    string,
    { isSame: (request: CreateInstanceRequest, of: Session) => boolean; result: Promise<SubmitResult> }
  >;
}

async function sha256(text: string): Promise<string> {
  const digest = await crypto.subtle.digest('SHA-256', new TextEncoder().encode(text));
  return Array.from(new Uint8Array(digest), (byte) => byte.toString(16).padStart(2, '0')).join('');
}

export const attemptDeps: Service<AttemptDeps> = (services) => ({
  store: createAttemptStore(services.get(cloudClock).now),
  locks: createNameLocks(),
  now: services.get(cloudClock).now,
  sleep: services.get(sleep),
  newId: () => crypto.randomUUID(),
  digest: sha256,
  lookUp: (...of) => fetchInstancesByName(services, ...of),
  getPermit: async ({ projectId }) =>
    (await callGateway(services, 'POST', 'permits', { body: { project_id: projectId }, isHarmless: true }, permit))
      .permit,
  send: ({ projectId }, request, spent) =>
    exchangeCloud(services, 'createInstance', {
      parameters: { project_id: projectId },
      body: request,
      headers: { [PERMIT_HEADER]: spent },
      deadlineMs: 'none',
    }),
  readInstance: (...of) => fetchInstance(services, ...of),
  running: new Map(),
});
