/** What one key draws: its own box. Everything else on the page waits until typing rests, or does not change at all. */
import { act, fireEvent, screen, waitFor } from '@testing-library/react';
import { expect, test, vi } from 'vitest';
import { fieldOf, optionTexts } from '../../../testing/page/fill-in';
import { renderApp } from '../../../testing/page/render-app';
import { requestsUnderWay } from '../../../testing/page/render-screen';
import { withoutAct } from '../../../testing/page/without-act';
import { worldForm } from '../../../testing/page/world-form';
import { FieldLabel } from '../../fields/field-label';

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
  await fieldOf(/^Continue/);
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
  ['basics', 'Name', 'orders-events', 'Enterprise project'],
  ['capacity', 'Brokers', '5', '3 to 30 for this flavor.'],
  ['capacity', 'Total storage', '700', '3 to 30 for this flavor.'],
  ['access', 'User name', 'somebody', 'User name'],
  ['access', 'Password again', 'Correct-Horse', 'User name'],
  ['billing', 'Number of months', '7', 'Pay automatically'],
])('%s: a key in %s draws no other field and changes nothing else', async (step, label, text, last) => {
  const { close } = await renderApp(`/create/${step}`, { form: FORM });
  const field = await fieldOf(label);
  await wholeStep(last);
  expect(type(field, text)).toEqual({ drawn: [], changed: [] });
  expect(field).toHaveValue(text);
  close();
});

test('a key in Description draws its counter beside it, and nothing else', async () => {
  const { close } = await renderApp('/create/basics', { form: FORM });
  const field = await fieldOf(/^Description/);
  await wholeStep('Enterprise project');
  expect(type(field, 'abc')).toEqual({ drawn: [], changed: ['3 of 1,024 characters'] });
  close();
});

test('a key in Password says which rules are met, and draws nothing else', async () => {
  const { close } = await renderApp('/create/access', { form: FORM });
  const field = await fieldOf('Password');
  await wholeStep('User name');
  const { drawn, changed } = type(field, 'short');
  expect(drawn).toEqual([]);
  const rules = [...document.querySelectorAll('[aria-label="Rules for the password"] li')];
  for (const text of changed) expect(rules.some((rule) => rule.textContent?.includes(text ?? '-'))).toBe(true);
  close();
});

const ARROW = { key: 'ArrowDown', code: 'ArrowDown' };

/** What a key alone changes outside its field. */
async function changedAtOnce(field: HTMLInputElement, text: string) {
  const changes = new MutationObserver(() => undefined);
  changes.observe(document.body, { subtree: true, childList: true, characterData: true, attributes: true });
  Object.getOwnPropertyDescriptor(HTMLInputElement.prototype, 'value')?.set?.call(field, text);
  await withoutAct(() => field.dispatchEvent(new Event('input', { bubbles: true })));
  const outside = changes.takeRecords().filter(({ target }) => target !== field);
  changes.disconnect();
  return outside.map(({ target }) => target.textContent);
}

test.each([
  ['basics', /^Enterprise project/, 'pay', 'payments'],
  ['network', 'VPC', 'dual', 'vpc-dual-stack'],
  ['network', 'Security group', 'lts', 'sg-kafka-lts'],
])('%s: a key in %s draws its box; the list follows', async (step, label, text, option) => {
  const { user, close } = await renderApp(`/create/${step}`, { form: FORM });
  const field = await fieldOf(label);
  await wholeStep('Continue');
  await user.click(field);
  const all = optionTexts().length;
  vi.mocked(FieldLabel).mockClear();
  expect(await changedAtOnce(field, text)).toEqual([]);
  expect(field).toHaveValue(text);
  expect(optionTexts()).toHaveLength(all);
  await waitFor(() => expect(optionTexts().length).toBeLessThan(all));
  expect(optionTexts()[0]).toContain(option);
  expect(vi.mocked(FieldLabel)).not.toHaveBeenCalled();
  close();
});

test('an arrow key right after a letter moves in the list of what was typed', async () => {
  const { user, close } = await renderApp('/create/network', { form: FORM });
  const field = await fieldOf('VPC');
  await wholeStep('Continue');
  await user.click(field);
  await changedAtOnce(field, 'dual');
  expect(optionTexts().length).toBeGreaterThan(1);
  await withoutAct(() => field.dispatchEvent(new KeyboardEvent('keydown', { ...ARROW, bubbles: true })));
  expect(optionTexts()).toHaveLength(1);
  fireEvent.keyDown(field, { key: 'Enter', code: 'Enter' });
  await waitFor(() => expect(field).toHaveValue('vpc-dual-stack'));
  close();
});
