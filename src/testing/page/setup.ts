/**
 * What jsdom lacks and the app needs. Runs before every `*.test.tsx` (vite.config.ts), and before nothing else:
 * tests in node bring their own parts.
 */
import '@testing-library/jest-dom/vitest';
import 'fake-indexeddb/auto';
import { webcrypto } from 'node:crypto';
import { cleanup, configure } from '@testing-library/react';
import { IDBFactory } from 'fake-indexeddb';
import { afterEach } from 'vitest';
import { createMemoryLocks } from './memory-locks';

/** Sets a property that jsdom does not have or has incompletely. */
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

// Asking jsdom for the style of every ancestor of every element is most of what a query by role costs; whether
// something can be seen is the real browser's to test (e2e).
configure({ defaultHidden: true, asyncUtilTimeout: 60_000 });

// One window serves many files: each begins with an empty database and a page that nobody has touched.
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
provide(navigator, 'locks', createMemoryLocks());
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
  window.localStorage.clear();
  window.sessionStorage.clear();
});
