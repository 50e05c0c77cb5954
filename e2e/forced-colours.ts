/** What a person with colours of their own (`forcedColors: 'active'`) still sees. */
import { expect, type Page } from '@playwright/test';

/**
 * Backgrounds and shadows are gone in forced colours. So an input or a dialog needs an edge, its own or the browser's,
 * and whatever else can be pressed needs an edge, words or an icon.
 */
const findLost = (): string[] => {
  const isSeen = (element: Element) =>
    element.checkVisibility({ opacityProperty: true, visibilityProperty: true }) &&
    element.getBoundingClientRect().width > 1;
  const hasEdge = (element: Element | null) => {
    if (!element) return false;
    const { borderTopStyle, borderTopWidth, outlineStyle, appearance } = getComputedStyle(element);
    const isNative = element.matches('input, textarea, select') && appearance !== 'none';
    return isNative || (borderTopStyle !== 'none' && Number.parseFloat(borderTopWidth) > 0) || outlineStyle !== 'none';
  };
  const says = (element: Element) => element.textContent?.trim() !== '' || element.querySelector('svg, img') !== null;
  const boxes = [...document.querySelectorAll('input, textarea, select, dialog[open], [role=dialog], [role=listbox]')]
    // A group draws the edge for the input in it, and so does the box around a search among pills.
    .filter((element) => ![element, element.parentElement, element.closest('.mantine-Input-input')].some(hasEdge));
  const pressed = [...document.querySelectorAll('button, a[href], [role=option]')].filter(
    (element) => !hasEdge(element) && !says(element),
  );
  return [...boxes, ...pressed].filter(isSeen).map((element) => element.outerHTML.slice(0, 160));
};

/**
 * Expects that nothing that can be used is lost on its ground. The page has to be in forced colours.
 * @param screen what is on the page, for the message
 */
export async function expectSeenInForcedColours(page: Page, screen: string): Promise<void> {
  expect(await page.evaluate(findLost), `${screen}, in forced colours`).toEqual([]);
}
