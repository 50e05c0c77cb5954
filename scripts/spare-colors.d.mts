import type { Plugin } from 'vite';

/** Mantine's colours that no style of the page may use. */
export const SPARE_COLORS: readonly string[];
/** @returns the style sheet without the variables of the spare colours */
export function withoutSpareColors(css: string): string;
/** A plugin of Vite: the sheet of variables is loaded without the spare colours. */
export function spareColors(): Plugin;
