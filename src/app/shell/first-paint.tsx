/**
 * What the page shows before its script has come: written into the built page (scripts/first-paint.mjs), and taken away
 * when the console draws itself. It has no words but the name, which is the same in every language, and no style
 * attribute, which the page's policy forbids.
 */
import { ColorSchemeScript } from '@mantine/core';
import { theme } from '../theme/theme';
import { Bones } from './bones';
import { Brand } from './brand';
import classes from './header.module.css';
import page from './page.module.css';

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
          <Bones />
        </div>
      </main>
    </>
  );
}

/** What is needed of the theme; stronger than what the style sheets have in its place until the console has drawn. */
export const STYLE = `html:root{--mantine-font-family:${theme.fontFamily}}`;

/** Gives the page the colours that were chosen in this browser, before anything is painted. */
export const ColorsOfReader = () => <ColorSchemeScript defaultColorScheme="auto" />;
