import { MantineProvider } from '@mantine/core';
import { render, screen } from '@testing-library/react';
import { type ReactNode, useEffect, useRef } from 'react';
import { expect, test } from 'vitest';
import { reachedByLink } from '../browser/navigation-type';
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

test('a page that opens moves the focus to its heading and names the tab', () => {
  render(<Page title="Instances">text</Page>, { wrapper });
  expect(screen.getByRole('heading', { name: 'Instances' })).toHaveFocus();
  expect(document.title).toBe('Instances · Kafka Launchpad');
});

test('a page that a link opens begins at its top; Back leaves it where the browser shows it', () => {
  services.get(reachedByLink);
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
