/** The code for the real cloud: every call is signed and goes over HTTP to a simulated cloud in another process. */
import { fillRequired, PASSWORD, USER } from './journeys';
import { expect, test } from './resilience/killable-console';
import { FULL } from './scope';
import { secretOf } from './session';

test(
  'with an access key from the environment the whole journey goes over HTTP, every call signed',
  FULL,
  async ({ page, wizard, instancePage, registerPage, cloud, killable }) => {
    await fillRequired(wizard, { name: 'kafka-http' });
    await expect(page.getByText('SANDBOX: simulated, no charges')).toBeVisible();
    await wizard.create();
    await expect(instancePage.creating).toBeVisible();
    const created = (await cloud.state()).instances.find(({ name }) => name === 'kafka-http');
    await expect(page).toHaveURL(`/instances/${created?.instance_id}`);

    await cloud.advance(60);
    await expect(instancePage.running).toBeVisible();
    await instancePage.registerLink.click();
    await registerPage.sendButton.click();
    await expect(registerPage.finish).toBeVisible();

    // The last page may still be reading.
    await expect.poll(async () => (await cloud.journal()).filter(({ status }) => status === null)).toEqual([]);
    const calls = await cloud.journal();
    expect(calls.filter(({ path }) => path.includes('/lts/'))).toMatchObject([{ status: 201 }]);
    expect(await cloud.creates()).toMatchObject([{ status: 200 }]);
    expect(JSON.parse((await cloud.creates())[0]?.body ?? '')).toMatchObject({
      access_user: USER,
      password: await cloud.digest(PASSWORD),
    });
    for (const { headers, path, status } of calls) {
      expect([path, status, headers['x-sdk-date']]).toEqual([path, expect.any(Number), expect.stringMatching(/Z$/)]);
      expect(headers).not.toHaveProperty('cookie');
      expect(headers).not.toHaveProperty('origin');
      expect(headers).not.toHaveProperty('referer');
    }
    expect(calls.filter(({ status }) => status === 401)).toEqual([]);
    await expect.poll(killable.output).toContain('registerKafka');
    expect(killable.output()).not.toContain(PASSWORD);
  },
);

test('two browsers are two sessions, and neither has a cookie', FULL, async ({ page, browser, baseURL }) => {
  await page.goto('/');
  await expect(page.getByText('SANDBOX: simulated, no charges')).toBeVisible();
  const other = await browser.newContext();
  const otherPage = await other.newPage();
  await otherPage.goto(`${baseURL}/`);
  await expect(otherPage.getByText('SANDBOX: simulated, no charges')).toBeVisible();
  const [mine, theirs] = [await secretOf(page), await secretOf(otherPage)];
  expect([mine.length, theirs.length, mine === theirs]).toEqual([43, 43, false]);
  expect([await page.context().cookies(), await other.cookies()]).toEqual([[], []]);
  await other.close();
});
