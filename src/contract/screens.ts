/**
 * Addresses of the page's screens, below its folder; any other has none. What is right of them (a step, an id) is for the page
 * to judge.
 */
export const SCREEN_PATH = /^\/(?:(?:create(?:\/[\w-]+)?|glossary|project|instances\/[\w-]+(?:\/[\w.-]+)*)\/?)?$/;
