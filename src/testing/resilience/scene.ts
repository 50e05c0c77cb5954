/** A cloud, a console and a browser with one tab, for tests that spoil one thing. */
import { afterEach, beforeEach } from 'vitest';
import type { SubmitOptions } from '../../app/submission/submit-attempt';
import type { SubmitResult } from '../../app/submission/submit-result';
import type { SandboxOptions } from '../../sandbox/state';
import { type Browser, openBrowser, type Tab, type Watch } from './browser';
import { type Cloud, openCloud, orderOf } from './cloud';
import { type ConsoleProcess, startConsole } from './console-process';
import { releaseTime, stopTime, until } from './virtual-time';

export interface Scene {
  cloud: Cloud;
  console: ConsoleProcess;
  browser: Browser;
  tab: Tab;
}

/**
 * Opens a scene; `manageTime` has to stand in the same file.
 * @param options the sandbox's habits
 * @param watch looks at what the browser's tabs do
 */
export function openScene(options: SandboxOptions = {}, watch: Watch = {}): Scene {
  const cloud = openCloud(options);
  const console = startConsole(cloud);
  const browser = openBrowser(console, watch);
  return { cloud, console, browser, tab: browser.openTab() };
}

/** Stops the time around every test of a file. */
export function manageTime(): void {
  beforeEach(() => stopTime());
  afterEach(() => releaseTime());
}

/** The name that is ordered. */
export const NAME = 'orders';

/** Presses Create in the scene's tab, and waits until it has ended, however long that takes. */
export const submitOrder = (scene: Scene, options?: SubmitOptions): Promise<SubmitResult> =>
  until(scene.tab.submit(orderOf(NAME), options));

/** Creates that arrived at the cloud, and instances of the name that exist there. */
export async function counts({ cloud }: Scene): Promise<{ posts: number; instances: number }> {
  return { posts: (await cloud.creates()).length, instances: (await cloud.named(NAME)).length };
}
