/**
 * Random lives in a real browser, over a console that is really killed. `npm run chaos -- --browser --seeds N` lives
 * many, `--seed S` one; here a few.
 */

import type { BrowserContext, Page } from '@playwright/test';
import { fillRequired, PASSWORD } from '../journeys';
import { passTime, stopTime } from '../page-time';
import { wizardPage } from '../pages/wizard-page';
import { FULL } from '../scope';
import { type Action, lifeOf } from './commands';
import { type Books, openBooks } from './invariants';
import { expect, type KillableConsole, type SandboxControl, test } from './killable-console';

const FIRST = Number(process.env.CHAOS_FIRST ?? '1');
const SEEDS = Number(process.env.CHAOS_SEEDS ?? '2');
const NAME = 'kafka-chaos';

// A page that is opened while there is no console cannot load its parts, or is the browser's own error page, in which the
// script that restores the form may not run.
test.use({
  expectedComplaints: [
    /Unable to preload CSS|A file of the page cannot be loaded|dynamically imported module|Access is denied for this document/,
  ],
});

interface Scene {
  context: BrowserContext;
  killable: KillableConsole;
  cloud: SandboxControl;
  books: Books;
}

/** Buttons that outcomes offer and that change something; the last is the person's word for another send. */
const OFFERS = ['Check again', 'Create again…', 'Try again', 'Stop retrying', 'Yes, create again'];

const tabOf = ({ context }: Scene, index: number): Page | undefined => {
  const pages = context.pages();
  return pages[index % pages.length];
};

/** Presses what can be pressed; a button that goes away at the same moment is no failure, a person misses it too. */
async function press(page: Page, name: string | RegExp, clickCount = 1): Promise<void> {
  const button = page.getByRole('button', { name }).first();
  if (await button.isVisible()) await button.click({ force: true, clickCount, timeout: 1_000 }).catch(() => undefined);
}

async function followOffer(page: Page, books: Books, offer: number): Promise<void> {
  const offers = page.getByRole('button', { name: new RegExp(`^(?:${OFFERS.join('|')})$`) });
  const names = await offers.allInnerTexts();
  const name = names[offer % Math.max(1, names.length)]?.trim();
  if (!name) return;
  if (name === 'Yes, create again') books.confirm();
  await press(page, name);
}

async function act(scene: Scene, action: Action): Promise<void> {
  const { context, killable, cloud, books } = scene;
  const page = 'tab' in action ? tabOf(scene, action.tab) : undefined;
  switch (action.do) {
    case 'press':
    case 'press-twice':
      return page && press(page, /^(?:Create instance|Creating…)$/, action.do === 'press' ? 1 : 2);
    case 'follow-offer':
      return page && followOffer(page, books, action.offer);
    case 'reload':
      // A page that cannot be loaded just now is loaded when everything works again.
      await page?.reload().catch(() => undefined);
      return;
    case 'go-back':
      await page?.goBack().catch(() => undefined);
      return;
    case 'open-tab': {
      if (context.pages().length > 1) return;
      const next = await context.newPage();
      await next.goto('/create/review').catch(() => undefined);
      return;
    }
    case 'kill':
      // The moment is what is tested; nothing is waited for.
      await new Promise((resolve) => setTimeout(resolve, action.delayMs));
      await killable.kill();
      return killable.restart();
    case 'fault':
      return cloud.faults(action.faults);
    case 'offline':
      return context.setOffline(action.isOffline);
    case 'wait':
      return context.clock.fastForward(action.seconds * 1_000);
    case 'cloud-clock':
      return cloud.advance(action.seconds);
  }
}

/** Everything works again and what was late has arrived; the person opens the list and looks for what is not settled. */
async function setRight({ context, cloud }: Scene): Promise<Page> {
  await cloud.faults([]);
  await context.setOffline(false);
  await cloud.advance(700);
  const [page, ...others] = context.pages();
  for (const other of others) await other.close({ runBeforeUnload: false });
  if (!page) throw new Error('No tab is left');
  const look = page.getByRole('button', { name: `Find ${NAME}` });
  const busy = page.getByRole('button', { name: 'Searching for up to 1 minute…' });
  // Each that is open is looked for once; one that is not found stays open.
  for (let stays = 0; ; ) {
    await page.goto('/');
    await expect(page.getByRole('table')).toBeVisible();
    const open = (await readDisk(page)).records.filter(isOpen).length;
    await expect(look).toHaveCount(open);
    if (stays >= open) return page;
    await passTime(page, {
      stepSeconds: 10,
      async during() {
        await stopTime(page);
        await look.nth(stays).click();
        await expect(busy).toBeVisible();
        await page.clock.resume();
      },
      until: () => expect(busy).toBeHidden({ timeout: 300 }),
    });
    if ((await readDisk(page)).records.filter(isOpen).length === open) stays += 1;
  }
}

interface KeptAttempt {
  state: string;
  instanceId?: string;
  setAsideAt?: number;
}

/** Whether an order's fate is not known; a page that just opened has turned what was being sent into that. */
const isOpen = ({ state, setAsideAt }: KeptAttempt): boolean =>
  ['sending', 'unknown', 'absent'].includes(state) && setAsideAt === undefined;

/** The records on the page's disk, and everything else that it keeps. */
const readDisk = (page: Page) =>
  page.evaluate(async () => {
    const resultOf = <Result>(request: IDBRequest<Result>) =>
      new Promise<Result>((resolve, reject) => {
        request.onsuccess = () => resolve(request.result);
        request.onerror = () => reject(request.error);
      });
    const database = await resultOf(indexedDB.open('kafka-launchpad'));
    const records: KeptAttempt[] = database.objectStoreNames.contains('attempts')
      ? await resultOf(database.transaction('attempts').objectStore('attempts').getAll())
      : [];
    database.close();
    return { records, storage: JSON.stringify([{ ...localStorage }, { ...sessionStorage }]) };
  });

for (let seed = FIRST; seed < FIRST + SEEDS; seed += 1) {
  test(`chaos: no promise is broken in the life of seed ${seed}`, FULL, async ({ page, context, killable, cloud }) => {
    const books = openBooks(context);
    const scene: Scene = { context, killable, cloud, books };
    const actions = lifeOf(seed);
    await context.clock.install();
    await fillRequired(wizardPage(page), { name: NAME });
    for (const action of actions) await act(scene, action);
    const last = await setRight(scene);

    const instances = (await cloud.state()).instances.filter(({ name }) => name === NAME);
    const { records, storage } = await readDisk(last);
    const told = `seed ${seed}: ${JSON.stringify(actions)}\n${JSON.stringify(records)}`;
    expect(books.violations, told).toEqual([]);
    expect((await cloud.creates()).length, told).toBeLessThanOrEqual(books.sends());
    expect(instances.length, told).toBeLessThanOrEqual(1 + books.confirmations());
    if (books.confirmations() === 0) {
      const known = records.map(({ instanceId }) => instanceId);
      for (const { instance_id } of instances) expect(known, told).toContain(instance_id);
    }
    const existing = instances.map(({ instance_id }) => instance_id);
    for (const record of records.filter(({ state }) => state === 'accepted')) {
      expect(existing, told).toContain(record.instanceId);
    }
    expect(storage + JSON.stringify(records) + killable.output(), told).not.toContain(PASSWORD);
  });
}
