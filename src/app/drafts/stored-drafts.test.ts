import { expect, test } from 'vitest';
import { createDraftBrowser, type DraftTab } from '../../testing/page/draft-tabs';
import { exampleForm } from '../../testing/page/form-values';
import { SANDBOX_SESSION } from '../../testing/page/sandbox-transport';

const SESSION = SANDBOX_SESSION;
const SECRET = 'Canary-pass-1';

const draftNamed = (name: string) => ({
  values: exampleForm({ basics: { name }, access: { password: SECRET, passwordAgain: SECRET } }),
  visited: ['basics' as const],
});

async function save(tab: DraftTab, name: string): Promise<void> {
  (await tab.open()).save(draftNamed(name));
}

/** Writes drafts down, each a second after the one before, and opens a page that has none of them open. */
async function browserWith(...names: string[]) {
  const browser = createDraftBrowser();
  const tab = browser.newTab();
  for (const name of names) {
    await save(tab, name);
    browser.pass(1_000);
    await tab.drafts.beginAnew(SESSION);
  }
  const namesOf = async (of: DraftTab) => (await of.drafts.others(SESSION)).map(({ name }) => name);
  return { browser, tab, namesOf };
}

test('all are listed, the latest first, and the one that is open is not among them', async () => {
  const { tab, namesOf } = await browserWith('first', 'second');
  expect(await namesOf(tab)).toEqual(['second', 'first']);
  await save(tab, 'third');
  expect(await namesOf(tab)).toEqual(['second', 'first']);
  const [kept] = await tab.drafts.others(SESSION);
  expect(kept).toMatchObject({ flavor: exampleForm().capacity.productId, isElsewhere: false });
  expect(JSON.stringify(kept)).not.toContain(SECRET);
});

test('one that is resumed is what this tab edits, without its password; the one before stays', async () => {
  const { tab, namesOf } = await browserWith('first', 'second');
  await save(tab, 'third');
  const first = (await tab.drafts.others(SESSION)).find(({ name }) => name === 'first');
  expect(await tab.drafts.resume(SESSION, first?.id ?? '')).toBe(true);
  const open = await tab.open();
  expect(open.read().values).toMatchObject({ basics: { name: 'first' }, access: { password: '' } });
  expect(open.hasLostPassword.get()).toBe(true);
  expect(open.restoredFrom).toBeUndefined();
  expect((await namesOf(tab)).sort()).toEqual(['second', 'third']);
  expect((await tab.reload().open()).read().values.basics.name).toBe('first');
});

test('one can be resumed and another removed while all are being listed, as when a press also focuses the window', async () => {
  const { tab, namesOf } = await browserWith('first', 'second');
  const [second, first] = await tab.drafts.others(SESSION);
  const listings = [tab.drafts.others(SESSION), tab.drafts.others(SESSION)];
  await tab.drafts.remove(SESSION, second?.id ?? '');
  expect(await tab.drafts.resume(SESSION, first?.id ?? '')).toBe(true);
  for (const listing of await Promise.all(listings)) {
    expect(listing.map(({ isElsewhere }) => isElsewhere)).toEqual([false, false]);
  }
  expect(await namesOf(tab)).toEqual([]);
});

test('one that another tab has open is told so, and neither resumed nor forgotten', async () => {
  const { browser, tab } = await browserWith('first');
  const other = browser.newTab();
  expect((await other.open()).read().values.basics.name).toBe('first');
  const [kept] = await tab.drafts.others(SESSION);
  expect(kept).toMatchObject({ name: 'first', isElsewhere: true });
  expect(await tab.drafts.resume(SESSION, kept?.id ?? '')).toBe(false);
  await tab.drafts.remove(SESSION, kept?.id ?? '');
  expect(browser.dump()).toContain('first');
  expect((await tab.open()).read().values.basics.name).toBe('');
});

test('one that is removed is gone from both places, and can no more be resumed', async () => {
  const { browser, tab, namesOf } = await browserWith('first', 'second');
  const second = (await tab.drafts.others(SESSION))[0]?.id ?? '';
  await tab.drafts.remove(SESSION, second);
  expect(await namesOf(tab)).toEqual(['first']);
  expect(browser.dump()).not.toContain('second');
  expect(await tab.drafts.resume(SESSION, second)).toBe(false);
});

test('one whose order became an instance has served', async () => {
  const { browser, tab, namesOf } = await browserWith('first');
  const [kept] = await tab.drafts.others(SESSION);
  await tab.drafts.resume(SESSION, kept?.id ?? '');
  (await tab.open()).markOrdered('first');
  await tab.drafts.beginAnew(SESSION);
  expect(await namesOf(tab)).toEqual(['first']);
  browser.created.push({ name: 'first', at: browser.now() });
  expect(await namesOf(tab)).toEqual([]);
  expect(browser.dump()).not.toContain('"first"');
});

test('another person’s are not listed', async () => {
  const { tab } = await browserWith('first');
  expect(await tab.drafts.others({ ...SESSION, who: 'somebody else' })).toEqual([]);
});

test('without locks nothing is written down, so there is nothing to list', async () => {
  const browser = createDraftBrowser();
  const tab = browser.newTab({ locks: undefined });
  await save(tab, 'first');
  expect(await tab.drafts.others(SESSION)).toEqual([]);
});

test('what was typed a moment before another draft is begun is kept, although it is still being written', async () => {
  const browser = createDraftBrowser();
  const tab = browser.newTab();
  (await tab.open()).save(draftNamed('just typed'));
  await tab.drafts.beginAnew(SESSION);
  expect((await tab.drafts.others(SESSION)).map(({ name }) => name)).toEqual(['just typed']);
});
