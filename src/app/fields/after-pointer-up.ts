/**
 * Waits for the pointer to be released. If the layout shifts between press and release (an error of the field that
 * loses focus, a lookup), the click misses its target.
 */

let isPressed = false;
let waiting: (() => void)[] = [];

function release(): void {
  isPressed = false;
  // The click comes right after the release, before timers.
  for (const run of waiting) setTimeout(run);
  waiting = [];
}

window.addEventListener(
  'pointerdown',
  ({ button }) => {
    // Other buttons open a context menu, which may swallow the release.
    if (button === 0) isPressed = true;
  },
  true,
);
for (const end of ['pointerup', 'pointercancel', 'contextmenu']) window.addEventListener(end, release, true);
// Without capture: a field that loses focus fires `blur` too.
window.addEventListener('blur', release);
window.addEventListener(
  'pointermove',
  ({ buttons }) => {
    // Released outside the window, so no `pointerup` arrived.
    if (isPressed && buttons === 0) release();
  },
  true,
);

/** Runs what may shift the layout, after a click that is under way. */
export function afterPointerUp(run: () => void): void {
  if (isPressed) waiting.push(run);
  else run();
}

/** For modules whose parts shift the layout. */
export const pointerUp = (): Promise<void> => new Promise(afterPointerUp);
