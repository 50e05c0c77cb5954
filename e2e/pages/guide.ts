/** The user guide's journey, as a reader follows it: what is bold stands on the screen, what is code is typed or chosen. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, type Locator, type Page } from '@playwright/test';
import { pick } from './controls';

export interface Instruction {
  label: string;
  /** What is typed or chosen there. */
  value?: string;
  /** It begins a step: where the reader should be now. */
  isPlace: boolean;
}

/**
 * Reads the first numbered list of a guide.
 * @param name of its file, without ending
 */
export function readJourney(name: string): Instruction[] {
  const guide = readFileSync(join(import.meta.dirname, '..', '..', 'docs', 'guide', `${name}.md`), 'utf8');
  const [list = ''] = /(?:^\d+\. .+\n(?: {3,}.+\n)*)+/m.exec(guide) ?? [];
  const marks = /(^\d+\. )?\*\*([^*]+)\*\*(?:\s*`([^`]+)`)?/gm;
  return [...list.replace(/\n {3,}/g, ' ').matchAll(marks)].map(([, begins, label = '', value]) => ({
    label,
    isPlace: begins !== undefined,
    ...(value !== undefined && { value }),
  }));
}

/** Types or chooses, by what kind of field the label belongs to. */
async function fill(page: Page, label: string, value: string): Promise<void> {
  const named = { name: label, exact: true };
  const box = page.getByRole('textbox', named);
  const picker = page.getByRole('combobox', named);
  const card = { name: value, exact: true };
  const choice = page.getByRole('checkbox', card).or(page.getByRole('radio', card));
  await expect(box.or(picker).or(choice).first()).toBeVisible();
  if (await picker.isVisible()) return pick(page, label, `${value}(?!-)`);
  if (await box.isVisible()) return box.fill(value);
  await expect(page.getByRole('group', { name: new RegExp(`^${label}`) })).toContainText(value);
  return choice.check();
}

/** What can be pressed under a label, and what can only be seen. */
function pressable(page: Page, label: string): Locator {
  const named = { name: label, exact: true };
  return page.getByRole('button', named).or(page.getByRole('link', named)).or(page.getByRole('radio', named)).first();
}

/** Does what one instruction says. */
export async function follow(page: Page, { label, value, isPlace }: Instruction): Promise<void> {
  if (value !== undefined) return fill(page, label, value);
  const seen = page.getByRole('heading', { name: label, exact: true });
  if (isPlace) return expect(seen).toBeVisible();
  const target = pressable(page, label);
  await expect(target.or(seen).first()).toBeVisible();
  if (await target.isVisible()) await target.click();
}
