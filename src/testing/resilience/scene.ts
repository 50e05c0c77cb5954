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

/** Requires `manageTime` in the same file. */
export function openScene(options: SandboxOptions = {}, watch: Watch = {}): Scene {
  const cloud = openCloud(options);
  const console = startConsole(cloud);
  const browser = openBrowser(console, watch);
  return { cloud, console, browser, tab: browser.openTab() };
}

/** Stops the time in every test of a file. */
export function manageTime(): void {
  beforeEach(() => stopTime());
  afterEach(() => releaseTime());
}

export const NAME = 'orders';

/** Clicks Create in the scene's tab, and waits for the end. */
export const submitOrder = (scene: Scene, options?: SubmitOptions): Promise<SubmitResult> =>
  until(scene.tab.submit(orderOf(NAME), options));

/** Creates that reached the cloud, and its instances of the name. */
export async function counts({ cloud }: Scene): Promise<{ posts: number; instances: number }> {
  return { posts: (await cloud.creates()).length, instances: (await cloud.named(NAME)).length };
}
