/** For example `field-basics-name`. */
export const fieldId = (name: string): string => `field-${name.replaceAll('.', '-')}`;

/** Of the words beside a field that say whether it can be changed later; there are none where it can. */
export const changeId = (name: string): string => `${fieldId(name)}-change`;

/** Unfolds the part of the page that says, in `data-fields`, that it holds a field. */
function unfold(name: string): void {
  const field = name.split('.', 2).join('.');
  const fold = document.querySelector<HTMLDetailsElement>(`details[data-fields~="${CSS.escape(field)}"]`);
  if (fold) fold.open = true;
}

/**
 * Moves the keyboard to a field and brings it into view.
 * @param name the field's path
 * @returns false where the field is not on the page, or is only now being unfolded
 */
export function focusField(name: string): boolean {
  unfold(name);
  const element = document.getElementById(fieldId(name));
  if (!element) return false;
  const control = element.matches('input, textarea, select, button, [tabindex]')
    ? element
    : (element.querySelector<HTMLElement>('input[type=radio]:checked') ??
      element.querySelector<HTMLElement>('input, textarea, select, button, [tabindex]') ??
      element);
  control.scrollIntoView({ block: 'center' });
  control.focus({ preventScroll: true });
  return true;
}

/** Selects the value, so that typing replaces it. */
export function selectField(name: string): void {
  if (focusField(name) && document.activeElement instanceof HTMLInputElement) document.activeElement.select();
}

/** Focuses a field now or when it appears, after its list is loaded, unless the person has moved on. */
export function focusFieldWhenThere(name: string): () => void {
  if (focusField(name)) return () => undefined;
  const from = document.activeElement;
  const changes = new MutationObserver(() => {
    if (document.activeElement !== from || focusField(name)) changes.disconnect();
  });
  changes.observe(document.body, { childList: true, subtree: true });
  return () => changes.disconnect();
}
