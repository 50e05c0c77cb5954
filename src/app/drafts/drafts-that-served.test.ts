import { describe, expect, test } from 'vitest';
import { createDraftBrowser, draftNamed, nameIn, typeName } from '../../testing/page/draft-tabs';
import { SANDBOX_SESSION } from '../../testing/page/sandbox-transport';

describe('a draft that has served', () => {
  test('is gone at once, and late saves do not bring it back', async () => {
    const browser = createDraftBrowser();
    const tab = browser.newTab();
    const draft = await tab.open();
    draft.save(draftNamed('created'));
    tab.drafts.finish(SANDBOX_SESSION, draft);
    draft.save(draftNamed('created'));
    draft.markOrdered('created');
    expect(browser.dump()).not.toContain('created');
    expect(await nameIn(tab)).toBe('');
    expect(await nameIn(tab.reload())).toBe('');
  });

  test('takes no other with it: who has begun a new one meanwhile keeps it', async () => {
    const tab = createDraftBrowser().newTab();
    const draft = await tab.open();
    draft.save(draftNamed('sent'));
    await tab.drafts.startOver(SANDBOX_SESSION);
    await typeName(tab, 'next');
    tab.drafts.finish(SANDBOX_SESSION, draft);
    expect(await nameIn(tab.reload())).toBe('next');
  });

  test.each(['reload', 'crash', 'close', 'leave'] as const)(
    'does not come back where the order became an instance while nobody looked (%s)',
    async (how) => {
      const browser = createDraftBrowser();
      const tab = browser.newTab();
      await typeName(tab, 'ordered');
      (await tab.open()).markOrdered('ordered');
      browser.pass(2_000);
      browser.created.push({ name: 'ordered', at: browser.now() });
      const next = {
        reload: () => tab.reload(),
        crash: () => tab.crash(),
        close: () => browser.newTab(),
        leave: () => tab,
      };
      if (how === 'close') tab.close();
      if (how === 'leave') tab.drafts.leave(SANDBOX_SESSION);
      expect(await nameIn(next[how]())).toBe('');
      expect(browser.dump()).not.toContain('ordered');
    },
  );

  test('comes back where the order was refused, is not settled, or was of another name or an earlier one', async () => {
    const browser = createDraftBrowser();
    browser.created.push({ name: 'ordered', at: browser.now() });
    browser.pass(1_000);
    const tab = browser.newTab();
    await typeName(tab, 'ordered');
    (await tab.open()).markOrdered('ordered');
    const second = tab.reload();
    expect(await nameIn(second)).toBe('ordered');
    browser.created.push({ name: 'ordered', at: browser.now() });
    await typeName(second, 'renamed');
    expect(await nameIn(second.reload())).toBe('renamed');
  });

  test('and ends while the wizard is opened again, ends once', async () => {
    const browser = createDraftBrowser();
    const tab = browser.newTab();
    await typeName(tab, 'ordered');
    const draft = await tab.open();
    draft.markOrdered('ordered');
    tab.drafts.leave(SANDBOX_SESSION);
    browser.created.push({ name: 'ordered', at: browser.now() });
    const opening = nameIn(tab);
    tab.drafts.finish(SANDBOX_SESSION, draft);
    expect(await opening).toBe('');
    expect(browser.dump()).not.toContain('ordered');
  });

  test('ordering again after a refusal is still the same order', async () => {
    const browser = createDraftBrowser();
    const tab = browser.newTab();
    await typeName(tab, 'ordered');
    (await tab.open()).markOrdered('ordered');
    browser.created.push({ name: 'ordered', at: browser.now() });
    browser.pass(5_000);
    (await tab.open()).markOrdered('ordered');
    expect(await nameIn(tab.reload())).toBe('');
  });
});
