/** Drafts as the wizard shows them. */
import { act, fireEvent, screen, waitFor } from '@testing-library/react';
import { afterEach, expect, test, vi } from 'vitest';
import { enter, fieldOf, press, unfold } from '../../../../testing/page/fill-in';
import { renderApp } from '../../../../testing/page/render-app';
import { worldForm } from '../../../../testing/page/world-form';
import type { DraftRecord } from '../../../drafts/draft-record';
import { STEP_KEYS } from '../../../form/steps';
import { createAttemptStore } from '../../../submission/attempt-store';

const SAVED = /^Draft saved at \d{1,2}:\d\d/;
const LOST = 'Enter the password again';

const leftBehind = (changes: Partial<DraftRecord> = {}): DraftRecord => ({
  values: worldForm(),
  visited: [...STEP_KEYS],
  savedAt: Date.now() - 60_000,
  passwordWasTyped: true,
  ...changes,
});

/** What a screen reader is told of the draft. */
const toldOfDraft = () => screen.getAllByRole('status').map((one) => one.textContent);

const draftsStored = () => Object.keys(localStorage).filter((key) => key.startsWith('launchpad.draft:'));

/** Whether the browser would ask before the tab closes. */
function asksBeforeLeaving(): boolean {
  const event = new Event('beforeunload', { cancelable: true });
  fireEvent(window, event);
  return event.defaultPrevented;
}

afterEach(() => {
  vi.restoreAllMocks();
  vi.useRealTimers();
});

test('rule 19: it says when the draft was saved; a screen reader hears once that it is', async () => {
  const { user, close } = await renderApp('/create/basics');
  await fieldOf('Instance name');
  expect(screen.queryByText(SAVED)).toBeNull();
  expect(screen.getByText('Start over').closest('button')).toBeDisabled();
  await enter(user, 'Instance name', 'orders-prod');
  const saved = await screen.findByText(SAVED);
  expect(saved.closest('[role=status], [aria-live]')).toBeNull();
  expect(toldOfDraft()).toContain('Draft saved');
  const region = screen.getAllByRole('status').find((one) => one.textContent === 'Draft saved');
  const heard: string[] = [];
  const listener = new MutationObserver(() => heard.push(region?.textContent ?? ''));
  if (region) listener.observe(region, { characterData: true, childList: true, subtree: true });
  // Added to what is there: a form that is empty in between has no draft, and says so on a slow machine.
  await user.type(await fieldOf('Instance name'), '-2');
  await waitFor(() => expect(JSON.stringify({ ...localStorage })).toContain('orders-prod-2'));
  listener.disconnect();
  expect(heard).toEqual([]);
  close();
});

test.each([
  ['QuotaExceededError', /Draft not saved: browser storage is/],
  ['SecurityError', /Draft not saved: this browser blocks/],
])('%s: it says that the draft is not saved, and why', async (name, words) => {
  const { user, close } = await renderApp('/create/basics');
  await fieldOf('Instance name');
  const fail = () => {
    throw new DOMException('No', name);
  };
  vi.spyOn(Storage.prototype, 'setItem').mockImplementation(fail);
  vi.spyOn(IDBObjectStore.prototype, 'put').mockImplementation(fail);
  await enter(user, 'Instance name', 'orders-prod');
  await waitFor(() => expect(toldOfDraft()).toContainEqual(expect.stringMatching(words)));
  expect(screen.queryByText(SAVED)).toBeNull();
  vi.restoreAllMocks();
  await enter(user, 'Instance name', 'clicks-prod');
  await screen.findByText(SAVED);
  close();
});

test('rule 18: starting over asks first; the form is fresh then, and the draft gone', async () => {
  const { user, close } = await renderApp('/create/network', { form: worldForm() });
  await fieldOf('VPC');
  await press(user, 'Start over');
  expect(await screen.findByRole('dialog', { name: 'Start over with an empty form?' })).toBeInTheDocument();
  await press(user, 'Keep draft');
  expect(screen.queryByRole('dialog')).toBeNull();
  expect(draftsStored()).toHaveLength(1);
  await press(user, 'Start over');
  const dialog = await screen.findByRole('dialog');
  fireEvent(dialog, new Event('cancel'));
  await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull());
  expect(draftsStored()).toHaveLength(1);
  await press(user, 'Start over');
  await screen.findByRole('dialog');
  await press(user, 'Discard draft');
  await waitFor(() => expect(window.location.pathname).toBe('/create/basics'));
  expect(await fieldOf('Instance name')).toHaveValue('');
  expect(screen.getByText('Start over').closest('button')).toBeDisabled();
  expect(draftsStored()).toEqual([]);
  expect(await screen.findByText('Basics', { selector: 'h2' })).toHaveFocus();
  close();
});

test('rules 9 and 19: what an earlier tab left behind opens, says so, and asks for the password again, with the reason', async () => {
  // At noon: a minute ago was the same day.
  vi.useFakeTimers({ toFake: ['Date'], now: Date.parse('2026-11-20T12:00:00') });
  const { user, close } = await renderApp('/create/basics', { leftBehind: leftBehind() });
  const notice = (await screen.findByText(/^Your draft of \d{1,2}:\d\d.* was restored$/)).closest('[role=status]');
  expect(notice).toHaveTextContent('Enter the password again');
  expect(await fieldOf('Instance name')).toHaveValue('orders-prod');
  expect(screen.getAllByText('Start over')).toHaveLength(1);
  await user.click(screen.getByText('Access'));
  const password = await fieldOf('Password');
  expect(screen.queryByText(/was restored/)).toBeNull();
  expect(password).toHaveValue('');
  expect(screen.getByText(LOST)).toBeInTheDocument();
  expect(screen.getByText(/Passwords are never stored/)).toBeInTheDocument();
  await user.click(password);
  await user.paste('K');
  expect(screen.queryByText(LOST)).toBeNull();
  close();
});

test('an older one says its day; where no password was typed, none is asked for again', async () => {
  const savedAt = Date.parse('2026-11-01T09:30:00');
  vi.spyOn(Date, 'now').mockReturnValue(Date.parse('2026-11-20T12:00:00'));
  const old = leftBehind({ savedAt, passwordWasTyped: false });
  const { user, close } = await renderApp('/create/basics', { leftBehind: old });
  expect(await screen.findByText(/^Your draft of Nov 1, 2026, 9:30.* was restored$/)).toBeInTheDocument();
  expect(screen.queryByText(/Enter the password again\. Passwords are/)).toBeNull();
  await user.click(screen.getByText('Access'));
  await fieldOf('Password');
  expect(screen.queryByText(LOST)).toBeNull();
  close();
});

test('what is left behind can be given up for a fresh form at once', async () => {
  const { user, close } = await renderApp('/create/basics', { leftBehind: leftBehind() });
  await press(user, 'Start over');
  await screen.findByRole('dialog');
  await press(user, 'Discard draft');
  await waitFor(async () => expect(await fieldOf('Instance name')).toHaveValue(''));
  expect(screen.queryByText(/was restored/)).toBeNull();
  expect(draftsStored()).toEqual([]);
  close();
});

test('rule 18: the browser asks before the tab closes only while a password is typed that would be lost', async () => {
  const { user, close } = await renderApp('/create/access', {
    form: worldForm({ access: { password: '', passwordAgain: '' } }),
  });
  const password = await fieldOf('Password');
  expect(asksBeforeLeaving()).toBe(false);
  await user.click(password);
  await user.paste('Kafka-pass-2025');
  expect(asksBeforeLeaving()).toBe(true);
  await unfold(user);
  await press(user, 'SASL authentication');
  expect(asksBeforeLeaving()).toBe(false);
  await press(user, 'SASL authentication');
  expect(asksBeforeLeaving()).toBe(true);
  await user.clear(await fieldOf('Password'));
  expect(asksBeforeLeaving()).toBe(false);
  close();
});

test('a page that comes out of the back/forward cache has forgotten the password, and says so', async () => {
  const { close } = await renderApp('/create/access', { form: worldForm() });
  expect(await fieldOf('Password')).not.toHaveValue('');
  const back = Object.assign(new Event('pageshow'), { persisted: true });
  act(() => void fireEvent(window, back));
  expect(await fieldOf('Password')).toHaveValue('');
  expect(await fieldOf('Confirm password')).toHaveValue('');
  expect(screen.getByText(LOST)).toBeInTheDocument();
  expect(asksBeforeLeaving()).toBe(false);
  close();
});

test('after a creation the draft is gone, no question is asked, and the next form is fresh', async () => {
  const { user, close } = await renderApp('/create/review', { form: worldForm() });
  await press(user, 'Create instance');
  await waitFor(() => expect(window.location.pathname).toMatch(/^\/instances\//));
  expect(draftsStored()).toEqual([]);
  await waitFor(() => expect(asksBeforeLeaving()).toBe(false));
  act(() => {
    fireEvent(window, new Event('pagehide'));
    window.history.pushState(null, '', '/create/basics');
  });
  expect(await fieldOf('Instance name')).toHaveValue('');
  expect(draftsStored()).toEqual([]);
  close();
});

test('a refused order keeps the draft', async () => {
  const form = worldForm({ network: { securityGroupId: 'no-such-group' } });
  const { user, close } = await renderApp('/create/review', { form });
  await press(user, 'Create instance');
  await screen.findByText('DMS rejected the request');
  expect(Object.values(localStorage).join()).toContain('"ordered":{"name":"orders-prod"');
  close();
});

test.each([
  ['is not offered again where its order became an instance', 'accepted', ''],
  ['is offered again where its order was refused', 'refused', 'orders-prod'],
] as const)('what was left behind %s', async (_name, state, name) => {
  const at = Date.now() - 90_000;
  const { close } = await renderApp(
    '/create/basics',
    { leftBehind: leftBehind({ ordered: { name: 'orders-prod', at } }) },
    async (_cloud, session) => {
      await createAttemptStore(Date.now).put({
        ...session,
        id: `${session.who}-${state}`,
        name: 'orders-prod',
        productId: 'c6.2u4g.cluster',
        vpcId: 'vpc',
        subnetId: 'subnet',
        prepaid: false,
        createdAt: at + 1_000,
        bodyHash: '0',
        state,
        sends: 1,
        wasUnknown: true,
      });
    },
  );
  expect(await fieldOf('Instance name')).toHaveValue(name);
  close();
});
