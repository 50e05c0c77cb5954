import { act, screen } from '@testing-library/react';
import { userEvent } from '@testing-library/user-event';
import { expect, test } from 'vitest';
import { renderScreen } from '../../testing/page/render-screen';
import { createSandboxTransport } from '../../testing/page/sandbox-transport';
import { UnexpectedError } from './unexpected-error';

const rejection = (reason: unknown) => Object.assign(new Event('unhandledrejection'), { reason });
const dispatch = (event: Event) => act(() => void window.dispatchEvent(event));

test.each([
  ['a handler that rejects', () => rejection(new TypeError('x is undefined')), 'TypeError: x is undefined'],
  ['a handler that throws', () => new ErrorEvent('error', { error: new RangeError('no id') }), 'RangeError: no id'],
  ['a file that does not load', () => rejection(new TypeError('Failed to fetch')), 'TypeError: Failed to fetch'],
  ['an error without words', () => rejection(new Error('')), 'Error'],
])('%s is shown, with what to do, until it is closed', async (_what, event, words) => {
  const { close } = renderScreen(<UnexpectedError />, createSandboxTransport());
  dispatch(event());
  expect(await screen.findByText('This page ran into an error')).toBeInTheDocument();
  expect(screen.getByText(words)).toBeInTheDocument();
  expect(screen.getByRole('button', { name: 'Reload page' })).toBeInTheDocument();
  await userEvent.click(screen.getByRole('button', { name: 'Close' }));
  expect(screen.queryByText('This page ran into an error')).toBeNull();
  close();
});

test.each([
  ['a call that was given up', () => rejection(new DOMException('given up', 'AbortError'))],
  ['a complaint of the browser', () => new ErrorEvent('error', { message: 'ResizeObserver loop limit exceeded' })],
  ['a reason that is none', () => rejection(undefined)],
])('%s is not', (_what, event) => {
  const { close } = renderScreen(<UnexpectedError />, createSandboxTransport());
  dispatch(event());
  expect(screen.queryByText('This page ran into an error')).toBeNull();
  close();
});
