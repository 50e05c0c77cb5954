import { act, screen, waitFor } from '@testing-library/react';
import { expect, test } from 'vitest';
import { navigate } from 'wouter/use-browser-location';
import { enter, fieldOf, press, unfold } from '../../../testing/page/fill-in';
import { renderApp } from '../../../testing/page/render-app';
import { resourceIdOf, worldForm } from '../../../testing/page/world-form';

const errorAt = async (label: string) => (await fieldOf(label)).getAttribute('aria-invalid') === 'true';
const NAME_START = 'The name must start with a letter';
const NAME_LENGTH = 'The name must be 4 to 64 characters';

test('nothing is said while typing; on leaving a field that holds something, it is; then on every change', async () => {
  const { user, close } = await renderApp('/create/basics');
  await enter(user, 'Instance name', '1');
  expect(screen.queryByText(NAME_START)).toBeNull();
  await user.tab();
  expect(await screen.findByText(NAME_START)).toBeInTheDocument();
  expect(await fieldOf('Instance name')).toHaveAccessibleDescription(expect.stringContaining(NAME_START));
  await enter(user, 'Instance name', 'abc');
  expect(await screen.findByText(NAME_LENGTH)).toBeInTheDocument();
  await user.keyboard('d');
  await waitFor(() => expect(screen.queryByText(NAME_LENGTH)).toBeNull());
  expect(await errorAt('Instance name')).toBe(false);
  close();
});

test('what is wrong with a field is told to who leaves it, also the first rule that a password breaks', async () => {
  const { user, close } = await renderApp('/create/access', { form: worldForm() });
  const told = () => screen.queryAllByRole('alert').map(({ textContent }) => textContent);
  await enter(user, 'Password', 'abc');
  expect(told()).toEqual([]);
  await user.tab();
  await waitFor(() => expect(told()).toEqual(['The password must be 8 to 32 characters']));
  // Who is back in it hears it as its description, and nothing at every key.
  await enter(user, 'Password', 'abcdefgh');
  await screen.findByText(/^The password must contain at least three of/);
  expect(told()).toEqual([]);
  close();
});

test('leaving an empty field says nothing', async () => {
  const { user, close } = await renderApp('/create/basics');
  await user.click(await fieldOf('Instance name'));
  await user.tab();
  await user.tab();
  expect(await errorAt('Instance name')).toBe(false);
  expect(screen.queryByText('Enter an instance name')).toBeNull();
  close();
});

test('Continue is never disabled: it shows a summary that takes the focus and leads to each field', async () => {
  const { user, close } = await renderApp('/create/basics');
  await unfold(user);
  await press(user, 'Add tag');
  await enter(user, 'Instance name', '');
  await press(user, 'Continue');
  const summary = (await screen.findByText('Fix these before you continue')).closest('[tabindex]');
  await waitFor(() => expect(summary).toHaveFocus());
  await waitFor(() => expect(document.title).toMatch(/^Error: /));
  const links = [...(summary?.querySelectorAll('a') ?? [])];
  expect(links.map((link) => link.textContent)).toEqual([
    'Enter an instance name',
    'Enter a tag key, or remove the tag',
  ]);
  for (const [index, label] of ['Instance name', 'Key 1'].entries()) {
    const link = links[index];
    if (link) await user.click(link);
    expect(await fieldOf(label)).toHaveFocus();
  }
  expect(window.location.pathname).toBe('/create/basics');
  close();
});

test('mending a field does not move the focus, and the summary shrinks with what is wrong', async () => {
  const { user, close } = await renderApp('/create/basics');
  await fieldOf('Instance name');
  await press(user, 'Continue');
  await screen.findByText('Fix these before you continue');
  await enter(user, 'Instance name', 'orders-prod');
  await waitFor(() => expect(screen.queryByText('Fix these before you continue')).toBeNull());
  expect(await fieldOf('Instance name')).toHaveFocus();
  await waitFor(() => expect(document.title).not.toMatch(/^Error: /));
  close();
});

test('a second failed attempt takes the focus again', async () => {
  const { user, close } = await renderApp('/create/basics');
  await fieldOf('Instance name');
  for (const _attempt of [1, 2]) {
    await press(user, 'Continue');
    const summary = (await screen.findByText('Fix these before you continue')).closest('[tabindex]');
    await waitFor(() => expect(summary).toHaveFocus());
    await user.click(await fieldOf('Instance name'));
  }
  close();
});

test('a line of the summary leads to its field also when the field comes later than the line', async () => {
  const { user, close, cloud, carryBy } = await renderApp('/glossary');
  let answer = () => {};
  const held = new Promise<void>((resolve) => {
    answer = resolve;
  });
  carryBy(async (request) => {
    if (request.url.includes('/available-zones')) await held;
    return cloud(request);
  });
  act(() => navigate('/create/basics'));
  await enter(user, 'Instance name', 'orders-prod');
  await press(user, 'Continue');
  await screen.findByText('All sizes', { selector: 'summary' });
  await press(user, 'Continue');
  await user.click(await screen.findByText('Choose an availability zone', { selector: 'a' }));
  answer();
  await waitFor(async () => expect(await fieldOf('1 zone')).toHaveFocus());
  close();
});

test('Continue goes on where the step is right, and the next step’s heading takes the focus', async () => {
  const { user, close } = await renderApp('/create/basics');
  await enter(user, 'Instance name', 'orders-prod');
  await press(user, 'Continue');
  await waitFor(() => expect(window.location.pathname).toBe('/create/capacity'));
  expect(await screen.findByText('Capacity', { selector: 'h2' })).toHaveFocus();
  close();
});

test('a switch is judged with what it concerns: IPv6 with SASL_SSL is said at the switch', async () => {
  const dual = { vpcId: resourceIdOf('vpc-dual-stack'), subnetId: resourceIdOf('subnet-dual-a') };
  const form = worldForm({ network: { ...dual, ipv6: true } });
  const { user, close } = await renderApp('/create/network', { form });
  await fieldOf('IPv6');
  await press(user, 'Continue');
  expect(await fieldOf('IPv6')).toHaveAccessibleDescription(expect.stringContaining('SASL_SSL doesn’t support IPv6'));
  close();
});

test('a million pasted characters neither freeze nor lose the page', async () => {
  const { user, changes, close } = await renderApp('/create/basics', { form: worldForm() });
  const long = 'x'.repeat(1_000_000);
  await unfold(user);
  await enter(user, /^Description/, long);
  await user.tab();
  expect(await screen.findByText('The description must be 1,024 characters or fewer')).toBeInTheDocument();
  expect(screen.getByText('1,000,000/1,024 characters')).toBeInTheDocument();
  expect(changes()).toEqual({ description: long });
  close();
});
