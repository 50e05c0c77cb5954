import { FLOOR_FIELDS, STEPS } from './page-fields.mjs';
import { goOn, typeInto } from './page-typing.mjs';

const TAGS = 20;
/** Shortened by what is typed after it: 1,024 characters are the limit. */
const LONG_TEXT = 'A description pasted into its field. '.repeat(28).slice(0, 1024 - 20);

/** @returns figures by kind of field */
export async function typeIntoFloor(opened) {
  const fields = {};
  for (const { kind, label, find, digits } of FLOOR_FIELDS) {
    fields[kind] = await typeInto(opened, find(opened.page, label), { digits });
  }
  return fields;
}

async function fillTags({ page }) {
  for (let number = 1; number <= TAGS; number += 1) {
    if (number > 1) await page.getByRole('button', { name: 'Add tag' }).click();
    await page.getByRole('combobox', { name: `Key ${number}`, exact: true }).fill(`key-${number}`);
    await page.getByRole('combobox', { name: `Value ${number} (optional)`, exact: true }).fill(`value-${number}`);
  }
}

/**
 * @param opened a page at the first step
 * @param {{hasTags?: boolean, isLong?: boolean}} [how] all tags; a long description
 * @returns {Promise<{fields: Record<string, object>, steps: Record<string, object>}>} figures of keystrokes by step and
 *   label, and of step changes by the step they open
 */
export async function goThrough(opened, { hasTags = false, isLong = false } = {}) {
  const { page } = opened;
  const fields = {};
  const steps = {};
  for (const [index, step] of STEPS.entries()) {
    await step.open?.(page);
    if (hasTags && index === 0) await fillTags(opened);
    for (const { kind, label, find, value, digits } of step.fields) {
      const field = find(page, label);
      const before = isLong && kind === 'long text' ? LONG_TEXT : '';
      fields[`${step.heading}: ${label}`] = { kind, ...(await typeInto(opened, field, { digits, before })) };
      if (value !== undefined) await field.fill(before || value);
      else await field.press('Escape');
    }
    await step.finish?.(page);
    const next = STEPS[index + 1];
    if (next) steps[next.heading] = await goOn(opened, next.heading);
  }
  return { fields, steps };
}
