/** For example `field-basics-name`. */
export const fieldId = (name: string): string => `field-${name.replaceAll('.', '-')}`;

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
