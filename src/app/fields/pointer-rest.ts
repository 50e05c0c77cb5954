/**
 * Waits for a press of the pointer to end. What appears between press and release moves away what is under the pointer, and
 * the click is lost: an error line of the field that is being left, or what a lookup has answered.
 */

let isPressed = false;
let waiting: (() => void)[] = [];

function release(): void {
  isPressed = false;
  // The click comes right after the release, before any timer.
  for (const run of waiting) setTimeout(run);
  waiting = [];
}

window.addEventListener(
  'pointerdown',
  ({ button }) => {
    // The other buttons open a menu of the browser, which may keep the release to itself.
    if (button === 0) isPressed = true;
  },
  true,
);
for (const end of ['pointerup', 'pointercancel', 'contextmenu']) window.addEventListener(end, release, true);
// Without capture, so only the window's own: a field that the press leaves loses the focus as well.
window.addEventListener('blur', release);
window.addEventListener(
  'pointermove',
  ({ buttons }) => {
    // Let go where nobody told the page of it, outside the window for example.
    if (isPressed && buttons === 0) release();
  },
  true,
);

/**
 * Runs something that may move the page: at once, or after the click where the pointer is pressed now.
 * @param run what to do
 */
export function whenPointerRests(run: () => void): void {
  if (isPressed) waiting.push(run);
  else run();
}

/** Resolves once the pointer is not pressed; for modules whose parts move what stands below them. */
export const pointerRests = (): Promise<void> => new Promise(whenPointerRests);
