/**
 * The id of a field's control, so that an error summary can link to it.
 * @param name the field's path, for example `basics.name`
 * @returns for example `field-basics-name`
 */
export const fieldId = (name: string): string => `field-${name.replaceAll('.', '-')}`;

/**
 * Moves the keyboard to a field and brings it into view.
 * @param name the field's path
 * @returns false where the field is not on the page
 */
export function focusField(name: string): boolean {
  const element = document.getElementById(fieldId(name));
  if (!element) return false;
  const control = element.matches('input, textarea, select, button, [tabindex]')
    ? element
    : (element.querySelector<HTMLElement>('input, textarea, select, button, [tabindex]') ?? element);
  control.scrollIntoView({ block: 'center' });
  control.focus({ preventScroll: true });
  return true;
}

/** Moves the keyboard to a field, and selects what it holds, so that typing replaces it. */
export function selectField(name: string): void {
  if (focusField(name) && document.activeElement instanceof HTMLInputElement) document.activeElement.select();
}

/**
 * Moves the keyboard to a field, at once or when it comes: one that waits for its list is not on the page yet. Whoever has
 * gone elsewhere meanwhile stays there.
 * @param name the field's path
 * @returns calls it off
 */
export function focusFieldWhenThere(name: string): () => void {
  if (focusField(name)) return () => undefined;
  const from = document.activeElement;
  const changes = new MutationObserver(() => {
    if (document.activeElement !== from || focusField(name)) changes.disconnect();
  });
  changes.observe(document.body, { childList: true, subtree: true });
  return () => changes.disconnect();
}
