import type { Page } from '@playwright/test';

/** `/`: the list of instances. */
export const instancesPage = (page: Page) => {
  const heading = page.getByRole('heading', { level: 1, name: 'Kafka instances' });
  const table = page.getByRole('table', { name: 'Kafka instances in this project' });
  const createLink = page.getByRole('link', { name: 'Create instance' });
  const unsettled = page.getByRole('status').filter({ hasText: 'The result of an earlier create request is unknown' });

  async function open() {
    await page.goto('/');
  }

  function row(name: string) {
    return table.getByRole('row').filter({ has: page.getByRole('rowheader', { name }) });
  }

  function followLink(name: string) {
    return page.getByRole('link', { name, exact: true });
  }

  /** Opens the menu of an instance. */
  async function openMenu(name: string) {
    await page.getByRole('button', { name: `Actions for ${name}`, exact: true }).click();
  }

  /** In the menu of its row. */
  function registerLink(name: string) {
    return row(name).getByRole('link', { name: /^Register with LTS/ });
  }
  return { heading, table, createLink, unsettled, open, row, followLink, openMenu, registerLink };
};
