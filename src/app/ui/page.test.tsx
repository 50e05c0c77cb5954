import { MantineProvider } from '@mantine/core';
import { render, screen } from '@testing-library/react';
import { type ReactNode, useEffect, useRef } from 'react';
import { expect, test } from 'vitest';
import { navigation } from '../browser/navigation';
import { createServices, ServicesProvider } from '../services/services';
import { Page } from './page';

const services = createServices();
const wrapper = ({ children }: { children: ReactNode }) => (
  <ServicesProvider services={services}>
    <MantineProvider>{children}</MantineProvider>
  </ServicesProvider>
);

function TakesFocus() {
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => heading.current?.focus(), []);
  return (
    <h2 ref={heading} tabIndex={-1}>
      A step
    </h2>
  );
}

test('what the browser loads keeps its focus; a page that opens later moves it to its heading and names the tab', () => {
  const first = render(<Page title="Sign in">text</Page>, { wrapper });
  expect(document.body).toHaveFocus();
  expect(document.title).toBe('Sign in · Kafka Launchpad');
  // Nobody followed a link: who has signed in is led on.
  first.unmount();
  render(<Page title="Instances">text</Page>, { wrapper });
  expect(screen.getByRole('heading', { name: 'Instances' })).toHaveFocus();
  expect(document.title).toBe('Instances · Kafka Launchpad');
});

test.each(['pushState', 'popstate'])(
  'after %s a page takes the focus, though the first one is still there',
  (event) => {
    const fresh = createServices();
    fresh.get(navigation);
    window.dispatchEvent(new Event(event));
    render(
      <ServicesProvider services={fresh}>
        <MantineProvider>
          <Page title="Topics">text</Page>
        </MantineProvider>
      </ServicesProvider>,
    );
    expect(screen.getByRole('heading', { name: 'Topics' })).toHaveFocus();
  },
);

test('a page that a link opens begins at its top; Back leaves it where the browser shows it', () => {
  services.get(navigation);
  const scrolledAfter = (event: string) => {
    document.documentElement.scrollTop = 400;
    window.dispatchEvent(new Event(event));
    const { unmount } = render(<Page title="Instances">text</Page>, { wrapper });
    unmount();
    return document.documentElement.scrollTop;
  };
  expect([scrolledAfter('pushState'), scrolledAfter('popstate')]).toEqual([0, 400]);
});

test('a page leaves the focus where its content has put it', () => {
  render(
    <Page title="Create">
      <TakesFocus />
    </Page>,
    { wrapper },
  );
  expect(screen.getByRole('heading', { name: 'A step' })).toHaveFocus();
});
