/**
 * What the page shows before its script has come: written into the built page (scripts/first-paint.mjs), and taken away
 * when the console draws itself. It has no words but the name, which is the same in every language, and no style
 * attribute, which the page's policy forbids.
 */
import { ColorSchemeScript } from '@mantine/core';
import { theme } from '../theme/theme';
import page from '../ui/page.module.css';
import { PageSkeleton } from '../ui/page-skeleton';
import { Brand } from './brand';
import classes from './header.module.css';

/** The band with the name in it, and the place of a screen. */
export function FirstPaint() {
  return (
    <>
      <header className={`${page.band} ${classes.header}`} data-first>
        <div className={classes.bar}>
          <span className={classes.brand}>
            <Brand />
          </span>
        </div>
      </header>
      <main className={page.main}>
        <div className={page.loading}>
          <PageSkeleton />
        </div>
      </main>
    </>
  );
}

/** Where the script never comes, as after the console was replaced: said in both languages, for none is chosen yet. */
const LATE = 'The console could not be loaded. Load the page again.\\a 控制台加载失败，请刷新页面。';

/** Not a word is seen for as long as a slow connection may take, also where motion is to be reduced (theme.css). */
const LATE_RULES = [
  `[data-first]~main::after{content:"${LATE}";display:block;white-space:pre-line;text-align:center;padding:2rem 1rem}`,
  '[data-first]~main::after{visibility:hidden;animation:late 0s forwards;animation-delay:30s!important}',
  '@keyframes late{to{visibility:visible}}',
];

/** What is needed of the theme; stronger than what the style sheets have in its place until the console has drawn. */
export const STYLE = `html:root{--mantine-font-family:${theme.fontFamily}}${LATE_RULES.join('')}`;

/** Gives the page the colours that were chosen in this browser, before anything is painted. */
export const ColorsOfReader = () => <ColorSchemeScript defaultColorScheme="auto" />;
