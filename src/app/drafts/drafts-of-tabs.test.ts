import { describe, expect, test } from 'vitest';
import type { Session } from '../../contract/gateway-api';
import { createDraftBrowser, draftNamed, nameIn, typeName } from '../../testing/page/draft-tabs';
import { SANDBOX_SESSION } from '../../testing/page/sandbox-transport';
import { freshDraft } from './draft';
import { KEEP_COUNT, KEEP_MS } from './find-draft';

describe('several tabs', () => {
  test('keep theirs, each', async () => {
    const browser = createDraftBrowser();
    const [one, two] = [browser.newTab(), browser.newTab()];
    await typeName(one, 'one');
    await typeName(two, 'two');
    const [oneAgain, twoAgain] = [one.reload(), two.reload()];
    expect(await Promise.all([nameIn(oneAgain), nameIn(twoAgain)])).toEqual(['one', 'two']);
  });

  test('after a crash of the browser each finds its own, not the latest', async () => {
    const browser = createDraftBrowser();
    const tabs = [browser.newTab(), browser.newTab(), browser.newTab()];
    for (const [index, tab] of tabs.entries()) {
      await typeName(tab, `name-${index}`);
      browser.pass(1_000);
    }
    const restored = tabs.map((tab) => tab.crash());
    expect(await Promise.all(restored.map((tab) => nameIn(tab)))).toEqual(['name-0', 'name-1', 'name-2']);
  });

  test('a copy of a living tab has a draft of its own, and the first keeps its', async () => {
    const browser = createDraftBrowser();
    const tab = browser.newTab();
    await typeName(tab, 'original');
    const copy = tab.duplicate();
    expect(await nameIn(copy)).toBe('');
    await typeName(copy, 'copy');
    expect(await nameIn(tab.reload())).toBe('original');
    expect(await nameIn(copy.reload())).toBe('copy');
  });

  test('a new one starts fresh while the draft is being edited', async () => {
    const browser = createDraftBrowser();
    await typeName(browser.newTab(), 'edited');
    const draft = await browser.newTab().open();
    expect(draft.read()).toEqual(freshDraft());
    expect(draft.restoredFrom).toBeUndefined();
  });

  test('a new one opens with the latest draft that was left behind, and knows from when', async () => {
    const browser = createDraftBrowser();
    const [early, late] = [browser.newTab(), browser.newTab()];
    await typeName(late, 'late');
    await typeName(early, 'early');
    browser.pass(1_000);
    await typeName(late, 'later');
    const savedAt = browser.now();
    early.close();
    late.close();
    browser.pass(60_000);
    const [first, second, third] = [browser.newTab(), browser.newTab(), browser.newTab()];
    const draft = await first.open();
    expect(draft.read().values.basics.name).toBe('later');
    expect(draft.restoredFrom).toBe(savedAt);
    expect(await nameIn(second)).toBe('early');
    expect(await nameIn(third)).toBe('');
  });

  test('two that open at once do not get the same', async () => {
    const browser = createDraftBrowser();
    const tab = browser.newTab();
    await typeName(tab, 'left');
    tab.close();
    const names = await Promise.all([nameIn(browser.newTab()), nameIn(browser.newTab())]);
    expect(names.toSorted()).toEqual(['', 'left']);
  });

  test.each<[string, Partial<Session>]>([
    ['another person', { who: 'somebody-else' }],
    ['another project', { projectId: '0'.repeat(32) }],
    ['another region', { region: 'cn-north-4' }],
    ['the real cloud', { mode: 'cloud' }],
  ])('nothing is shown to %s', async (_name, other) => {
    const browser = createDraftBrowser();
    const tab = browser.newTab();
    await typeName(tab, 'mine');
    const session = { ...SANDBOX_SESSION, ...other };
    expect(await nameIn(tab, session)).toBe('');
    expect(await nameIn(tab.crash(), session)).toBe('');
    tab.close();
    expect(await nameIn(browser.newTab(), session)).toBe('');
    expect(await nameIn(browser.newTab())).toBe('mine');
  });
});

describe('old drafts', () => {
  test('are forgotten after 30 days, those of others too, but not one day before', async () => {
    const browser = createDraftBrowser();
    const tab = browser.newTab();
    (await tab.open({ ...SANDBOX_SESSION, who: 'gone' })).save(draftNamed('expired'));
    tab.close();
    browser.pass(1);
    const second = browser.newTab();
    await typeName(second, 'kept');
    second.close();
    browser.storage.setItem('launchpad.draft:["old"]:1', JSON.stringify({ version: 1, savedAt: browser.now() - 1 }));
    browser.storage.setItem('launchpad.draft:["odd"]:1', 'odd');
    browser.storage.setItem('of-something-else', 'odd');
    browser.pass(KEEP_MS);
    expect(await nameIn(browser.newTab())).toBe('kept');
    expect(browser.dump()).not.toContain('expired');
    expect(browser.storage.length).toBe(2);
    expect(browser.storage.getItem('of-something-else')).toBe('odd');
  });

  test('are not forgotten under their own tab, which may be restored much later', async () => {
    const browser = createDraftBrowser();
    const tab = browser.newTab();
    await typeName(tab, 'old');
    browser.pass(2 * KEEP_MS);
    expect(await nameIn(tab.crash())).toBe('old');
  });

  test('of one scope are ten at most, the latest; what a tab edits is not forgotten', async () => {
    const browser = createDraftBrowser();
    const living = browser.newTab();
    await typeName(living, 'living');
    // Copies have drafts of their own, where a new tab would go on with what the one before left behind.
    const tabs = Array.from({ length: KEEP_COUNT + 2 }, () => living.duplicate());
    for (const [index, tab] of tabs.entries()) {
      browser.pass(1_000);
      await typeName(tab, `name-${index}`);
    }
    for (const tab of tabs) tab.close();
    expect(await nameIn(browser.newTab())).toBe(`name-${KEEP_COUNT + 1}`);
    expect(browser.storage.length).toBe(KEEP_COUNT + 1);
    expect(browser.dump()).not.toMatch(/name-[01]\b/);
    expect(await nameIn(living.reload())).toBe('living');
  });
});
