/** User and password of what this page created, for its registration and its page, in memory only. */

import { forgetting } from '../lookups/forget';
import type { Service } from '../services/services';
import type { Attempt } from './attempt';

export interface Credentials {
  user: string;
  password: string;
}

export interface Press {
  /** Epoch milliseconds. */
  at: number;
  /** Number of `forgetSecrets` calls by then. */
  forgotten: number;
}

/**
 * Whether the instance certainly has the credentials of this press: an earlier request may have had another password.
 */
const isOf = ({ wasUnknown, sends, createdAt }: Attempt, { at }: Press): boolean =>
  !wasUnknown || (sends === 1 && createdAt >= at);

export interface SecretsHandoff {
  /** @param at epoch milliseconds */
  notePress(at: number): Press;
  /** Unless someone signed out since, or it may be the instance of an earlier request. */
  handOver(created: { instanceId: string; attempt: Attempt }, credentials: Credentials, press: Press): void;
  /** Undefined unless this page created the instance. */
  credentialsOf(instanceId: string): Credentials | undefined;
  /** They may no longer hold. */
  forgetCredentials(instanceId: string): void;
}

export const secretsHandoff: Service<SecretsHandoff> = (services) => {
  const handed = new Map<string, Credentials>();
  let forgotten = 0;
  services.get(forgetting).onForget(() => {
    handed.clear();
    forgotten += 1;
  });
  return {
    notePress: (at) => ({ at, forgotten }),
    handOver({ instanceId, attempt }, credentials, press) {
      if (press.forgotten === forgotten && isOf(attempt, press)) handed.set(instanceId, credentials);
    },
    credentialsOf: (instanceId) => handed.get(instanceId),
    forgetCredentials: (instanceId) => void handed.delete(instanceId),
  };
};
