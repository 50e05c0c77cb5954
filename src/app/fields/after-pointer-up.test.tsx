import { act, fireEvent, screen, waitFor } from '@testing-library/react';
import { afterEach, expect, test, vi } from 'vitest';
import { renderApp } from '../../testing/page/render-app';
import { worldForm } from '../../testing/page/world-form';
import { afterPointerUp, pointerUp } from './after-pointer-up';

const press = (button = 0) => void fireEvent.pointerDown(document.body, { button });
const letGo = () => void fireEvent.pointerUp(document.body);

afterEach(letGo);

test('with no pointer pressed it runs at once', () => {
  const run = vi.fn();
  afterPointerUp(run);
  expect(run).toHaveBeenCalledOnce();
});

test('what comes between press and release runs once, after the click', async () => {
  const order: string[] = [];
  press();
  afterPointerUp(() => order.push('run'));
  expect(order).toEqual([]);
  const isOver = pointerUp();
  letGo();
  order.push('click');
  await isOver;
  expect(order).toEqual(['click', 'run']);
  press();
  const isOverAgain = pointerUp();
  letGo();
  await isOverAgain;
  expect(order).toEqual(['click', 'run']);
});

test('a press that opens a menu holds nothing up', () => {
  const run = vi.fn();
  press(2);
  afterPointerUp(run);
  expect(run).toHaveBeenCalledOnce();
});

test.each<[string, () => void]>([
  ['in a menu', () => void fireEvent.contextMenu(document.body)],
  ['in another window', () => void fireEvent.blur(window)],
  ['in a gesture', () => void fireEvent.pointerCancel(document.body)],
  ['outside the page', () => void fireEvent.pointerMove(document.body, { buttons: 0 })],
])('a release that ends %s lets go as well', async (_where, end) => {
  const run = vi.fn();
  press();
  afterPointerUp(run);
  end();
  await waitFor(() => expect(run).toHaveBeenCalledOnce());
});

test('moving with the button down, or leaving a field by the press, is still a press', () => {
  const run = vi.fn();
  press();
  fireEvent.blur(document.body);
  fireEvent.pointerMove(document.body, { buttons: 1 });
  afterPointerUp(run);
  expect(run).not.toHaveBeenCalled();
});

test('what a lookup answers is drawn after the click, not under the pointer', async () => {
  const { cloud, close, carryBy } = await renderApp('/glossary', { form: worldForm() });
  let answer = () => {};
  const held = new Promise<void>((resolve) => {
    answer = resolve;
  });
  const answered = vi.fn();
  carryBy(async (request) => {
    if (!request.url.includes('/available-zones')) return cloud(request);
    await held;
    // The list may have been read ahead, so what comes now says something new.
    const list = (await (await cloud(request)).text()).replaceAll('AZ1', 'AZ1-new');
    answered();
    return new Response(list, { headers: { 'content-type': 'application/json' } });
  });
  window.history.pushState(null, '', '/create/capacity');
  // The summary names it too, and has nothing to press there.
  const zones = () => document.getElementById('field-capacity-zones')?.textContent ?? '';
  // What is drawn only later shows the answer at once, because nobody can have pressed on it.
  await screen.findByText('Availability zones');
  press();
  answer();
  await waitFor(() => expect(answered).toHaveBeenCalled());
  // Turns enough for an answer to be read and told.
  for (let turn = 0; turn < 20; turn += 1) await act(() => new Promise<void>((resolve) => setTimeout(resolve)));
  expect(zones()).not.toContain('AZ1-new');
  letGo();
  await waitFor(() => expect(zones()).toContain('AZ1-new'));
  close();
});
