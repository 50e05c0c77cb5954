import { expect, test } from 'vitest';
import { SANDBOX_SESSION } from '../testing/page/sandbox-transport';
import { preloadScreen } from './app';
import { browserDrafts } from './drafts/browser-drafts';
import { createServices } from './services/services';

const known = Promise.resolve(SANDBOX_SESSION);
const services = createServices();
const draft = () => services.get(browserDrafts).of(SANDBOX_SESSION).get();

test('the draft of the wizard is looked for before the wizard is drawn, once it is known whose', async () => {
  preloadScreen(services, '/create', known);
  preloadScreen(services, '/create/basics', Promise.resolve(undefined));
  preloadScreen(services, '/create/basics/more', known);
  await import('./drafts/browser-drafts');
  expect(draft()).toBeUndefined();
  preloadScreen(services, '/create/basics', known);
  await expect.poll(draft).toBeDefined();
});
