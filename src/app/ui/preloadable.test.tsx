import { render, screen } from '@testing-library/react';
import { Suspense, useState } from 'react';
import { describe, expect, it } from 'vitest';
import { preloadable } from './preloadable';

function Greeting({ name }: { name: string }) {
  const [opened] = useState(name);
  return <p>{`${opened}, ${name}`}</p>;
}

const shown = (Screen: typeof Greeting, name = 'a') => (
  <Suspense fallback={<p>waiting</p>}>
    <Screen name={name} />
  </Suspense>
);

describe('a component that is loaded when it is needed', () => {
  it('is waited for where it was not loaded ahead', async () => {
    render(shown(preloadable(async () => ({ default: Greeting }))));
    expect(screen.getByText('waiting')).toBeVisible();
    expect(await screen.findByText('a, a')).toBeVisible();
  });

  it('stands there at once where it was', async () => {
    const loading = Promise.resolve({ default: Greeting });
    const Screen = preloadable(() => loading);
    Screen.preload();
    await loading;
    render(shown(Screen));
    expect(screen.getByText('a, a')).toBeVisible();
  });

  it('keeps what it holds when it is loaded once more', async () => {
    const Screen = preloadable(async () => ({ default: Greeting }));
    const { rerender } = render(shown(Screen));
    await screen.findByText('a, a');
    Screen.preload();
    await Promise.resolve();
    rerender(shown(Screen, 'b'));
    expect(screen.getByText('a, b')).toBeVisible();
  });

  it('is tried again when it is shown, where it could not be loaded ahead', async () => {
    let tries = 0;
    const Screen = preloadable(async () => {
      tries += 1;
      if (tries === 1) throw new Error('offline');
      return { default: Greeting };
    });
    Screen.preload();
    await Promise.resolve();
    render(shown(Screen));
    expect(await screen.findByText('a, a')).toBeVisible();
    expect(tries).toBe(2);
  });
});
