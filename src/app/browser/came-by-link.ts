/** Whether the screen that opens was asked for in this page, or is one that the browser's Back and Forward return to. */
let byLink = false;

// wouter says so of what it puts into the history; of Back and Forward, the browser does.
window.addEventListener('pushState', () => {
  byLink = true;
});
window.addEventListener('popstate', () => {
  byLink = false;
});

/** @returns true where a link or a button of this page led here; false after Back, Forward, and loading the page */
export const cameByLink = (): boolean => byLink;
