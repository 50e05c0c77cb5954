import { createInstanceResponse } from '../../contract/create-instance';
import type { Session } from '../../contract/gateway-api';
import { SANDBOX_PROJECT_ID } from '../../sandbox/credentials';
import type { Fault } from '../../sandbox/fault-queue';
import { createSandbox } from '../../sandbox/sandbox';
import type { SandboxOptions } from '../../sandbox/state';
import { uuid } from '../../sandbox/world/ids';
import { DEMO_KAFKA_PASSWORD, DEMO_KAFKA_USER, plainSpec } from '../../sandbox/world/instances';
import { createSandboxTransport, SANDBOX_SESSION, type SandboxTransport } from './sandbox-transport';

/** Of the sandbox's instances with SASL. */
export const DEMO_CREDENTIALS = { user: DEMO_KAFKA_USER, password: DEMO_KAFKA_PASSWORD } as const;

/** @param name see `src/sandbox/world/instances.ts` */
export const idOf = (name: string): string => uuid(`instance ${name}`);

export interface Simulation {
  cloud: SandboxTransport;
  /** Creates an instance without the app; returns its ID. */
  create(name: string, rest?: Parameters<typeof plainSpec>[1]): Promise<string>;
  /** Replaces the next responses of a path; the requests aren't processed. */
  fault(path: string, action: Fault['action'], times?: number): Promise<void>;
  pay(instanceId: string): Promise<void>;
  cancelOrder(instanceId: string): Promise<void>;
}

/** @param session `REAL_SESSION` for a console of the real cloud */
export function simulate(options: SandboxOptions = {}, session: Session = SANDBOX_SESSION): Simulation {
  const sandbox = createSandbox(options);
  async function post(path: string, body: unknown): Promise<unknown> {
    const headers = { 'x-auth-token': sandbox.token(), 'content-type': 'application/json' };
    const request = new Request(`https://sandbox.invalid${path}`, {
      method: 'POST',
      headers,
      body: JSON.stringify(body),
    });
    const answer = await sandbox(request);
    const text = await answer.text();
    if (!answer.ok) throw new Error(`The sandbox refused ${path}: ${text}`);
    return text === '' ? undefined : JSON.parse(text);
  }
  const cloud = createSandboxTransport(sandbox, session);
  return {
    cloud,
    fault: (path, action, times = 1) => cloud.fault({ path, times, when: 'before', action }),
    async create(name, rest = {}) {
      const answer = await post(`/v2/kafka/${SANDBOX_PROJECT_ID}/instances`, plainSpec(name, rest));
      return createInstanceResponse.parse(answer).instance_id;
    },
    async pay(instanceId) {
      await post('/__sandbox/pay', { instance_id: instanceId });
    },
    async cancelOrder(instanceId) {
      await post('/__sandbox/cancel-order', { instance_id: instanceId });
    },
  };
}
