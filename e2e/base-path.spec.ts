/** The console in a folder behind a proxy: nothing that the page asks for or leads to is outside. */
import { expect, test } from './fixtures';

test.use({ consoleEnv: { BASE_PATH: '/kafka/' } });

test('A26: in a folder, from the list to Review, by links, reloads and the copied address', async ({
  page,
  startPage,
}) => {
  const asked = new Set<string>();
  page.on('request', (request) => asked.add(new URL(request.url()).pathname));
  const heading = (name: string) => page.getByRole('heading', { name, exact: true });
  await page.goto('/kafka');
  await page.getByRole('link', { name: 'Create instance' }).first().click();
  await expect(page).toHaveURL(/\/kafka\/create$/);
  await startPage.presetButton('Demo').click();
  await expect(page).toHaveURL(/\/kafka\/create\/review/);
  await page.reload();
  await expect(page).toHaveURL(/\/kafka\/create\/review/);
  await expect(heading('Review and create')).toBeVisible();
  for (const [address, title] of [
    ['/kafka/create/basics', 'Basics'],
    ['/kafka/glossary', 'Glossary'],
    ['/kafka/nowhere', 'Page not found'],
  ] as const) {
    await page.goto(address);
    await expect(heading(title)).toBeVisible();
  }
  await expect(page.locator('img[src="/kafka/favicon.svg"]').first()).toBeVisible();
  expect([...asked].filter((path) => path !== '/kafka' && !path.startsWith('/kafka/'))).toEqual([]);
  expect([...asked]).toEqual(expect.arrayContaining(['/kafka/api/session', '/kafka/favicon.svg']));
});
