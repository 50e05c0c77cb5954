/**
 * Puts a popover below its button, or above it where there is no room.
 * @param edge of the button that the popover shares; with `start`, its style says in --popover-width how wide it may be, so
 *   that it stays in the window
 */
export function placePopover(popover: HTMLElement | null, button: Element, edge: 'start' | 'end' = 'end'): void {
  const { top, bottom, left, right } = button.getBoundingClientRect();
  const isLow = bottom + 160 > window.innerHeight;
  popover?.style.setProperty(
    'inset',
    isLow ? `auto auto ${window.innerHeight - top + 4}px auto` : `${bottom + 4}px auto auto auto`,
  );
  if (edge === 'end') popover?.style.setProperty('right', `${document.documentElement.clientWidth - right}px`);
  else popover?.style.setProperty('left', `max(1rem, min(${left}px, calc(100vw - var(--popover-width) - 1rem)))`);
}
