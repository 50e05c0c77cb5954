/** Somebody who goes through all steps of the product, or through the fields of the floor, and types into every one. */
import { FLOOR_FIELDS, STEPS } from './page-fields.mjs';
import { goOn, typeInto } from './page-typing.mjs';

const TAGS = 20;
/** With what is typed after it, it stays below the 1,024 characters that are allowed. */
const LONG_TEXT = 'A description that somebody pasted. '.repeat(28);

/** Types into the floor's fields. @param opened an open page @returns figures by kind of field */
export async function typeIntoFloor(opened) {
  const fields = {};
  for (const { kind, label, find, digits } of FLOOR_FIELDS) {
    fields[kind] = await typeInto(opened, find(opened.page, label), { digits });
  }
  return fields;
}

/** As many tags as an instance takes, and nearly as long a description. */
async function fillUp({ page }) {
  for (let number = 1; number <= TAGS; number += 1) {
    if (number > 1) await page.getByRole('button', { name: 'Add a tag' }).click();
    await page.getByRole('textbox', { name: `Key ${number}`, exact: true }).fill(`key-${number}`);
    await page.getByRole('textbox', { name: `Value ${number} (optional)`, exact: true }).fill(`value-${number}`);
  }
  await page.getByRole('textbox', { name: 'Description (optional)' }).fill(LONG_TEXT);
}

/**
 * Goes from the first step to the review.
 * @param opened an open page at the first step
 * @param {{isGrown?: boolean}} [how] `isGrown`: with all tags and a long description
 * @returns {Promise<{fields: Record<string, object>, steps: Record<string, number>}>} figures of the keystrokes by step
 *   and label, milliseconds of each change by the step that it leads to
 */
export async function goThrough(opened, { isGrown = false } = {}) {
  const { page } = opened;
  const fields = {};
  const steps = {};
  for (const [index, step] of STEPS.entries()) {
    await step.open?.(page);
    if (isGrown && index === 0) await fillUp(opened);
    for (const { kind, label, find, value, digits } of step.fields) {
      const field = find(page, label);
      const before = isGrown && kind === 'long text' ? LONG_TEXT : '';
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
