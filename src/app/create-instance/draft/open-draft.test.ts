/** What is written down and what is said of it, where storage is as it should be, full, or forbidden. */
import { describe, expect, test } from 'vitest';
import { createDraftBrowser } from '../../testing/draft-tabs';
import { minimalForm } from '../../testing/form-values';
import { SANDBOX_SESSION } from '../../testing/sandbox-transport';
import { type Draft, freshDraft } from './draft';

const draftWith = (basics: Partial<Draft['values']['basics']>): Draft => ({
  values: minimalForm({ basics }),
  visited: ['basics'],
});

const forbidden = (): Storage => {
  throw new DOMException('Forbidden', 'SecurityError');
};

test('it says when the draft was saved, and saves again only what has changed', async () => {
  const browser = createDraftBrowser();
  const draft = await browser.newTab().open();
  draft.save(draftWith({ name: 'one' }));
  const first = browser.now();
  expect(draft.status.get()).toEqual({ kind: 'saved', at: first });
  browser.pass(60_000);
  draft.save(draftWith({ name: 'one' }));
  expect(draft.status.get()).toEqual({ kind: 'saved', at: first });
  draft.save({ ...draftWith({ name: 'one' }), visited: ['basics', 'capacity'] });
  expect(draft.status.get()).toEqual({ kind: 'saved', at: first + 60_000 });
});

test('what was removed from outside is written again', async () => {
  const browser = createDraftBrowser();
  const draft = await browser.newTab().open();
  draft.save(draftWith({ name: 'one' }));
  browser.storage.clear();
  draft.save(draftWith({ name: 'one' }));
  expect(browser.storage.length).toBe(1);
});

test('a form that is emptied again leaves nothing behind', async () => {
  const browser = createDraftBrowser();
  const draft = await browser.newTab().open();
  draft.save({ values: minimalForm({ access: { password: '', passwordAgain: '' } }), visited: ['basics'] });
  expect(browser.storage.length).toBe(1);
  draft.save(freshDraft());
  expect(browser.storage.length).toBe(0);
  expect(draft.status.get()).toEqual({ kind: 'untouched' });
});

describe('where storage fails', () => {
  test('a million characters are kept in memory, no stale copy is left, and shorter ones are saved again', async () => {
    const browser = createDraftBrowser(100_000);
    const tab = browser.newTab();
    const draft = await tab.open();
    draft.save(draftWith({ description: 'short' }));
    draft.save(draftWith({ description: 'x'.repeat(1_000_000) }));
    expect(draft.status.get()).toEqual({ kind: 'unsaved', reason: 'full' });
    expect((await tab.open()).read().values.basics.description).toHaveLength(1_000_000);
    expect(browser.storage.length).toBe(0);
    draft.save(draftWith({ description: 'short' }));
    expect(draft.status.get()).toEqual({ kind: 'saved', at: browser.now() });
    expect((await tab.reload().open()).read().values.basics.description).toBe('short');
  });

  test('a browser that forbids storage costs only the reload', async () => {
    const tab = createDraftBrowser().newTab({ storage: forbidden, ofTab: forbidden });
    const draft = await tab.open();
    draft.save(draftWith({ name: 'here' }));
    expect(draft.status.get()).toEqual({ kind: 'unsaved', reason: 'forbidden' });
    expect((await tab.open()).read().values.basics.name).toBe('here');
    tab.drafts.finish({ ...SANDBOX_SESSION, who: '' }, draft);
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
    draft.save(draftWith({ name: 'here' }));
    expect(draft.status.get()).toEqual({ kind: 'unsaved', reason: 'forbidden' });
    expect(browser.storage.length).toBe(0);
  });
});
