/**
 * The one place for colour, type and shape. Roles that Mantine does not name (canvas, surface, lines) are CSS variables
 * in theme.css; both hold for light and dark. Contrast: text 4.5:1, controls 3:1 (WCAG 1.4.3, 1.4.11).
 */
import { createTheme, type MantineColorsTuple } from '@mantine/core';

const cobalt: MantineColorsTuple = [
  '#eef2ff',
  '#dfe6ff',
  '#bfccff',
  '#98acff',
  '#7f95fb',
  '#4f68ee',
  '#3a53e0',
  '#2e43c2',
  '#26379c',
  '#1f2e7d',
];

export const theme = createTheme({
  colors: { cobalt },
  primaryColor: 'cobalt',
  primaryShade: { light: 6, dark: 5 },
  defaultRadius: 'md',
  // Letters come from the first part, Chinese characters from the second: macOS, Windows, Linux.
  fontFamily:
    'Inter, system-ui, -apple-system, "Segoe UI", Roboto, "Noto Sans", "Liberation Sans", "PingFang SC", "Microsoft YaHei", "Noto Sans CJK SC", "Noto Sans SC", sans-serif',
  fontFamilyMonospace: 'ui-monospace, SFMono-Regular, Menlo, Consolas, "Liberation Mono", monospace',
  headings: { fontWeight: '650' },
  cursorType: 'pointer',
  focusRing: 'auto',
  respectReducedMotion: true,
  breakpoints: { xs: '30em', sm: '40em', md: '56em', lg: '72em', xl: '88em' },
});
