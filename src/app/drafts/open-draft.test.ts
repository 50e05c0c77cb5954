/** What is written down and what is said of it, where storage is as it should be, full, or forbidden. */
import { afterEach, describe, expect, test, vi } from 'vitest';
import { createDraftBrowser, noBackup } from '../../testing/page/draft-tabs';
import { minimalForm } from '../../testing/page/form-values';
import { turn } from '../../testing/page/manual-time';
import { SANDBOX_SESSION } from '../../testing/page/sandbox-transport';
import { type Draft, freshDraft } from './draft';
import type { OpenDraft } from './open-draft';

const draftWith = (basics: Partial<Draft['values']['basics']>): Draft => ({
  values: minimalForm({ basics }),
  visited: ['basics'],
});

/** Saves, and tells what is said of it when the writing is over. */
async function statusAfter(draft: OpenDraft, content: Draft) {
  draft.save(content);
  await turn();
  return draft.status.get();
}

const forbidden = (): Storage => {
  throw new DOMException('Forbidden', 'SecurityError');
};

afterEach(() => vi.useRealTimers());

test('it says when the draft was saved, and saves again only what has changed', async () => {
  const browser = createDraftBrowser();
  const draft = await browser.newTab().open();
  const first = browser.now();
  expect(await statusAfter(draft, draftWith({ name: 'one' }))).toEqual({ kind: 'saved', at: first });
  browser.pass(60_000);
  expect(await statusAfter(draft, draftWith({ name: 'one' }))).toEqual({ kind: 'saved', at: first });
  const further = { ...draftWith({ name: 'one' }), visited: ['basics' as const, 'capacity' as const] };
  expect(await statusAfter(draft, further)).toEqual({ kind: 'saved', at: first + 60_000 });
});

test('it is not called saved before it is on the disk', async () => {
  let finish = () => {};
  const put = () =>
    new Promise<void>((resolve) => {
      finish = resolve;
    });
  const draft = await createDraftBrowser()
    .newTab({ backup: { ...noBackup, put } })
    .open();
  expect(await statusAfter(draft, draftWith({ name: 'one' }))).toEqual({ kind: 'untouched' });
  finish();
  await turn();
  expect(draft.status.get()).toMatchObject({ kind: 'saved' });
});

test('a form that is emptied again leaves nothing behind', async () => {
  const browser = createDraftBrowser();
  const draft = await browser.newTab().open();
  const noPassword = minimalForm({ access: { password: '', passwordAgain: '' } });
  await statusAfter(draft, { values: noPassword, visited: ['basics'] });
  expect([browser.storage.length, browser.backup.size]).toEqual([1, 1]);
  expect(await statusAfter(draft, freshDraft())).toEqual({ kind: 'untouched' });
  expect([browser.storage.length, browser.backup.size]).toEqual([0, 0]);
});

describe('where storage fails', () => {
  const long = draftWith({ description: 'x'.repeat(1_000_000) });

  test('a million characters are kept in memory, no stale copy is left, and shorter ones are saved again', async () => {
    const browser = createDraftBrowser(100_000);
    const tab = browser.newTab({ backup: noBackup });
    const draft = await tab.open();
    await statusAfter(draft, draftWith({ description: 'short' }));
    expect(await statusAfter(draft, long)).toEqual({ kind: 'unsaved', reason: 'full' });
    expect((await tab.open()).read()).toEqual(long);
    expect(browser.storage.length).toBe(0);
    expect(await statusAfter(draft, draftWith({ description: 'short' }))).toMatchObject({ kind: 'saved' });
    expect((await tab.reload().open()).read().values.basics.description).toBe('short');
  });

  test('what could not be written is tried again, even where nothing changes', async () => {
    let isFull = true;
    const put = () => (isFull ? Promise.reject(new Error('full')) : Promise.resolve());
    const tab = createDraftBrowser(10).newTab({ backup: { ...noBackup, put } });
    const draft = await tab.open();
    expect(await statusAfter(draft, long)).toEqual({ kind: 'unsaved', reason: 'full' });
    isFull = false;
    expect(await statusAfter(draft, long)).toMatchObject({ kind: 'saved' });
  });

  test('one place is enough, and it is said to be saved', async () => {
    const full = createDraftBrowser(100).newTab();
    expect(await statusAfter(await full.open(), long)).toMatchObject({ kind: 'saved' });
    expect((await full.reload().open()).read().values.basics.description).toHaveLength(1_000_000);
    const unbacked = createDraftBrowser().newTab({ backup: noBackup });
    expect(await statusAfter(await unbacked.open(), draftWith({ name: 'one' }))).toMatchObject({ kind: 'saved' });
    expect((await unbacked.crash().open()).read().values.basics.name).toBe('one');
  });

  test('a browser that forbids storage costs only the reload', async () => {
    const tab = createDraftBrowser().newTab({ storage: forbidden, ofTab: forbidden, backup: noBackup });
    const draft = await tab.open();
    const here = draftWith({ name: 'here' });
    expect(await statusAfter(draft, here)).toEqual({ kind: 'unsaved', reason: 'forbidden' });
    expect((await tab.open()).read()).toEqual(here);
    tab.drafts.finish(SANDBOX_SESSION, draft);
    expect((await tab.reload().open()).read()).toEqual(freshDraft());
  });

  test('without session storage a reload is a new visit, which opens with what was left behind', async () => {
    const tab = createDraftBrowser().newTab({ ofTab: forbidden });
    (await tab.open()).save(draftWith({ name: 'here' }));
    const again = await tab.crash().open();
    expect(again.read().values.basics.name).toBe('here');
    expect(again.restoredFrom).toBeDefined();
  });

  test.each([
    ['without locks', undefined],
    ['with locks that refuse', { request: () => Promise.reject(new DOMException('No', 'InvalidStateError')) }],
  ])('%s nothing is written, because another tab might write it too', async (_name, locks) => {
    const browser = createDraftBrowser();
    const draft = await browser.newTab({ locks }).open();
    expect(await statusAfter(draft, draftWith({ name: 'here' }))).toEqual({ kind: 'unsaved', reason: 'forbidden' });
    expect(browser.dump()).not.toContain('here');
  });

  test('a database that never answers keeps nobody waiting for long', async () => {
    vi.useFakeTimers();
    const never = () => new Promise<never>(() => {});
    const tab = createDraftBrowser().newTab({ backup: { all: never, get: never, put: never, remove: never } });
    const opening = tab.open();
    await vi.runAllTimersAsync();
    const draft = await opening;
    draft.save(draftWith({ name: 'one' }));
    await vi.runAllTimersAsync();
    expect(draft.status.get()).toMatchObject({ kind: 'saved' });
  });
});
