/**
 * Carries the user and password of an instance from its creation to its registration with LTS, in memory only: a reload
 * forgets them, and nothing else ever holds them.
 */

import { forgetting } from '../lookups/forget';
import type { Service } from '../services/services';
import type { Attempt } from './attempt';

export interface Credentials {
  user: string;
  password: string;
}

/** A moment at which Create was pressed. */
export interface Press {
  /** Epoch milliseconds. */
  at: number;
  /** How often secrets had been forgotten by then. */
  forgotten: number;
}

/** Whether the instance was certainly made with what was typed for a press: an earlier send may have had another password. */
const isOf = ({ wasUnknown, sends, createdAt }: Attempt, { at }: Press): boolean =>
  !wasUnknown || (sends === 1 && createdAt >= at);

export interface SecretsHandoff {
  /** @param at epoch milliseconds */
  notePress(at: number): Press;
  /**
   * Remembers the credentials of an instance that was just created in this page, unless somebody signed out since, or it
   * may be the instance of an earlier send.
   * @param created the new instance, and its attempt as it ended
   * @param credentials what the person typed
   * @param press when it was sent
   */
  handOver(created: { instanceId: string; attempt: Attempt }, credentials: Credentials, press: Press): void;
  /**
   * @param instanceId an instance
   * @returns its credentials, where this page created it since it was loaded
   */
  credentialsOf(instanceId: string): Credentials | undefined;
  /** Forgets one instance's credentials, as soon as they have served. */
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
