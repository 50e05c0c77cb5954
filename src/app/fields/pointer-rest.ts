/**
 * Waits for a press of the pointer to end. A field is left by pressing on something else; an error line that appears
 * between press and release moves that something away from under the pointer, and the click is lost.
 */

let isPressed = false;

const note = (pressed: boolean) => () => {
  isPressed = pressed;
};

window.addEventListener('pointerdown', note(true), true);
window.addEventListener('pointerup', note(false), true);
window.addEventListener('pointercancel', note(false), true);

/**
 * Runs something that may move the page: at once, or after the click where the pointer is pressed now.
 * @param run what to do
 */
export function whenPointerRests(run: () => void): void {
  if (!isPressed) {
    run();
    return;
  }
  const end = () => {
    window.removeEventListener('pointerup', end, true);
    window.removeEventListener('pointercancel', end, true);
    // The click comes right after the release, before any timer.
    setTimeout(run);
  };
  window.addEventListener('pointerup', end, true);
  window.addEventListener('pointercancel', end, true);
}
