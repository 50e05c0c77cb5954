/**
 * Mantine's style sheet of variables holds the ten shades and the variants of fourteen colours, in both schemes. The page
 * uses the grey ones and roles of its own (src/app/theme/theme.css); the others were a tenth of its styles.
 */

/** Mantine's colours that no style of the page may use. */
export const SPARE_COLORS = [
  'red',
  'pink',
  'grape',
  'violet',
  'indigo',
  'blue',
  'cyan',
  'teal',
  'green',
  'lime',
  'yellow',
  'orange',
];

const SHEET = '@mantine/core/styles/default-css-variables.css';
const VARIABLE = new RegExp(`\\s*--mantine-color-(?:${SPARE_COLORS.join('|')})-[\\w-]+:[^;}]+;?`, 'g');

/**
 * @param {string} css a style sheet
 * @returns {string} the same without the variables of the spare colours
 */
export const withoutSpareColors = (css) => css.replace(VARIABLE, '');

/**
 * A plugin of Vite: the sheet of variables is loaded without the spare colours.
 * @returns {import('vite').Plugin}
 */
export const spareColors = () => ({
  name: 'spare-colors',
  enforce: 'pre',
  transform: (css, id) => (id.replaceAll('\\', '/').includes(SHEET) ? withoutSpareColors(css) : undefined),
});
