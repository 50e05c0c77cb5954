import { expect, type Page } from '@playwright/test';

/** What stands above every screen of the static demo. */
export const demoBar = (page: Page) => {
  const bar = page.getByRole('complementary', { name: 'Demo' });
  const badge = bar.getByText('DEMO', { exact: true });
  const button = bar.getByRole('button', { name: 'Scenarios' });
  const list = bar.getByRole('region', { name: 'Scenarios' });
  const notes = bar.getByRole('region', { name: 'Director notes' });
  const resetLink = bar.getByRole('link', { name: 'Reset' });

  /** @param address after the demo's own, for example `#/?scenario=sold-out` */
  async function open(address = '') {
    // A page that is open already would only change its hash.
    await page.goto('about:blank');
    await page.goto(`./${address}`);
    await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
  }

  function startLink(title: string) {
    return list.getByRole('link', { name: `Start ${title}` });
  }

  function speed(times: number) {
    return bar.getByRole('radio', { name: `${times}×` });
  }
  return { bar, badge, button, list, notes, resetLink, open, startLink, speed };
};
