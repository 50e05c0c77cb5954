import { describe, expect, test } from 'vitest';
import { createDraftBrowser, draftNamed, nameIn, typeName } from '../../testing/page/draft-tabs';
import { exampleForm, minimalForm } from '../../testing/page/form-values';
import { SANDBOX_SESSION } from '../../testing/page/sandbox-transport';
import { freshDraft } from './draft';

describe('one tab', () => {
  test('opens a fresh form where there is no draft, and writes nothing down before something is typed', async () => {
    const browser = createDraftBrowser();
    const draft = await browser.newTab().open();
    expect(draft.read()).toEqual(freshDraft());
    draft.save(freshDraft());
    expect(browser.storage.length).toBe(0);
    expect(browser.backup.size).toBe(0);
    expect(draft.status.get()).toEqual({ kind: 'untouched' });
  });

  test('gives everything back while the page lives, passwords included', async () => {
    const tab = createDraftBrowser().newTab();
    const values = exampleForm();
    (await tab.open()).save({ values, visited: ['basics', 'network'] });
    values.basics.tags.push({ key: 'late', value: '' });
    expect((await tab.open()).read()).toEqual({ values: exampleForm(), visited: ['basics', 'network'] });
    expect((await tab.open()).hasLostPassword.get()).toBe(false);
  });

  test.each(['reload', 'crash'] as const)('finds its own draft after a %s, without the passwords', async (how) => {
    const browser = createDraftBrowser();
    const tab = browser.newTab();
    const first = await tab.open();
    first.save({ values: exampleForm(), visited: ['basics', 'access'] });
    browser.pass(60_000);
    const again = await tab[how]().open();
    const values = exampleForm({ access: { password: '', passwordAgain: '' } });
    expect(again.read()).toEqual({ values, visited: ['basics', 'access'] });
    expect(again.id).toBe(first.id);
    expect(again.hasLostPassword.get()).toBe(true);
    expect(again.restoredFrom).toBeUndefined();
    expect(again.status.get()).toEqual({ kind: 'saved', at: browser.now() - 60_000 });
  });

  test('that a password is missing is known after a second reload as well', async () => {
    const tab = createDraftBrowser().newTab();
    (await tab.open()).save({ values: exampleForm(), visited: ['basics'] });
    const second = tab.reload();
    const draft = await second.open();
    draft.save({ ...draft.read(), visited: ['basics', 'access'] });
    expect((await second.reload().open()).hasLostPassword.get()).toBe(true);
  });

  test('an empty form stays one after a reload, whatever others left behind meanwhile', async () => {
    const browser = createDraftBrowser();
    const other = browser.newTab();
    await typeName(other, 'left-behind');
    const tab = browser.newTab();
    expect(await nameIn(tab)).toBe('');
    other.close();
    expect(await nameIn(tab.reload())).toBe('');
  });
});

describe('the two places', () => {
  test('what local storage has lost in a crash is in the backup', async () => {
    const browser = createDraftBrowser();
    const tab = browser.newTab();
    await typeName(tab, 'early');
    const [key = '', text = ''] = [
      browser.storage.key(0) ?? '',
      browser.storage.getItem(browser.storage.key(0) ?? '') ?? '',
    ];
    browser.pass(3_000);
    await typeName(tab, 'late');
    browser.storage.setItem(key, text);
    const again = tab.crash();
    expect(await nameIn(again)).toBe('late');
    browser.storage.clear();
    again.crash();
    expect(await nameIn(browser.newTab())).toBe('late');
  });

  test('what the backup did not get any more while the page ended is in local storage', async () => {
    const browser = createDraftBrowser();
    const tab = browser.newTab();
    await typeName(tab, 'early');
    const early = new Map(browser.backup);
    browser.pass(100);
    await typeName(tab, 'late');
    for (const [key, text] of early) browser.backup.set(key, text);
    expect(await nameIn(tab.reload())).toBe('late');
    browser.backup.clear();
    tab.crash();
    expect(await nameIn(browser.newTab())).toBe('');
  });
});

describe('a draft that is left for a new one', () => {
  test.each(['fill', 'beginAnew'] as const)(
    'by %s is offered again in the same page when that has served',
    async (how) => {
      const tab = createDraftBrowser().newTab();
      await typeName(tab, 'left');
      const before = await tab.open();
      if (how === 'beginAnew') await tab.drafts.beginAnew(SANDBOX_SESSION);
      else await tab.drafts.fill(SANDBOX_SESSION, { values: minimalForm(), origin: { kind: 'import' } });
      const next = await tab.open();
      next.save(draftNamed('next'));
      // A form that is still on the way out does not write over it.
      before.save(draftNamed('too late'));
      expect(await nameIn(tab)).toBe('next');
      tab.drafts.finish(SANDBOX_SESSION, next);
      const again = await tab.open();
      expect([again.id, again.read().values.basics.name]).toEqual([before.id, 'left']);
    },
  );

  test('may be taken up by another tab, and is then nobody else’s', async () => {
    const browser = createDraftBrowser();
    const tab = browser.newTab();
    await typeName(tab, 'left');
    await tab.drafts.beginAnew(SANDBOX_SESSION);
    await expect.poll(() => nameIn(browser.newTab())).toBe('left');
    expect(await nameIn(browser.newTab())).toBe('');
  });
});

describe('starting over', () => {
  test('forgets the draft for good: the form is fresh, also after a reload and with other drafts about', async () => {
    const browser = createDraftBrowser();
    const other = browser.newTab();
    await typeName(other, 'other');
    const tab = browser.newTab();
    await typeName(tab, 'unwanted');
    other.close();
    const before = await tab.open();
    await tab.drafts.startOver(SANDBOX_SESSION);
    before.save(draftNamed('unwanted'));
    const draft = await tab.open();
    expect(draft.read()).toEqual(freshDraft());
    expect(draft.id).not.toBe(before.id);
    expect(browser.dump()).not.toContain('unwanted');
    expect(await nameIn(tab.reload())).toBe('');
    expect(await nameIn(browser.newTab())).toBe('other');
  });
});

describe('secrets', () => {
  test('are forgotten in memory and in the form, for a sign-out; the draft is kept', async () => {
    const browser = createDraftBrowser();
    const tab = browser.newTab();
    const draft = await tab.open();
    draft.save({ values: exampleForm(), visited: ['basics'] });
    let calls = 0;
    const stop = draft.onForget(() => {
      calls += 1;
    });
    tab.drafts.forgetSecrets();
    expect(calls).toBe(1);
    expect((await tab.open()).read().values).toEqual(exampleForm({ access: { password: '', passwordAgain: '' } }));
    expect(draft.hasLostPassword.get()).toBe(true);
    stop();
    tab.drafts.forgetSecrets();
    expect(calls).toBe(1);
    expect(await nameIn(tab.reload())).toBe(exampleForm().basics.name);
  });

  test('that were never typed are not missed', async () => {
    const tab = createDraftBrowser().newTab();
    const draft = await tab.open();
    draft.save({ values: minimalForm({ access: { password: '', passwordAgain: '' } }), visited: ['basics'] });
    tab.drafts.forgetSecrets();
    expect(draft.hasLostPassword.get()).toBe(false);
    expect((await tab.reload().open()).hasLostPassword.get()).toBe(false);
  });
});
