import { screen, waitFor } from '@testing-library/react';
import type { UserEvent } from '@testing-library/user-event';

type Label = string | RegExp;

const CONTROLS = 'input, textarea, button';

const fits = (text: string, label: Label) => (typeof label === 'string' ? text === label : label.test(text));

/** A control's accessible name. */
function nameOf(control: HTMLInputElement): string {
  const own = control.getAttribute('aria-label');
  if (own !== null) return own;
  const ids = control.getAttribute('aria-labelledby')?.split(' ') ?? [];
  const named = ids.map((id) => document.getElementById(id)?.textContent ?? '').join(' ');
  if (named !== '') return named;
  if (control.matches('button')) return control.textContent ?? '';
  return [...(control.labels ?? [])].map((label) => label.textContent ?? '').join(' ');
}

/** Testing Library's own lookup by label takes a fifth of a second on a page of this size. */
export const fieldOf = (label: Label): Promise<HTMLInputElement> =>
  waitFor(() => {
    const controls = [...document.querySelectorAll<HTMLInputElement>(CONTROLS)];
    const [found, another] = controls.filter((control) => fits(nameOf(control), label));
    if (!found) throw new Error(`No field is called ${label}: ${controls.map(nameOf).join(' | ')}`);
    if (another) throw new Error(`More than one field is called ${label}`);
    return found;
  });

/** Replaces a field's text, and stays in it. */
export async function enter(user: UserEvent, label: Label, text: string): Promise<void> {
  const field = await fieldOf(label);
  await user.clear(field);
  if (text !== '') await user.paste(text);
}

export async function press(user: UserEvent, label: Label): Promise<void> {
  await user.click(await fieldOf(label));
}

/**
 * Opens a part of a step that unfolds, unless it's open.
 * @param label its heading
 */
export async function unfold(user: UserEvent, label: 'Advanced' | 'All sizes' = 'Advanced'): Promise<void> {
  const heading = await screen.findByText(label, { selector: 'summary' });
  if (!heading.closest('details')?.open) await user.click(heading);
}

/** The texts of an open picker's options. */
export const optionTexts = (): string[] =>
  [...document.querySelectorAll('[role=option]')].map((option) => option.textContent ?? '');

/**
 * Opens a picker once its list is loaded, and chooses.
 * @param option start of the option's text
 */
export async function pick(user: UserEvent, label: Label, option: string): Promise<void> {
  await user.click(await fieldOf(label));
  const found = await screen.findByText(option, { selector: '[role=option], [role=option] span' });
  await user.click(found);
}

/** The error summary of a step, line by line. */
export async function problems(): Promise<string[]> {
  const summary = (await screen.findByText('Fix these before you continue')).closest('[tabindex]');
  return [...(summary?.querySelectorAll('a') ?? [])].map((line) => line.textContent ?? '');
}
