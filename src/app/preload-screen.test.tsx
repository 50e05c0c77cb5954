import { expect, test } from 'vitest';
import { preloadScreen } from './app';
import { browserDrafts } from './create-instance/draft/browser-drafts';
import { SANDBOX_SESSION } from './testing/sandbox-transport';

const draft = () => browserDrafts().of(SANDBOX_SESSION).get();

test('the draft of the wizard is looked for before the wizard is drawn, once it is known whose', async () => {
  preloadScreen('/create', SANDBOX_SESSION);
  preloadScreen('/create/basics', undefined);
  preloadScreen('/create/basics/more', SANDBOX_SESSION);
  await import('./create-instance/draft/browser-drafts');
  expect(draft()).toBeUndefined();
  preloadScreen('/create/basics', SANDBOX_SESSION);
  await expect.poll(draft).toBeDefined();
});
