/** A session that ends while the page is open: somebody signs in again above it, and goes on. */

import { inspect } from './inspect';
import { walkTo } from './journeys';
import { FULL } from './scope';
import { expect, fetchToken, test } from './sign-in-fixtures';

test(
  'a token that ends under the wizard: signed in again above it, and nothing that was typed is gone',
  FULL,
  async ({ page, signInPage, wizard, instancePage, cloud, killable }) => {
    await signInPage.open('/create/basics');
    await signInPage.way('Token').check();
    await signInPage.token.fill(await fetchToken(killable.cloud.origin));
    await signInPage.signInButton.click();
    await wizard.expectStep('Basics');
    await walkTo(wizard, 'Review and create', { name: 'kafka-kept' });
    await cloud.advance(25 * 3600);
    await signInPage.pressUntilAsked(wizard.review.createButton);
    await expect(signInPage.again).toContainText('Your token or access key is no longer valid');
    await signInPage.token.fill(await fetchToken(killable.cloud.origin));
    await signInPage.signInButton.click();
    await expect(signInPage.again).toBeHidden();
    expect(await cloud.creates()).toEqual([]);

    // The token can also end between the look-up and the order itself: that is a refusal, and certain.
    const body = { error_code: 'DMS.10240102', error_msg: 'Expired token.' };
    await cloud.faults([{ method: 'POST', path: '/v2/kafka/*/instances', action: { status: 401, body } }]);
    await wizard.create();
    await expect(signInPage.again).toBeVisible();
    await expect(page.getByText('DMS rejected the request')).toBeVisible();
    await expect(page.getByText(/Nothing was created|nothing was created/)).toBeVisible();
    await expect(page.getByText('DMS.10240102').first()).toBeVisible();
    await signInPage.token.fill(await fetchToken(killable.cloud.origin));
    await signInPage.signInButton.click();
    await expect(signInPage.again).toBeHidden();
    await wizard.create();
    await expect(instancePage.creating).toBeVisible();
    expect(await cloud.creates()).toMatchObject([{ status: 401 }, { status: 200 }]);
    await expect(page.getByRole('heading', { level: 1 })).toContainText('kafka-kept');
  },
);

test(
  'a console that was started anew: a page that was open asks to sign in, and goes on',
  FULL,
  async ({ page, signInPage, instancesPage, killable }) => {
    await signInPage.open();
    await signInPage.asDemo();
    await expect(instancesPage.row('kafka-orders')).toBeVisible();
    await killable.kill();
    await killable.restart();
    await signInPage.pressUntilAsked(page.getByRole('button', { name: 'Refresh' }));
    await expect(signInPage.again).toContainText('Your session ended');
    await inspect(page, 'signing in again');
    await expect(signInPage.account).toHaveValue('sandbox');
    await expect(signInPage.user).toHaveValue('demo');
    await signInPage.password.fill('Sandbox-demo-1');
    await signInPage.signInButton.click();
    await expect(signInPage.again).toBeHidden();
    await expect(instancesPage.row('kafka-orders')).toBeVisible();
    await expect(page.getByRole('alert')).toHaveCount(0);
  },
);
