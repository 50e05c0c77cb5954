import { act, screen, waitFor, within } from '@testing-library/react';
import { expect, test } from 'vitest';
import { navigate } from 'wouter/use-browser-location';
import { enter, fieldOf, press } from '../../../../testing/page/fill-in';
import { renderApp } from '../../../../testing/page/render-app';

const at = (path: string) => waitFor(() => expect(window.location.pathname).toBe(path));
const reasons = () => screen.findByText('Resources chosen, with reasons');

test('where the form opens, what is left to the person is open; the reasons unfold, and stay so on Review', async () => {
  const { user, close } = await renderApp('/create');
  await press(user, 'Use Production');
  await at('/create/access');
  expect(await screen.findByText('Set a password under Access.')).toBeVisible();
  const fold = (await reasons()).closest('details');
  expect(fold).not.toHaveAttribute('open');
  expect(within(fold as HTMLElement).getAllByRole('listitem', { hidden: true }).length).toBeGreaterThan(2);
  await user.click(await reasons());
  expect(fold).toHaveAttribute('open');

  await press(user, 'Generate password');
  await press(user, 'Continue');
  await at('/create/review');
  const folded = (await reasons()).closest('details');
  expect(folded).toHaveAttribute('open');
  expect(within(folded as HTMLElement).getAllByRole('listitem').length).toBeGreaterThan(2);
  close();
});

test('Review lists what differs from the preset, and each leads to its field', async () => {
  const { user, close } = await renderApp('/create');
  await press(user, 'Use Demo');
  await at('/create/access');
  await press(user, 'Generate password');
  await press(user, 'Continue');
  await at('/create/review');
  expect(screen.queryByText('Changed from the Demo preset')).toBeNull();

  act(() => navigate('/create/access'));
  await enter(user, 'Username', 'fair');
  act(() => navigate('/create/review'));
  await at('/create/review');
  const card = (await screen.findByText('Changed from the Demo preset')).closest('section') as HTMLElement;
  const links = within(card).getAllByRole('link');
  expect(links.map(({ textContent }) => textContent)).toEqual(['Username']);
  await user.click(links[0] as HTMLElement);
  await at('/create/access');
  expect(await fieldOf(/^Usernamechanged$/)).toHaveValue('fair');
  close();
});
