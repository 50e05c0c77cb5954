import { describe, expect, test } from 'vitest';
import type { Session } from '../../../contract/gateway-api';
import { createDraftBrowser, type DraftTab } from '../../testing/draft-tabs';
import { exampleForm, minimalForm } from '../../testing/form-values';
import { SANDBOX_SESSION } from '../../testing/sandbox-transport';
import { type Draft, freshDraft } from './draft';
import { KEEP_COUNT, KEEP_MS } from './find-draft';

const draftNamed = (name: string): Draft => ({ values: minimalForm({ basics: { name } }), visited: ['basics'] });

async function typeName(tab: DraftTab, name: string): Promise<void> {
  (await tab.open()).save(draftNamed(name));
}

const nameIn = async (tab: DraftTab, session?: Session): Promise<string> =>
  (await tab.open(session)).read().values.basics.name;

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
