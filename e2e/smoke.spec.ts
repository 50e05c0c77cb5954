import { expect, test } from './fixtures';
import { expectNoFindings } from './inspect';

test('the console opens, and every address of it can be reloaded', async ({ page }) => {
  const asked: string[] = [];
  page.on('request', (request) => {
    if (new URL(request.url()).pathname === '/api/session') asked.push(request.method());
  });
  for (const address of ['/', '/create/basics', '/instances/no-such-instance', '/instances/no-such-instance/lts']) {
    await page.goto(address);
    await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
    await page.reload();
    await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
  }
  expect(asked, 'a session begins once, and is asked for once by each page').toEqual(['POST', ...Array(7).fill('GET')]);
});

test('a browser before light-dark() is told that it is too old, and its controls can be read', async ({ page }) => {
  await page.route('**/*.css', async (route) => {
    const answer = await route.fetch();
    const css = (await answer.text()).replace(
      /@supports not ?\(color: ?light-dark\(red, ?red\)\)/g,
      '@supports (color: red)',
    );
    await route.fulfill({ response: answer, body: css.replaceAll('light-dark(', 'unknown(') });
  });
  await page.goto('/create/basics');
  await expect(page.getByText('Your browser is too old for Kafka Launchpad.')).toBeVisible();
  await expect(page.getByText('您的浏览器版本过低')).toBeVisible();
  await expect(page.getByRole('button', { name: 'Continue' })).toBeVisible();
  await expectNoFindings(page, 'Basics in an old browser');
});

test('where the script never comes, the page says so after a while, and not before', async ({ page }) => {
  await page.route('**/assets/*.js', (route) => route.abort());
  await page.goto('/');
  const told = () => page.locator('main').evaluate((main) => getComputedStyle(main, '::after').visibility);
  expect(await told()).toBe('hidden');
  await page.evaluate(() => {
    for (const animation of document.getAnimations()) if (animation.effect?.getTiming().delay) animation.finish();
  });
  expect(await told()).toBe('visible');
});

test.describe(() => {
  test.use({ expectedComplaints: [/^asked elsewhere: http:\/\/localhost:/] });

  test('the other name of this machine leads to the one address of the console', async ({ page, baseURL }) => {
    await page.goto(`${baseURL?.replace('127.0.0.1', 'localhost')}/create/basics`);
    await expect(page).toHaveURL(`${baseURL}/create/basics`);
  });
});
