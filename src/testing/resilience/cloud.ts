/** The simulated cloud, which outlives every gateway. */
import type { CreateInstanceRequest } from '../../contract/create-instance';
import type { Instance } from '../../contract/instance';
import { SANDBOX_PROJECT_ID } from '../../sandbox/credentials';
import type { FaultAction } from '../../sandbox/fault-queue';
import type { JournalEntry } from '../../sandbox/journal';
import { createSandbox, type Sandbox } from '../../sandbox/sandbox';
import type { SandboxOptions } from '../../sandbox/state';
import { plainSpec } from '../../sandbox/world/instances';

/** A password that must appear only in the create's body. */
export const CANARY = 'Canary-9-never-seen';

const HOST = 'https://sandbox.invalid';

export const CREATE = `/v2/kafka/${SANDBOX_PROJECT_ID}/instances`;

export interface CloudFault {
  path?: string;
  method?: string;
  times?: number;
  when?: 'before' | 'after';
  action: FaultAction;
}

export interface Cloud {
  sandbox: Sandbox;
  /** Replaces the faults; by default of the create. */
  fault(...faults: readonly CloudFault[]): Promise<void>;
  journal(): Promise<JournalEntry[]>;
  creates(): Promise<JournalEntry[]>;
  /** Including failed ones. */
  named(name: string): Promise<Instance[]>;
  /** Relative to everybody else's. */
  advance(seconds: number): Promise<void>;
}

export function openCloud(options: SandboxOptions = {}): Cloud {
  const sandbox = createSandbox(options);
  async function control(method: 'GET' | 'POST', command: string, body?: unknown): Promise<unknown> {
    const text = method === 'POST' ? JSON.stringify(body ?? {}) : null;
    const answer = await sandbox(new Request(`${HOST}/__sandbox/${command}`, { method, body: text }));
    if (!answer.ok) throw new Error(`The sandbox refused ${command}: ${await answer.text()}`);
    return answer.json();
  }
  const journal = async () => (await control('GET', 'journal')) as JournalEntry[];
  return {
    sandbox,
    journal,
    fault: async (...faults) => {
      await control(
        'POST',
        'faults',
        faults.map((fault) => (fault.path === undefined ? { method: 'POST', path: CREATE, ...fault } : fault)),
      );
    },
    creates: async () =>
      (await journal()).filter(({ method, path }) => method === 'POST' && path.endsWith('/instances')),
    named: async (name) => {
      const { instances } = (await control('GET', 'state')) as { instances: Instance[] };
      return instances.filter((instance) => instance.name === name);
    },
    advance: async (advanceSeconds) => {
      await control('POST', 'clock', { advanceSeconds });
    },
  };
}

export const orderOf = (name: string, changes: Partial<CreateInstanceRequest> = {}): CreateInstanceRequest => ({
  ...(plainSpec(name) as CreateInstanceRequest),
  ssl_enable: true,
  kafka_security_protocol: 'SASL_SSL',
  sasl_enabled_mechanisms: ['SCRAM-SHA-512'],
  access_user: 'kafka_user',
  password: CANARY,
  ...changes,
});
