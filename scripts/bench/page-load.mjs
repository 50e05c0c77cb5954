import { metric } from './page-browser.mjs';

/**
 * @returns {Promise<Record<string, number>>} milliseconds since the navigation; bytes over the wire up to the first
 *   usable field, and including prefetches; heap bytes after a collection
 */
export async function loadFigures({ page, devtools, bytes }) {
  const before = { ...bytes };
  await page.waitForLoadState('networkidle');
  const seen = await page.evaluate(() => ({
    fcpMs: performance.getEntriesByName('first-contentful-paint')[0]?.startTime ?? 0,
    lcpMs: window.bench.lcpMs,
    usableMs: window.bench.usableMs,
    longTaskMs: window.bench.longTaskMs,
    ...window.bench.neededBytes,
  }));
  await devtools.send('HeapProfiler.collectGarbage');
  return {
    ...seen,
    laterBytes: bytes.all - before.all,
    heapBytes: await metric(devtools, 'JSHeapUsedSize'),
  };
}
