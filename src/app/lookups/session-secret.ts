/**
 * The session secret. Local storage belongs to one origin including its port, and isn't sent automatically as a cookie
 * is. All tabs share it. Without storage it's in the memory of this tab, until a reload.
 */
import { SESSION_SECRET } from '../../contract/gateway-api';
import type { Service } from '../services/services';
import { baseAddress } from './base-address';

/** There may be several gateways below different paths of one origin. */
export const SECRET_KEY = `launchpad.session:${new URL(baseAddress()).pathname}`;

export interface SessionSecret {
  /** From any tab; read for each request. */
  present(): string | undefined;
  /** Undefined removes it, in all tabs. */
  keep(secret: string | undefined): void;
  /** Whether a reload loses the session. */
  isKeptInTabOnly(): boolean;
  tellOther(): void;
  /** Listens for another session, or the end of this one, in any tab. */
  onOther(tell: () => void): () => void;
}

/** @param storage accessing it throws if it's blocked */
export function secretIn(storage: () => Storage): SessionSecret {
  let ofTab: string | undefined;
  const listeners = new Set<() => void>();
  return {
    present() {
      try {
        const kept = ofTab ?? storage().getItem(SECRET_KEY) ?? '';
        return SESSION_SECRET.test(kept) ? kept : undefined;
      } catch {
        return undefined;
      }
    },
    keep(secret) {
      ofTab = undefined;
      try {
        if (secret === undefined) storage().removeItem(SECRET_KEY);
        else storage().setItem(SECRET_KEY, secret);
        if (storage().getItem(SECRET_KEY) === (secret ?? null)) return;
      } catch {
        // Full or blocked.
      }
      ofTab = secret;
    },
    isKeptInTabOnly() {
      try {
        storage().getItem(SECRET_KEY);
        return ofTab !== undefined;
      } catch {
        return true;
      }
    },
    tellOther() {
      for (const tell of listeners) tell();
    },
    onOther(tell) {
      // `clear` has no key.
      const heed = ({ key }: StorageEvent) => {
        if (key === SECRET_KEY || key === null) tell();
      };
      listeners.add(tell);
      window.addEventListener('storage', heed);
      return () => {
        listeners.delete(tell);
        window.removeEventListener('storage', heed);
      };
    },
  };
}

export const sessionSecret: Service<SessionSecret> = () => secretIn(() => localStorage);
