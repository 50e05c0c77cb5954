import { chromium } from '@playwright/test';
import { findChromium } from '../find-chromium.mjs';
import { watchPage } from './page-probe.mjs';

const CPU_SLOWDOWN = 4;

/** Lighthouse's "slow 4G": 1.6 Mbit/s, 150 ms round trip. */
const SLOW_4G = { offline: false, latency: 562.5, downloadThroughput: 184_320, uploadThroughput: 84_375 };

export async function openBrowser() {
  const executablePath = await findChromium();
  if (!executablePath) throw new Error('There is no Chromium.');
  const args = ['--disable-background-networking', '--disable-component-update', '--no-first-run'];
  return chromium.launch({ executablePath, args: process.getuid?.() === 0 ? [...args, '--no-sandbox'] : args });
}

/** A first visit: nothing is cached or stored. */
export async function openPage(browser, address, { isSlow = false } = {}) {
  const context = await browser.newContext({ viewport: { width: 1366, height: 900 } });
  const page = await context.newPage();
  const devtools = await context.newCDPSession(page);
  const bytes = { js: 0, css: 0, all: 0, requests: 0 };
  // CPU time of the thread: other programs don't count.
  await devtools.send('Performance.enable', { timeDomain: 'threadTicks' });
  await devtools.send('Network.enable');
  const kinds = new Map();
  devtools.on('Network.responseReceived', ({ requestId, type }) => kinds.set(requestId, type));
  devtools.on('Network.loadingFinished', ({ requestId, encodedDataLength }) => {
    bytes.requests += 1;
    bytes.all += encodedDataLength;
    if (kinds.get(requestId) === 'Script') bytes.js += encodedDataLength;
    if (kinds.get(requestId) === 'Stylesheet') bytes.css += encodedDataLength;
  });
  if (isSlow) await devtools.send('Network.emulateNetworkConditions', SLOW_4G);
  await devtools.send('Emulation.setCPUThrottlingRate', { rate: CPU_SLOWDOWN });
  await page.addInitScript(watchPage);
  await page.goto(address, { waitUntil: 'commit' });
  await page.waitForFunction(() => window.bench?.usableMs > 0, undefined, { timeout: 120_000, polling: 50 });
  return { page, devtools, bytes, close: () => context.close() };
}

/**
 * @param devtools the page's session
 * @param {string} name for example `TaskDuration` (seconds) or `JSHeapUsedSize` (bytes)
 */
export async function metric(devtools, name) {
  const { metrics } = await devtools.send('Performance.getMetrics');
  return metrics.find((one) => one.name === name)?.value ?? Number.NaN;
}
