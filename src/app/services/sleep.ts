import type { Service } from './services';

/** Milliseconds; the signal ends it early. Never rejects. */
export const sleep: Service<(ms: number, signal?: AbortSignal) => Promise<void>> = () => (ms, signal) =>
  new Promise((resolve) => {
    if (signal?.aborted) return resolve();
    const wake = () => {
      clearTimeout(timer);
      signal?.removeEventListener('abort', wake);
      resolve();
    };
    const timer = setTimeout(wake, ms);
    signal?.addEventListener('abort', wake);
  });
