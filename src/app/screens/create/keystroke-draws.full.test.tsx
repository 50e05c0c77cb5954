/** What one key draws: its own box. Everything else on the page waits until typing rests, or does not change at all. */
import { act, fireEvent, screen, waitFor } from '@testing-library/react';
import { afterAll, expect, test, vi } from 'vitest';
import { fieldOf, unfold } from '../../../testing/page/fill-in';
import { renderApp } from '../../../testing/page/render-app';
import { requestsUnderWay } from '../../../testing/page/render-screen';
import { worldForm } from '../../../testing/page/world-form';
import { FieldLabel } from '../../fields/field-label';

// A module that is replaced here must not be known already, nor to the next file.
vi.hoisted(() => vi.resetModules());
afterAll(() => void vi.resetModules());

// Every field draws its label whenever it is drawn as a whole.
vi.mock(import('../../fields/field-label'), async (load) => ({ FieldLabel: vi.fn((await load()).FieldLabel) }));

// jsdom cannot say when it is idle; here it never is before a key has been drawn, as in a browser.
vi.stubGlobal('requestIdleCallback', (run: () => void) => setTimeout(run));
vi.stubGlobal('cancelIdleCallback', clearTimeout);

/** Types into a field of an open step and returns what was drawn and changed with the key, before typing rests. */
function type(field: HTMLInputElement | HTMLTextAreaElement, text: string) {
  vi.mocked(FieldLabel).mockClear();
  const changes = new MutationObserver(() => undefined);
  changes.observe(document.body, { subtree: true, childList: true, characterData: true, attributes: true });
  act(() => void fireEvent.input(field, { target: { value: text } }));
  const outside = changes.takeRecords().filter(({ target }) => target !== field);
  changes.disconnect();
  const drawn = vi.mocked(FieldLabel).mock.calls.map(([{ name }]) => name);
  return { drawn, changed: outside.map(({ target }) => target.textContent) };
}

/** Waits until the step is there as a whole, with its lists. @param last a text that comes with the last of them */
async function wholeStep(last: string): Promise<void> {
  await fieldOf(/^(Continue|Return to review)$/);
  await screen.findByText(last);
  // The draft is written down then, and what can be done with it has been loaded.
  await fieldOf('Export');
  // It comes later than the rest, into the foot.
  await fieldOf('Summary');
  await waitFor(() => expect(document.querySelector('[aria-busy], .mantine-Skeleton-root')).toBeNull());
  await waitFor(() => expect(requestsUnderWay()).toBe(0));
  let seen = '';
  await waitFor(() => {
    const before = seen;
    seen = document.body.innerHTML;
    expect(seen === before, 'the page stands still between two looks').toBe(true);
  });
}

const FORM = worldForm({ billing: { mode: 'prePaid' } });

test.each([
  ['basics', 'Instance name', 'orders-events', 'Advanced'],
  ['capacity', 'Brokers', '5', '3–30 for this flavor.'],
  ['capacity', 'Total storage', '700', '3–30 for this flavor.'],
  ['access', 'Username', 'somebody', 'Username'],
  ['access', 'Confirm password', 'Correct-Horse', 'Username'],
  ['billing', 'Number of months', '7', 'Automatic payment'],
])('%s: a key in %s draws no other field and changes nothing else', async (step, label, text, last) => {
  const { user, close } = await renderApp(`/create/${step}`, { form: FORM });
  if (step === 'capacity') await unfold(user, 'All sizes');
  const field = await fieldOf(label);
  await wholeStep(last);
  expect(type(field, text)).toEqual({ drawn: [], changed: [] });
  expect(field).toHaveValue(text);
  close();
});

test('a key in Description draws its counter beside it, and nothing else', async () => {
  const { user, close } = await renderApp('/create/basics', { form: FORM });
  await unfold(user);
  const field = await fieldOf(/^Description/);
  await wholeStep('Enterprise project');
  expect(type(field, 'abc')).toEqual({ drawn: [], changed: ['3/1,024 characters'] });
  close();
});

test('a key in Password says which rules are met, and draws nothing else', async () => {
  const { close } = await renderApp('/create/access', { form: FORM });
  const field = await fieldOf('Password');
  await wholeStep('Username');
  const { drawn, changed } = type(field, 'short');
  expect(drawn).toEqual([]);
  const rules = [...document.querySelectorAll('[aria-label="Password requirements"] li')];
  for (const text of changed) expect(rules.some((rule) => rule.textContent?.includes(text ?? '-'))).toBe(true);
  close();
});
