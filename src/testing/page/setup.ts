/** What jsdom lacks. Runs before every `*.test.tsx` (vite.config.ts). */
import '@testing-library/jest-dom/vitest';
import 'fake-indexeddb/auto';
import { webcrypto } from 'node:crypto';
import { cleanup, configure } from '@testing-library/react';
import { IDBFactory } from 'fake-indexeddb';
import { afterEach } from 'vitest';
import { createMemoryLocks } from './memory-locks';
import { closePages } from './open-page';

function provide(target: object, name: string, value: unknown): void {
  Object.defineProperty(target, name, { value, configurable: true, writable: true });
}

class NoObserver {
  observe(): void {}
  unobserve(): void {}
  disconnect(): void {}
  takeRecords(): [] {
    return [];
  }
}

const mediaQuery = (media: string) => ({
  media,
  matches: false,
  onchange: null,
  addEventListener() {},
  removeEventListener() {},
  addListener() {},
  removeListener() {},
  dispatchEvent: () => false,
});

// Computing styles of every ancestor is most of the cost of queries by role; visibility is tested in the browser (e2e).
configure({ defaultHidden: true, asyncUtilTimeout: 60_000 });

// One window serves many files: each starts with an empty database and page.
provide(globalThis, 'indexedDB', new IDBFactory());
for (const { name } of [...document.documentElement.attributes]) document.documentElement.removeAttribute(name);
document.head.replaceChildren();
document.body.replaceChildren();
window.history.replaceState(null, '', '/');

provide(window, 'matchMedia', mediaQuery);
provide(window, 'ResizeObserver', NoObserver);
provide(window, 'IntersectionObserver', NoObserver);
provide(window, 'scrollTo', () => {});
provide(window.Element.prototype, 'scrollIntoView', () => {});
const locks = createMemoryLocks();
provide(navigator, 'locks', locks);
provide(window.HTMLDialogElement.prototype, 'showModal', function (this: HTMLDialogElement) {
  this.open = true;
});
provide(window.HTMLDialogElement.prototype, 'close', function (this: HTMLDialogElement) {
  this.open = false;
});
if (!globalThis.crypto?.subtle) provide(globalThis, 'crypto', webcrypto);
if (!document.fonts)
  provide(document, 'fonts', { addEventListener() {}, removeEventListener() {}, ready: Promise.resolve() });

afterEach(() => {
  cleanup();
  closePages();
  locks.end();
  window.localStorage.clear();
  window.sessionStorage.clear();
});
