/**
 * From the start page to a log line of a log stream that is seen in a topic: with the mouse, with the keyboard, and in
 * Chinese. All that is chosen or typed stands on the page before.
 */
import type { Locator, Page } from '@playwright/test';
import { expect, test } from './fixtures';
import { CHINESE, ENGLISH, type FlowWords } from './flow-words';
import { inspect } from './inspect';
import { COMPLAINTS_OF_PICTURES, keepPictureOf } from './keep-picture';
import { chineseConsole } from './pages/chinese-console';
import { picker } from './pages/controls';
import type { SandboxControl } from './sandbox';
import { FULL } from './scope';
import { tabTo } from './tab-to';

/** Presses and choices from Create to the log line. */
const INTERACTIONS_MAX = 12;

/** How a person uses the page. */
interface Hand {
  press(target: Locator): Promise<void>;
  /** Chooses the first of a picker's list. */
  chooseFirst(box: Locator, option: Locator): Promise<void>;
}

const mouse: Hand = {
  press: (target) => target.click(),
  async chooseFirst(box, option) {
    await box.click();
    await option.click();
  },
};

const keys = (page: Page): Hand => ({
  async press(target) {
    await tabTo(page, target);
    await page.keyboard.press('Enter');
  },
  async chooseFirst(box, option) {
    await tabTo(page, box);
    await page.keyboard.press('ArrowDown');
    await expect(option).toBeVisible();
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('Enter');
  },
});

/** @param onScreen judges each screen once it stands */
async function goToFirstLog(
  page: Page,
  sandbox: SandboxControl,
  words: FlowWords,
  hand: Hand,
  onScreen: (name: string) => Promise<void> = async () => undefined,
): Promise<void> {
  let interactions = 0;
  const title = (name: string) => page.getByRole('heading', { level: 1, name, exact: true });
  const link = (name: string) => page.getByRole('link', { name, exact: true });
  const button = (name: string) => page.getByRole('button', { name, exact: true });
  const picture = (moment: string) => keepPictureOf(page, moment);
  async function press(target: Locator) {
    interactions += 1;
    await hand.press(target);
  }
  await page.goto('/create');
  await hand.press(button(words.preset));
  await expect(button(words.create)).toBeEnabled();
  await picture('2-review');
  await hand.press(button(words.create));
  await expect(page).toHaveURL(/\/instances\/[0-9a-f-]{36}$/);
  await picture('3-creating');
  await sandbox.advance(60);
  await expect(page.getByRole('heading', { name: words.steps })).toBeVisible();
  await picture('4-running');
  await onScreen('running, with its steps');
  // The main action stands in the head of the page, and again in its list.
  await press(link(words.register).first());
  await press(button(words.register));
  await expect(title(words.registered)).toBeVisible();
  await picture('5-registered');
  await onScreen('registered, with its steps');
  await press(link(words.topic).first());
  await press(button(words.topic));
  await press(link(words.message));
  await expect(title(words.messages)).toBeVisible();
  await press(button(words.message));
  await expect(page.getByText(words.arrived)).toBeVisible();
  await onScreen('a test message arrived');
  await press(link(words.transfer));
  await hand.chooseFirst(picker(page, words.group), page.getByRole('option', { name: words.newGroup }));
  interactions += 2;
  await onScreen('a new transfer');
  await press(button(words.transfer));
  await press(button(words.samples));
  await sandbox.advance(8);
  await press(link(words.view).first());
  await expect(page.getByText('sample log 100 of 100').first()).toBeVisible();
  await picture('6-first-log');
  await onScreen('the first log');
  expect(interactions, 'from Create to the log line').toBeLessThanOrEqual(INTERACTIONS_MAX);
  const journal = await sandbox.journal();
  const sent = (path: RegExp) => journal.filter((one) => one.method === 'POST' && path.test(one.path)).length;
  const paths = [/kafka-instance$/, /\/topics$/, /\/messages\/action$/, /\/groups$/, /\/streams$/, /\/transfers$/];
  expect([(await sandbox.creates()).length, ...paths.map(sent)], 'each was made once').toEqual([1, 1, 1, 1, 1, 1, 1]);
  await hand.press(link(words.instance));
  const last = page.getByRole('listitem').filter({ hasText: words.log });
  await expect(last).toContainText(words.seen);
  // What this browser knows outlives a reload; what Huawei Cloud knows is read again.
  await page.reload();
  await expect(last).toContainText(words.seen);
}

test.use({ expectedComplaints: COMPLAINTS_OF_PICTURES });

test('from the start page to the first log, with the mouse', async ({ page, instancesPage, sandbox }) => {
  await instancesPage.open();
  await expect(instancesPage.row('kafka-orders')).toBeVisible();
  await keepPictureOf(page, '1-list');
  await goToFirstLog(page, sandbox, ENGLISH, mouse);
});

test('from the start page to the first log, with the keyboard alone', FULL, async ({ page, sandbox }) => {
  await goToFirstLog(page, sandbox, ENGLISH, keys(page));
});

test.describe('in Chinese', () => {
  test.use({ locale: 'zh-CN' });

  test('from the start page to the first log, and nothing in English is left', FULL, async ({ page, sandbox }) => {
    const { expectNothingInEnglish } = chineseConsole(page);
    await goToFirstLog(page, sandbox, CHINESE, mouse, async (name) => {
      await expectNothingInEnglish();
      await inspect(page, `${name}, in Chinese`);
    });
  });
});
