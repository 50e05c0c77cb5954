/** From a running instance to its first topic and to a message that is seen to arrive: with the mouse, the keyboard, and in Chinese. */
import type { Page } from '@playwright/test';
import { expect, test } from './fixtures';
import { inspect } from './inspect';
import { chineseConsole } from './pages/chinese-console';
import type { SandboxControl } from './sandbox';
import { tabTo } from './tab-to';

async function openInstance(page: Page, sandbox: SandboxControl, name = 'kafka-orders') {
  const found = (await sandbox.state()).instances.find((one) => one.name === name);
  await page.goto(`/instances/${found?.instance_id}`);
}

test('a running instance, its topic, and a message that is seen to arrive', async ({ page, sandbox }) => {
  await openInstance(page, sandbox);
  await page.getByRole('link', { name: 'View topics' }).click();
  await expect(page.getByRole('heading', { level: 1, name: 'Topics of kafka-orders' })).toBeVisible();
  await page.getByRole('button', { name: 'Create topic' }).click();
  await expect(page.getByLabel('Topic name')).toHaveValue('logs');
  await page.getByRole('button', { name: 'Create topic' }).click();
  await expect(page.getByText('Topic logs created')).toBeVisible();
  await page.getByRole('link', { name: 'Send test message' }).click();
  await expect(page.getByRole('heading', { level: 1, name: 'Messages of logs' })).toBeFocused();
  await expect(page.getByText('No messages yet.')).toBeVisible();
  await page.getByRole('button', { name: 'Send test message' }).click();
  await expect(page.getByText('Test message arrived')).toBeVisible();
  await expect(page.getByRole('listitem').filter({ hasText: 'Sent from this page' })).toContainText(
    'Hello from Kafka Launchpad',
  );
  await page.getByRole('link', { name: 'Back to instance' }).click();
  await expect(page.getByRole('listitem').filter({ hasText: 'Message seen' })).toContainText('Seen in this browser on');
  // What this browser knows outlives a reload; what the cloud tells is read again.
  await page.reload();
  await expect(page.getByRole('listitem').filter({ hasText: 'Message seen' })).toContainText('Seen in this browser on');
  await expect(page.getByRole('listitem').filter({ hasText: 'Topic created' })).toContainText('2 topics');
});

test('the same with the keyboard alone', async ({ page, sandbox }) => {
  await openInstance(page, sandbox);
  await expect(page.getByRole('heading', { name: 'Steps to your first log' })).toBeVisible();
  const press = async (role: 'link' | 'button', name: string) => {
    await tabTo(page, page.getByRole(role, { name }));
    await page.keyboard.press('Enter');
  };
  await press('link', 'View topics');
  await press('button', 'Create topic');
  await press('button', 'Create topic');
  await press('link', 'Send test message');
  await press('button', 'Send test message');
  await expect(page.getByText('Test message arrived')).toBeVisible();
  await press('link', 'All topics');
  await press('button', 'Delete logs');
  await expect(page.getByRole('dialog')).toBeVisible();
  await tabTo(page, page.getByLabel('To confirm, enter logs'));
  await page.keyboard.type('logs');
  await page.keyboard.press('Enter');
  await expect(page.getByText('Topic logs deleted')).toBeVisible();
});

test.describe('in Chinese', () => {
  test.use({ locale: 'zh-CN' });

  test('the same, and nothing in English is left', async ({ page, sandbox }) => {
    const chinese = chineseConsole(page);
    const leftInEnglish = async () =>
      (await chinese.leftInEnglish()).filter((text) => !text.startsWith('Order events'));
    await openInstance(page, sandbox);
    await page.getByRole('link', { name: '查看Topic' }).click();
    await page.getByRole('button', { name: '创建Topic' }).click();
    await page.getByText('高级设置').click();
    expect(await leftInEnglish()).toEqual([]);
    await page.getByRole('button', { name: '创建Topic' }).click();
    await page.getByRole('link', { name: '发送测试消息' }).click();
    await page.getByRole('button', { name: '发送测试消息' }).click();
    await expect(page.getByText('测试消息已到达')).toBeVisible();
    expect(await leftInEnglish()).toEqual([]);
    await inspect(page, 'messages, in Chinese');
  });
});
