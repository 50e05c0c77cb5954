/**
 * The secret of the session, where the page keeps it: in local storage, which belongs to one origin, its port included,
 * and which no browser sends anywhere by itself, as it does with cookies. All tabs share it. Where the browser keeps nothing
 * for the page, the secret lives in the memory of this tab, and a reload ends that.
 */
import { SESSION_SECRET } from '../../contract/gateway-api';
import { baseAddress } from './base-address';

/** Consoles below different paths of one origin are different consoles. */
export const SECRET_KEY = `launchpad.session:${new URL(baseAddress()).pathname}`;

let ofTab: string | undefined;

/** The present one, whichever tab has put it there; asked for with every request. */
export function presentSecret(): string | undefined {
  try {
    const kept = ofTab ?? localStorage.getItem(SECRET_KEY) ?? '';
    return SESSION_SECRET.test(kept) ? kept : undefined;
  } catch {
    return undefined;
  }
}

/**
 * Keeps the secret of the session that has just begun.
 * @param secret undefined forgets it, in all tabs
 */
export function keepSecret(secret: string | undefined): void {
  ofTab = undefined;
  try {
    if (secret === undefined) localStorage.removeItem(SECRET_KEY);
    else localStorage.setItem(SECRET_KEY, secret);
    if (localStorage.getItem(SECRET_KEY) === (secret ?? null)) return;
  } catch {
    // It is full, or forbidden.
  }
  ofTab = secret;
}

/** Whether this browser forgets the session when the page is loaded again. */
export function isKeptInTabOnly(): boolean {
  try {
    localStorage.getItem(SECRET_KEY);
    return ofTab !== undefined;
  } catch {
    return true;
  }
}

const listeners = new Set<() => void>();

/** Tells that there is another session than the page has shown until now. */
export function tellOtherSession(): void {
  for (const tell of listeners) tell();
}

/**
 * Hears of another session, or of its end: in another tab, or because this page had to begin one.
 * @param tell asks the gateway again
 * @returns ends it
 */
export function onOtherSession(tell: () => void): () => void {
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
}
