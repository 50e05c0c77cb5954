import example from '../src/contract/fixtures/create-instance-request.json' with { type: 'json' };
import { expect, test } from './fixtures';
import { chosenIds, fillExample, goTo, PASSWORD, USER } from './journeys';
import { FULL } from './scope';

test(
  'a yearly order with renewal waits for its payment, then runs',
  FULL,
  async ({ page, wizard, instancePage, sandbox, console: gateway }) => {
    const ids = await chosenIds(gateway.origin);
    await fillExample(wizard);
    await wizard.billing.prepaid.check();
    await wizard.billing.years.check();
    await wizard.billing.numberOfYears.fill('2');
    await wizard.billing.autoRenew.check();
    await expect(page.getByRole('status').filter({ hasText: 'Payment required before creation starts' })).toBeVisible();
    await wizard.continueTo('Review and create');
    await wizard.review.settingsToggle.click();
    await expect(wizard.review.answerTo('Term')).toHaveText('2 years');
    await expect(wizard.review.answerTo('Payment')).toHaveText('Creation starts after payment in the Billing Center');
    await wizard.create();
    await expect(instancePage.unpaid).toBeVisible();
    await expect(page).toHaveTitle(/^Waiting for payment: kafka-test/);
    await expect(instancePage.creating).toBeHidden();

    const [create, ...further] = await sandbox.creates();
    expect(further).toEqual([]);
    expect(JSON.parse(create?.body ?? '')).toEqual({
      ...example,
      engine_version: '2.7',
      vpc_id: ids.vpc,
      subnet_id: ids.subnet,
      security_group_id: ids.securityGroup,
      available_zones: [ids.zone],
      disk_encrypted_key: ids.key,
      publicip_id: ids.publicIps.join(','),
      access_user: USER,
      password: await sandbox.digest(PASSWORD),
      bss_param: { charging_mode: 'prePaid', period_type: 'year', period_num: 2, is_auto_renew: true },
    });

    await sandbox.advance(3600);
    await page.reload();
    await expect(instancePage.unpaid).toBeVisible();
    await expect(instancePage.running).toBeHidden();
    await expect(page.getByText('longer than the usual 15 minutes')).toBeHidden();
    await expect(instancePage.registerLink).toBeHidden();
    await page.goto('/');
    const row = page.getByRole('row', { name: /^kafka-test / });
    await expect(row.getByText('Waiting for payment')).toBeVisible();
    await row.getByRole('link', { name: 'kafka-test' }).click();
    await instancePage.payButton.click();
    await expect(instancePage.creating).toBeVisible();
    await sandbox.advance(60);
    await expect(instancePage.running).toBeVisible();
    await expect(instancePage.unpaid).toBeHidden();
    await expect(page).toHaveTitle(/^Running: kafka-test/);
    await expect(instancePage.registerLink).toBeVisible();
  },
);

test(
  'an order that is paid automatically runs without anybody paying it',
  FULL,
  async ({ page, wizard, instancePage, sandbox }) => {
    await goTo(wizard, 'Billing', { sasl: false });
    await wizard.billing.prepaid.check();
    await wizard.billing.numberOfMonths.fill('9');
    await wizard.billing.autoPay.check();
    await wizard.continueTo('Review and create');
    await wizard.create();
    await expect(instancePage.creating).toBeVisible();
    await expect(page.getByRole('list', { name: 'Stages' })).toContainText('Paid (done)');
    await expect(instancePage.unpaid).toBeHidden();
    const [create] = await sandbox.creates();
    expect(JSON.parse(create?.body ?? '').bss_param).toEqual({
      charging_mode: 'prePaid',
      period_type: 'month',
      period_num: 9,
      is_auto_pay: true,
    });
    await sandbox.advance(60);
    await expect(instancePage.running).toBeVisible();
  },
);
