/** Going from control to control with the keyboard, with the focus in sight all the way (rule 22). */
import { expect, type Locator, type Page } from '@playwright/test';

/** More stops than any screen has. */
const STOPS_MAX = 80;

/**
 * Runs in the page after each press of Tab: what has the focus must stand in sight, and what had it before must look
 * different now.
 * @returns what is wrong, and whether the target has the focus
 */
function judgeStop(target: Element, isFirst: boolean): { problem: string; arrived: boolean } {
  const looksOf = (control: Element) =>
    [control, control.closest('label')].map((one) => {
      if (!one) return '';
      for (const animation of one.getAnimations()) animation.finish();
      const { outlineStyle, outlineWidth, outlineColor, boxShadow, borderColor } = getComputedStyle(one);
      const outline = outlineStyle === 'none' ? 'none' : `${outlineStyle} ${outlineWidth} ${outlineColor}`;
      return `${outline}; ${boxShadow}; ${borderColor}`;
    });
  const kept = globalThis as { lastStop?: { control: Element; looks: string } | undefined };
  const last = isFirst ? undefined : kept.lastStop;
  kept.lastStop = undefined;
  const here = document.activeElement;
  const say = (control: Element, what: string) => `${what}: ${control.outerHTML.slice(0, 200)}`;
  if (last && last.control !== here && looksOf(last.control).join() === last.looks) {
    return { problem: say(last.control, 'looks the same with and without the focus'), arrived: false };
  }
  // Past the last control the browser's own bar has the focus.
  if (!here || here === document.body) return { problem: '', arrived: false };
  kept.lastStop = { control: here, looks: looksOf(here).join() };
  const box = here.getBoundingClientRect();
  const top = document.elementFromPoint(box.left + box.width / 2, box.top + box.height / 2);
  const family = here.closest('label') ?? here;
  const inSight = top !== null && (family.contains(top) || top.contains(here));
  return { problem: inSight ? '' : say(here, 'is out of sight'), arrived: here === target };
}

/** Goes from control to control until one has the focus. */
export async function tabTo(page: Page, target: Locator, key: 'Tab' | 'Shift+Tab' = 'Tab'): Promise<void> {
  await expect(target).toBeVisible();
  for (let stops = 0; stops < STOPS_MAX; stops += 1) {
    await page.keyboard.press(key);
    const { problem, arrived } = await target.evaluate(judgeStop, stops === 0);
    expect(problem).toBe('');
    if (arrived) return;
  }
  throw new Error(`${STOPS_MAX} presses of ${key} did not reach ${target}`);
}
