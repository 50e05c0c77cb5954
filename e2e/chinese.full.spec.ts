/** For a browser that wants Chinese the console is Chinese, from the first paint to the end of the journey. */
import { expect, test } from './fixtures';
import { expectNoFindings, inspect } from './inspect';
import { FLAVOR } from './journeys';
import { chineseConsole } from './pages/chinese-console';

test.use({ locale: 'zh-CN' });

test('the whole journey in Chinese: nothing in English is left, also not at first', async ({ page, sandbox }) => {
  const chinese = chineseConsole(page);
  async function judge() {
    await chinese.expectNothingInEnglish();
    await expectNoFindings(page, `${await page.title()}, in Chinese`);
  }
  await page.addInitScript(() => {
    new MutationObserver((_changes, observer) => {
      // The name, which is the same in both languages, stands in the page that is served.
      const words = document.getElementById('root')?.textContent;
      if (!words || words === 'Kafka Launchpad') return;
      observer.disconnect();
      document.documentElement.dataset.firstWords = words;
    }).observe(document, { childList: true, subtree: true });
  });
  await chinese.openStart();
  await judge();
  await chinese.open();
  await expect(page.locator('html')).toHaveAttribute('lang', 'zh-CN');
  await expect(page.locator('html')).toHaveAttribute('data-first-words', /跳到主要内容/);
  await chinese.next.click();
  await expect(page.getByRole('link', { name: '请输入实例名称' })).toBeVisible();
  await inspect(page, 'Basics in Chinese, with an error');
  await chinese.fillAll('kafka-zh', FLAVOR, judge);
  await chinese.create();
  await chinese.expectStatus('创建中');
  await judge();
  await sandbox.advance(60);
  await chinese.expectStatus('运行中');
  await judge();
  await chinese.register(judge);
  await chinese.expectNothingInEnglish();
  await inspect(page, 'registered, in Chinese');
  await page.getByRole('button', { name: 'English' }).click();
  await expect(page.getByRole('heading', { level: 1, name: 'Registered with LTS' })).toBeVisible();
  expect(await chinese.leftInEnglish()).not.toEqual([]);
  await page.goto('/create/basics');
  await expect(page.getByRole('heading', { level: 2, name: 'Basics' })).toBeVisible();
});
