/** The link that `npm start` prints for a console with an access key in its environment, as a browser opens it. */

import { KEYS } from './gateway-process';
import { FULL } from './scope';
import { expect, test } from './sign-in-fixtures';
import { keptBy } from './storage';

test.use({ killableEnv: { ...KEYS, LAUNCH_LINK: 'always' } });

const linksIn = (output: string): string[] => output.match(/http:\/\/127\.0\.0\.1:\d+\/#launch=[\w-]+/g) ?? [];

test(
  'the link opens the console once and leaves the address; used twice, it says so and how to get a new one',
  FULL,
  async ({ page, browser, signInPage, instancesPage, killable }) => {
    await expect.poll(() => linksIn(killable.output()).length).toBeGreaterThan(0);
    const link = linksIn(killable.output()).at(-1) ?? '';
    const token = link.slice(link.indexOf('=') + 1);
    const addresses: string[] = [];
    page.on('request', (request) => addresses.push(request.url(), request.headers().referer ?? ''));
    await page.goto(link);
    await expect(instancesPage.row('kafka-orders')).toBeVisible();
    await expect(page).toHaveURL(`${killable.origin}/`);
    expect(await keptBy(page)).not.toContain(token);
    expect(await page.content()).not.toContain(token);
    expect(addresses.join()).not.toContain(token);
    await expect(page.getByRole('banner')).toContainText('Signed in as access key ending in 0001');

    const elsewhere = await (await browser.newContext()).newPage();
    await elsewhere.goto(link);
    await expect(elsewhere.getByText('This link has expired')).toBeVisible();
    await expect(elsewhere.getByText('In the terminal where Kafka Launchpad runs, press Enter')).toBeVisible();
    await expect(elsewhere).toHaveURL(`${killable.origin}/`);
    await elsewhere.context().close();

    await signInPage.choose('Sign out');
    await expect(signInPage.heading).toBeVisible();
    await expect(page.getByText('Did you start Kafka Launchpad yourself?')).toBeVisible();
  },
);
