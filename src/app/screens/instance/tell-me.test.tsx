import { MantineProvider } from '@mantine/core';
import { render, screen } from '@testing-library/react';
import { userEvent } from '@testing-library/user-event';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import TellMe from './tell-me';

const shown = vi.fn();
const requestPermission = vi.fn<() => Promise<NotificationPermission>>();
class FakeNotification {
  static requestPermission = requestPermission;
  constructor(title: string) {
    shown(title);
  }
}

beforeEach(() => {
  vi.stubGlobal('Notification', FakeNotification);
  document.head.innerHTML = '<link rel="icon" href="/favicon.svg">';
});
afterEach(() => {
  vi.unstubAllGlobals();
  vi.restoreAllMocks();
  shown.mockReset();
  requestPermission.mockReset();
  document.head.innerHTML = '';
});

const page = (isDone: boolean) => (
  <MantineProvider env="test">
    <TellMe name="kafka-1" status={isDone ? 'Running' : 'Creating'} isDone={isDone} />
  </MantineProvider>
);
const icon = () => document.querySelector('link[rel="icon"]')?.getAttribute('href');
const hide = (hidden: boolean) => {
  vi.spyOn(document, 'hidden', 'get').mockReturnValue(hidden);
  document.dispatchEvent(new Event('visibilitychange'));
};

test('asks for permission on a click only, and tells once', async () => {
  requestPermission.mockResolvedValue('granted');
  const { rerender } = render(page(false));
  expect(requestPermission).not.toHaveBeenCalled();
  await userEvent.click(screen.getByRole('button', { name: 'Notify me' }));
  expect(await screen.findByText(/We notify you while/)).toBeInTheDocument();
  rerender(page(true));
  rerender(page(true));
  expect(shown.mock.calls).toEqual([['kafka-1: Running']]);
});

test('without a click nothing is shown but the mark on the icon of a hidden tab, until somebody looks', () => {
  const { rerender } = render(page(false));
  hide(true);
  rerender(page(true));
  expect(shown).not.toHaveBeenCalled();
  expect(icon()).toMatch(/favicon-done\.svg$/);
  hide(false);
  expect(icon()).toMatch(/favicon\.svg$/);
});

test('a tab that is looked at keeps its icon', () => {
  hide(false);
  const { rerender } = render(page(false));
  rerender(page(true));
  expect(icon()).toBe('/favicon.svg');
});

test('a browser that blocks notifications says so', async () => {
  requestPermission.mockResolvedValue('denied');
  const { rerender } = render(page(false));
  await userEvent.click(screen.getByRole('button', { name: 'Notify me' }));
  expect(await screen.findByText(/Your browser blocks notifications/)).toBeInTheDocument();
  rerender(page(true));
  expect(shown).not.toHaveBeenCalled();
});

test('an instance that was finished when the page opened is no news', () => {
  render(page(true));
  expect(shown).not.toHaveBeenCalled();
  expect(screen.queryByRole('button', { name: 'Notify me' })).toBeNull();
});
