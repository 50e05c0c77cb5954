import { act, fireEvent, render, screen } from '@testing-library/react';
import { beforeEach, expect, test } from 'vitest';
import { Link, Redirect, Route, Router, Switch, useSearch } from 'wouter';
import { hashLocation } from './hash-location';
import { followInnerLinks } from './inner-links';

function Place({ step }: { step: string }) {
  return (
    <p>
      {step} with {useSearch() || 'nothing'}
    </p>
  );
}

function Screens() {
  return (
    <Router {...hashLocation}>
      <Switch>
        <Route path="/create/:step">{({ step }) => <Place step={step} />}</Route>
        <Route path="/create">
          <Redirect to="/create/basics" replace />
        </Route>
        <Route>
          <p>elsewhere</p>
        </Route>
      </Switch>
      <Link href="/create/billing?return=review">with</Link>
      <Link href="/create/access">without</Link>
      <a href="#main">skip</a>
      <main id="main" tabIndex={-1} />
    </Router>
  );
}

const goTo = (hash: string) =>
  act(() => {
    window.location.hash = hash;
    window.dispatchEvent(new HashChangeEvent('hashchange'));
  });

beforeEach(() => window.history.replaceState(null, '', '/shown/to/people/'));

test('path and query stand behind the #, and a query goes with its address', () => {
  render(<Screens />);
  expect(screen.getByText('elsewhere')).toBeInTheDocument();
  fireEvent.click(screen.getByText('with'));
  expect(window.location.href).toMatch(/\/shown\/to\/people\/#\/create\/billing\?return=review$/);
  expect(screen.getByText('billing with return=review')).toBeInTheDocument();
  fireEvent.click(screen.getByText('without'));
  expect(window.location.href).toMatch(/\/shown\/to\/people\/#\/create\/access$/);
  expect(screen.getByText('access with nothing')).toBeInTheDocument();
});

test('a link that is opened in a new tab leads to the same place', () => {
  render(<Screens />);
  const href = screen.getByText('with').getAttribute('href');
  goTo(String(href));
  expect(screen.getByText('billing with return=review')).toBeInTheDocument();
});

test('a redirection replaces the address', () => {
  render(<Screens />);
  goTo('#/create');
  expect(screen.getByText('basics with nothing')).toBeInTheDocument();
  expect(window.location.hash).toBe('#/create/basics');
});

test('a link to a place on the page moves the focus, and the address stays', () => {
  followInnerLinks(document);
  render(<Screens />);
  goTo('#/create/access');
  fireEvent.click(screen.getByText('skip'));
  expect(screen.getByRole('main')).toHaveFocus();
  expect(window.location.hash).toBe('#/create/access');
});
