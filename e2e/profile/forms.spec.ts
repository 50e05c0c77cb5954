/** What Chromium writes down of the forms' secrets, and what it fills into them, in a profile of its own. */
import { expect, type Locator, type Page } from '@playwright/test';
import { CANARY } from '../canary';
import { walkTo } from '../journeys';
import { accessPage } from '../pages/access-page';
import { registerPage } from '../pages/register-page';
import { signInPage } from '../pages/sign-in-page';
import { wizardPage } from '../pages/wizard-page';
import { sandboxAt } from '../sandbox';
import { test } from './profile';

const IAM_PASSWORD = 'Sandbox-demo-1';
const secretOf = (field: string) => `${CANARY}-${field}`;

/** Fills secrets, shows them, and goes away, which is when Chromium writes down what the page's fields hold. */
async function showAndLeave(page: Page, fields: readonly (readonly [Locator, string])[]): Promise<void> {
  for (const [field, secret] of fields) await field.fill(secret);
  // Each press makes a "Hide" of the first that is left, and takes the second input of a password away.
  const hidden = page.getByRole('button', { name: /^Show / });
  for (let left = await hidden.count(); left > 0; left = await hidden.count()) {
    await hidden.first().click();
    await expect.poll(() => hidden.count()).toBeLessThan(left);
  }
  await expect(hidden).toHaveCount(0);
  await page.goto('about:blank');
}

const ordersId = async (cloud: string): Promise<string> => {
  const { instances } = await sandboxAt(cloud).state();
  return instances.find(({ name }) => name === 'kafka-orders')?.instance_id ?? '';
};

test('A22: a secret that was shown, in any form, stands in no file of the profile, also after the next start', async ({
  profile,
  killable,
}) => {
  const first = await profile.start();
  const page = await first.newPage();
  const signIn = signInPage(page);
  // That this Chromium writes down text fields at all.
  await signIn.open();
  await page.evaluate(() => document.body.append(Object.assign(document.createElement('input'), { id: 'control' })));
  await page.locator('#control').fill('a-text-that-is-kept');
  await showAndLeave(page, [[signIn.password, secretOf('Iam-1')]]);
  await signIn.open();
  await signIn.way('Access key').check();
  await showAndLeave(page, [
    [signIn.secretKey, secretOf('Key-1')],
    [signIn.securityToken, secretOf('Security-1')],
  ]);
  await signIn.open();
  await signIn.way('Token').check();
  await showAndLeave(page, [[signIn.token, secretOf('Token-1')]]);
  await signIn.open('/create/basics');
  await signIn.asDemo();
  const wizard = wizardPage(page);
  await wizard.expectStep('Basics');
  await walkTo(wizard, 'Access');
  const access = accessPage(page);
  page.once('dialog', (dialog) => dialog.accept());
  await showAndLeave(page, [
    [access.password, secretOf('Instance-1')],
    [access.passwordAgain, secretOf('Again-1')],
  ]);
  const register = registerPage(page);
  await register.open(await ordersId(killable.cloud.origin));
  await showAndLeave(page, [[register.password, secretOf('Lts-1')]]);
  await first.close();
  expect(await profile.filesWith('a-text-that-is-kept')).not.toEqual([]);
  expect(await profile.filesWith(CANARY)).toEqual([]);
  expect(await profile.filesWith(IAM_PASSWORD)).toEqual([]);
  const second = await profile.start();
  await second.newPage();
  await second.close();
  expect(await profile.filesWith(CANARY)).toEqual([]);
});

/** A form that does say that it is the login: once it is filled, Chromium has looked at all forms of the page. */
async function expectOthersFilled(page: Page): Promise<void> {
  await page.evaluate(() => {
    document.getElementById('control-form')?.remove();
    const form = document.createElement('form');
    form.id = 'control-form';
    form.innerHTML =
      '<input id="control-user" autocomplete="username"><input id="control" type="password" autocomplete="current-password">';
    document.body.append(form);
  });
  await expect(page.locator('#control:autofill')).toBeVisible();
  // What is filled is told to the page only after the person has done something.
  await page.getByRole('heading', { level: 1 }).click();
  await expect(page.locator('#control')).toHaveValue(IAM_PASSWORD);
}

test('A22: the saved sign-in is filled into the sign-in, and into no field of another service', async ({
  profile,
  killable,
}) => {
  const context = await profile.start();
  const page = await context.newPage();
  await page.goto('chrome://password-manager/settings');
  await page.evaluate(
    ([url, password]) =>
      Reflect.get(window, 'chrome').passwordsPrivate.addPassword({
        url,
        username: 'demo',
        password,
        note: '',
        useAccountStore: false,
      }),
    [killable.origin, IAM_PASSWORD] as const,
  );
  const signIn = signInPage(page);
  await signIn.open();
  await expectOthersFilled(page);
  await expect(signIn.user).toHaveValue('demo');
  await expect(signIn.password).toHaveValue(IAM_PASSWORD);
  await signIn.way('Access key').check();
  await expectOthersFilled(page);
  for (const field of [signIn.accessKey, signIn.secretKey, signIn.securityToken]) await expect(field).toHaveValue('');
  await signIn.open('/create/basics');
  await signIn.account.fill('sandbox');
  await signIn.signInButton.click();
  const wizard = wizardPage(page);
  await wizard.expectStep('Basics');
  await walkTo(wizard, 'Access');
  await expectOthersFilled(page);
  for (const field of [wizard.access.user, wizard.access.password, wizard.access.passwordAgain]) {
    await expect(field).toHaveValue('');
  }
  // An instance whose answer does not tell its user.
  await page.route(/\/instances\/[^/]+$/, async (route) => {
    const answer = await route.fetch();
    const { access_user: _, ...body } = await answer.json();
    await route.fulfill({ response: answer, json: body });
  });
  const register = registerPage(page);
  await register.open(await ordersId(killable.cloud.origin));
  await expect(register.user).toBeVisible();
  await expectOthersFilled(page);
  await expect(register.user).toHaveValue('');
  await expect(register.password).toHaveValue('');
  await context.close();
});
