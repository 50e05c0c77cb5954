import { MantineProvider } from '@mantine/core';
import { act, render, screen } from '@testing-library/react';
import { type ComponentType, type ReactNode, Suspense } from 'react';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { ErrorBoundary } from './error-boundary';
import { InstanceFact } from './instance-fact';
import { asked, extra } from './parts';
import { preloadable } from './preloadable';

const Part = () => <p>the part</p>;
/** A file that fails so many times before it comes. */
const failing = (times: number) => {
  let calls = 0;
  return async () => {
    calls += 1;
    if (calls <= times) throw new TypeError('Failed to fetch dynamically imported module');
    return { default: Part };
  };
};
const shown = async (Shown: ComponentType<object>, facts?: ReactNode) => {
  render(
    <ErrorBoundary facts={facts}>
      <p>the rest</p>
      <Suspense>
        <Shown />
      </Suspense>
    </ErrorBoundary>,
    { wrapper: MantineProvider },
  );
  await act(() => vi.advanceTimersByTimeAsync(2_000));
};
const page = (answer: () => Promise<Response>) => vi.stubGlobal('fetch', vi.fn(answer));
const entry = document.createElement('script');

beforeEach(() => {
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
  vi.spyOn(console, 'error').mockImplementation(() => undefined);
  entry.setAttribute('type', 'module');
  entry.setAttribute('src', '/assets/index-old.js');
  document.head.append(entry);
  page(async () => new Response('<script type="module" src="/assets/index-new.js">'));
});
afterEach(() => {
  window.dispatchEvent(new Event('pageshow'));
  entry.remove();
  vi.useRealTimers();
  vi.unstubAllGlobals();
  vi.restoreAllMocks();
});

test.each([
  ['needed', preloadable],
  ['extra', extra],
  ['asked for', asked],
] as const)('what is %s is tried once more', async (_name, kind) => {
  await shown(kind(failing(1)));
  expect(screen.getByText('the part')).toBeInTheDocument();
});

describe('what cannot be loaded', () => {
  test('is left out where the page can do without', async () => {
    await shown(extra(failing(9)));
    expect([screen.getByText('the rest').textContent, screen.queryByRole('alert')]).toEqual(['the rest', null]);
  });

  test('is told in its place where a person asked for it', async () => {
    await shown(asked(failing(9)));
    expect(screen.getByText('the rest')).toBeInTheDocument();
    expect(screen.getByRole('alert')).toHaveTextContent('A newer version of Kafka Launchpad is running');
  });

  test.each<[string, () => Promise<Response>, string]>([
    ['a newer version', async () => new Response('src="/assets/index-new.js"'), 'A newer version of Kafka Launchpad'],
    ['blocked', async () => new Response('src="/assets/index-old.js"'), 'An ad blocker may have blocked a file'],
    ['unreachable', () => Promise.reject(new TypeError('Failed to fetch')), 'Kafka Launchpad doesn’t respond'],
    ['a broken proxy', async () => new Response('', { status: 502 }), 'Kafka Launchpad doesn’t respond'],
  ])('says so where the screen needs it: %s', async (_name, answer, words) => {
    page(answer);
    await shown(preloadable(failing(9)));
    expect(screen.getByRole('alert')).toHaveTextContent(words);
    expect(screen.getByRole('alert')).toHaveTextContent('Enter them again after reloading');
    expect(screen.getByRole('button', { name: 'Reload page' })).toBeInTheDocument();
  });

  test('B41: after money, the id of the instance is shown all the same', async () => {
    await shown(preloadable(failing(9)), <InstanceFact id="i-4711" />);
    expect(screen.getByRole('alert')).toHaveTextContent('Instance ID: i-4711');
  });

  test('is no news while the page is being left', async () => {
    window.dispatchEvent(new Event('pagehide'));
    await shown(preloadable(failing(9)));
    expect(screen.queryByRole('alert')).toBeNull();
  });

  test('is there for who comes back to it, where it could be loaded ahead meanwhile', async () => {
    const Needed = preloadable(failing(2));
    await shown(Needed);
    expect(screen.getByRole('alert')).toBeInTheDocument();
    Needed.preload();
    await act(() => vi.advanceTimersByTimeAsync(0));
    await shown(Needed);
    expect(screen.getByText('the part')).toBeInTheDocument();
  });
});

test('a page whose elements an extension has taken away is drawn anew', async () => {
  const Screen = ({ on }: { on: boolean }) => <div>{on ? <p>one</p> : <em>two</em>}</div>;
  const guarded = (on: boolean) => (
    <ErrorBoundary>
      <Screen on={on} />
    </ErrorBoundary>
  );
  const { rerender } = render(guarded(true), { wrapper: MantineProvider });
  screen.getByText('one').remove();
  rerender(guarded(false));
  await act(() => vi.advanceTimersByTimeAsync(0));
  expect(screen.getByText('two')).toBeInTheDocument();
  expect(screen.queryByRole('alert')).toBeNull();
});
