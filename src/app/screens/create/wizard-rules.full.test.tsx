/** Rules of docs/wizard-rules.md that are about the wizard as a whole, and not about one of its parts. */
import { fireEvent, screen, waitFor, within } from '@testing-library/react';
import { expect, test } from 'vitest';
import { fieldOf, press } from '../../../testing/page/fill-in';
import { renderApp } from '../../../testing/page/render-app';
import { worldForm } from '../../../testing/page/world-form';
import { STEP_KEYS } from '../../form/steps';

const TITLES = ['Basics', 'Capacity', 'Network', 'Access', 'Operations', 'Billing'] as const;

const openStep = async (user: { click(element: Element): Promise<void> }, title: string) => {
  const rail = screen.getByRole('navigation', { name: 'Steps' });
  await user.click(within(rail).getByText(title));
  await screen.findByText(title, { selector: 'h2' });
};

test('rule 15: how it is billed stands on Review, and only Create orders it', async () => {
  const form = worldForm({ billing: { mode: 'prePaid', periodType: 'year', periodNumber: '2', autoRenew: true } });
  const { user, cloud, created, close } = await renderApp('/create/billing', { form });
  await screen.findByText('Billing', { selector: 'h2' });
  await press(user, /^(Continue|Return to review)$/);
  expect(await screen.findByText('Yearly/monthly, 2 years')).toBeVisible();
  expect(screen.getByText('Auto-renewal').closest('li')).toHaveTextContent('Auto-renewalOn');
  expect(screen.getByText('Creation starts after payment in the Billing Center')).toBeVisible();
  expect(screen.getByText(/^Billed: /)).toBeVisible();
  expect(cloud.sentTo('createInstance')).toEqual([]);
  await press(user, 'Create instance');
  await waitFor(() => expect(cloud.sentTo('createInstance')).toHaveLength(1));
  expect(created().bss_param).toMatchObject({ period_type: 'year', period_num: 2, is_auto_renew: true });
  close();
});

test('rule 20: after Create the steps give way to a page with an address of its own, without a Cancel', async () => {
  // Not the name that was ordered above: this browser remembers it.
  const { user, close } = await renderApp('/create/review', { form: worldForm({ basics: { name: 'orders-next' } }) });
  await press(user, 'Create instance');
  expect(await screen.findByText('Creating your instance')).toBeInTheDocument();
  expect(window.location.pathname).toMatch(/^\/instances\/[0-9a-f-]+$/);
  expect(screen.queryByRole('navigation', { name: 'Steps' })).toBeNull();
  expect(screen.queryByRole('button', { name: /cancel|stop|abort/i })).toBeNull();
  close();
});

test('rule 25: focus and choice alone send nothing and lead nowhere, on any step', async () => {
  const { user, cloud, close } = await renderApp('/create/basics', { form: worldForm() });
  for (const [index, title] of TITLES.entries()) {
    await openStep(user, title);
    const main = screen.getByRole('main');
    for (const control of main.querySelectorAll<HTMLElement>('input, textarea, button, a')) control.focus();
    for (const choice of main.querySelectorAll<HTMLInputElement>('input[type=radio], input[type=checkbox]')) {
      if (!choice.disabled) fireEvent.click(choice);
    }
    expect(screen.getByText(title, { selector: 'h2' })).toBeInTheDocument();
    expect(window.location.pathname).toBe(`/create/${STEP_KEYS[index]}`);
    expect(screen.queryByRole('dialog')).toBeNull();
  }
  expect(
    cloud.sent.filter(({ method, path }) => method !== 'GET' && !/list-keys|\/api\/(?:permits|session)$/.test(path)),
  ).toEqual([]);
  close();
});

test('rule 25: help and the way on are at the same place on each step', async () => {
  const { user, close } = await renderApp('/create/basics', { form: worldForm() });
  for (const title of TITLES) {
    await openStep(user, title);
    const main = screen.getByRole('main');
    const onward = await fieldOf(/^(Continue|Return to review)$/);
    await waitFor(() => expect(screen.getAllByText(/^for /, { selector: 'button span' })).not.toHaveLength(0));
    const help = [...main.querySelectorAll('button')].filter(({ textContent }) => /^Help for /.test(textContent ?? ''));
    // Beside its field, before the way on; and the way on is first in the bar below.
    for (const button of help) {
      expect(button.compareDocumentPosition(onward) & Node.DOCUMENT_POSITION_FOLLOWING, title).toBeTruthy();
    }
    expect(onward.parentElement?.querySelector('button, a')).toBe(onward);
    expect(screen.getByText('Glossary').closest('header, nav, footer, main')).not.toBe(main);
  }
  close();
});
