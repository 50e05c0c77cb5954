/**
 * The secret of the session, where the page keeps it: in local storage, which belongs to one origin, its port included,
 * and which no browser sends anywhere by itself, as it does with cookies. All tabs share it. Where the browser keeps nothing
 * for the page, the secret lives in the memory of this tab, and a reload ends that.
 */
import { SESSION_SECRET } from '../../contract/gateway-api';
import type { Service } from '../services/services';
import { baseAddress } from './base-address';

/** Consoles below different paths of one origin are different consoles. */
export const SECRET_KEY = `launchpad.session:${new URL(baseAddress()).pathname}`;

export interface KeptSecret {
  /** The present one, whichever tab has put it there; asked for with every request. */
  present(): string | undefined;
  /** Keeps the secret of the session that has just begun; undefined forgets it, in all tabs. */
  keep(secret: string | undefined): void;
  /** Whether this browser forgets the session when the page is loaded again. */
  isKeptInTabOnly(): boolean;
  /** Tells that there is another session than the page has shown until now. */
  tellOther(): void;
  /**
   * Hears of another session, or of its end: in another tab, or because this page had to begin one.
   * @param tell asks the gateway again
   * @returns ends it
   */
  onOther(tell: () => void): () => void;
}

/** @param storage the browser's; touching it throws where it is forbidden */
export function secretIn(storage: () => Storage): KeptSecret {
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
        // It is full, or forbidden.
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
      // All of the storage is emptied without a key.
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

export const keptSecret: Service<KeptSecret> = () => secretIn(() => localStorage);
