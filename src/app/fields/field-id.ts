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
