/** `PICTURES=folder`: pictures of a journey's moments, by engine, for people to compare. Without it none is taken. */
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { type Page, test } from '@playwright/test';

const FOLDER = process.env.PICTURES;

/** What somebody sees who never scrolls. */
export const PICTURE_SIZE = { width: 1280, height: 720 } as const;

/** Playwright styles the page for a picture, which the page's own policy forbids in Firefox. */
export const COMPLAINTS_OF_PICTURES: RegExp[] = FOLDER ? [/style-src-elem/] : [];

/** In the page: to its top, once what moves for a while stands still. */
export async function settle(): Promise<void> {
  scrollTo(0, 0);
  const ending = document.getAnimations().filter(({ effect }) => effect?.getComputedTiming().endTime !== Infinity);
  await Promise.all(ending.map(({ finished }) => finished));
}

/** @param take gives a PNG */
export async function keepPicture(moment: string, take: () => Promise<Uint8Array>): Promise<void> {
  if (FOLDER) await writeFile(join(FOLDER, `${test.info().project.name}-${moment}.png`), await take());
}

export const keepPictureOf = (page: Page, moment: string): Promise<void> =>
  keepPicture(moment, async () => {
    await page.setViewportSize(PICTURE_SIZE);
    await page.evaluate(settle);
    return page.screenshot();
  });
