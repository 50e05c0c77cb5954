import { screen } from '@testing-library/react';
import { afterEach, expect, test, vi } from 'vitest';
import { pass, stopTime } from '../../testing/page/fake-time';
import { renderScreen } from '../../testing/page/render-screen';
import { createSandboxTransport } from '../../testing/page/sandbox-transport';
import { PollProgress } from './poll-progress';

const NOW = Date.UTC(2026, 0, 5, 9);
let close = () => {};
afterEach(() => {
  close();
  vi.useRealTimers();
});

test('says which look it is, of how many, and when; the clock goes on by itself', async () => {
  stopTime(NOW);
  ({ close } = renderScreen(<PollProgress poll={{ number: 3, of: 6, at: NOW + 5_000 }} />, createSandboxTransport()));
  const bar = screen.getByRole('progressbar', { name: 'Checking for the instance' });
  expect(bar).toHaveAttribute('aria-valuenow', '2');
  expect(bar).toHaveAttribute('aria-valuemax', '6');
  expect(bar).toHaveAttribute('aria-valuetext', 'Check 3 of 6');
  const states = [...bar.children].map((part) => part.getAttribute('data-state'));
  expect(states).toEqual(['done', 'done', 'now', 'next', 'next', 'next']);
  expect(screen.getByRole('timer')).toHaveTextContent('Check 3 of 6 in 5 s');
  await pass(3_000);
  expect(screen.getByRole('timer')).toHaveTextContent('Check 3 of 6 in 2 s');
  await pass(3_000);
  expect(screen.getByRole('timer')).toHaveTextContent('Check 3 of 6: loading the list');
});
