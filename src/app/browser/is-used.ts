/**
 * Whether somebody has pressed anything since the page was loaded. Until then it doesn't move the focus: the first Tab
 * leads to the skip link and the header.
 */
export const isUsed = (): boolean => navigator.userActivation?.hasBeenActive ?? true;
