/** Puts a popover below its button, or above it where there is no room. */
export function placePopover(popover: HTMLElement | null, button: Element): void {
  const { top, bottom, right } = button.getBoundingClientRect();
  const isLow = bottom + 160 > window.innerHeight;
  popover?.style.setProperty(
    'inset',
    isLow ? `auto auto ${window.innerHeight - top + 4}px auto` : `${bottom + 4}px auto auto auto`,
  );
  popover?.style.setProperty('right', `${document.documentElement.clientWidth - right}px`);
}
