/**
 * Type, shape and the accent's scale; the colour roles are CSS variables in theme.css, for light and dark.
 * docs/decisions/0013-look.md describes both. Contrast: text 4.5:1, controls 3:1 (WCAG 1.4.3, 1.4.11).
 */
import { createTheme, type MantineColorsTuple } from '@mantine/core';

const cobalt: MantineColorsTuple = [
  '#edf1ff',
  '#dce4ff',
  '#bccaff',
  '#9fb2ff',
  '#7d94fb',
  '#4c66ee',
  '#3450de',
  '#2a42c4',
  '#22359b',
  '#1b2b7c',
];

export const theme = createTheme({
  colors: { cobalt },
  primaryColor: 'cobalt',
  primaryShade: { light: 6, dark: 5 },
  defaultRadius: 'md',
  // What each system reads best, no download. The Chinese faces stand before system-ui: on a Linux that has nothing
  // better their Latin letters are.
  fontFamily:
    '-apple-system, BlinkMacSystemFont, "Segoe UI Variable Text", "Segoe UI", Inter, Roboto, "Noto Sans", Ubuntu, Cantarell, "PingFang SC", "Microsoft YaHei", "Noto Sans CJK SC", "Noto Sans SC", system-ui, sans-serif',
  fontFamilyMonospace: 'ui-monospace, SFMono-Regular, Menlo, "Cascadia Mono", Consolas, "Liberation Mono", monospace',
  fontSizes: { xs: '0.8125rem', sm: '0.875rem', md: '0.9375rem', lg: '1.0625rem', xl: '1.25rem' },
  headings: {
    fontWeight: '680',
    sizes: {
      h1: { fontSize: '1.875rem', lineHeight: '1.2' },
      h2: { fontSize: '1.375rem', lineHeight: '1.25' },
      h3: { fontSize: '1.25rem', lineHeight: '1.3' },
      h4: { fontSize: '1.0625rem', lineHeight: '1.35' },
    },
  },
  cursorType: 'pointer',
  focusRing: 'auto',
  respectReducedMotion: true,
  breakpoints: { xs: '30em', sm: '40em', md: '56em', lg: '72em', xl: '88em' },
});
