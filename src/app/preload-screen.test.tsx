import { expect, test } from 'vitest';
import { SANDBOX_SESSION } from '../testing/page/sandbox-transport';
import { preloadScreen } from './app';
import { browserDrafts } from './drafts/browser-drafts';

const known = Promise.resolve(SANDBOX_SESSION);
const draft = () => browserDrafts().of(SANDBOX_SESSION).get();

test('the draft of the wizard is looked for before the wizard is drawn, once it is known whose', async () => {
  preloadScreen('/create', known);
  preloadScreen('/create/basics', Promise.resolve(undefined));
  preloadScreen('/create/basics/more', known);
  await import('./drafts/browser-drafts');
  expect(draft()).toBeUndefined();
  preloadScreen('/create/basics', known);
  await expect.poll(draft).toBeDefined();
});
