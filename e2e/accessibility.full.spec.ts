/** Every screen and every state of it, as `inspect` judges it, and what a screen reader is given of it. */
import type { Locator, Page } from '@playwright/test';
import { expectTree } from './aria-tree';
import { CANARY } from './canary';
import { expect, test } from './fixtures';
import { inspect } from './inspect';
import { fillRequired, goTo, PASSWORD, USER } from './journeys';
import { passTime, stopTime } from './page-time';
import { pick, picker, pickMany, textBox } from './pages/controls';

const REFUSAL = { status: 403, body: { error_code: 'DMS.10240304', error_msg: 'You may not list this.' } };
const CREATE = { method: 'POST', path: '/v2/kafka/*/instances' } as const;

async function idOf(
  sandbox: { state(): Promise<{ instances: { name: string; instance_id: string }[] }> },
  name: string,
): Promise<string> {
  return String((await sandbox.state()).instances.find((one) => one.name === name)?.instance_id);
}

test('rule 23: the list: filled, searched in vain, unreadable, empty; the start page', async ({
  page,
  instancesPage,
  startPage,
  sandbox,
}) => {
  await instancesPage.open();
  await expect(instancesPage.row('kafka-orders')).toBeVisible();
  await expectTree(page.getByRole('banner'), 'banner');
  await expectTree(page.getByRole('main'), 'list');
  await inspect(page, 'the list');
  await page.getByRole('searchbox').fill('nothing like it');
  await expect(page.getByText('No instances match.')).toBeVisible();
  await inspect(page, 'the list without a find');
  await sandbox.faults([{ path: '/v2/*/instances', action: REFUSAL }]);
  await page.reload();
  await expect(page.getByRole('alert')).toContainText('Couldn’t load the instances');
  await inspect(page, 'the list, unreadable');
  const none = { status: 200, body: { instances: [], instance_num: 0 } };
  await sandbox.faults([{ path: '/v2/*/instances', times: 9, action: none }]);
  await page.reload();
  await expect(page.getByRole('heading', { name: 'Create your first Kafka instance' })).toBeVisible();
  await expectTree(page.getByRole('main'), 'list-empty');
  await inspect(page, 'the empty list');
  await page.goto('/create');
  await expect(startPage.presetButton('Demo')).toBeVisible();
  await expectTree(page.getByRole('main'), 'start');
  await inspect(page, 'the start page');
  await page.goto('/no/such/page');
  await expect(page.getByRole('heading', { level: 1, name: 'Page not found' })).toBeVisible();
  await inspect(page, 'no such page');
});

test('rule 23: Basics and Capacity: as they open, with errors, filled, with a picker open', async ({
  page,
  wizard,
}) => {
  const { basics, capacity } = wizard;
  await wizard.open();
  await expectTree(page.getByRole('main'), 'basics');
  await inspect(page, 'Basics');
  await wizard.unfold();
  await basics.addTagButton.click();
  await wizard.continueButton.click();
  await expect(wizard.summary).toBeVisible();
  await expectTree(page.getByRole('main'), 'basics-with-errors');
  await inspect(page, 'Basics with errors');
  await basics.name.fill('kafka-e2e');
  await basics.tagKey(1).fill('team');
  await basics.enterpriseProject.click();
  await expect(page.getByRole('option', { name: /^default/ })).toBeVisible();
  await inspect(page, 'Basics with the list open');
  await page.keyboard.press('Escape');
  await wizard.continueTo('Capacity');
  await expectTree(page.getByRole('main'), 'capacity');
  await inspect(page, 'Capacity');
  await wizard.continueButton.click();
  await expect(wizard.summary).toBeVisible();
  await inspect(page, 'Capacity with errors');
  await wizard.unfold();
  await capacity.zone('AZ2').check();
  await capacity.flavor('c6.16u32g.cluster').check();
  await capacity.encryption.check();
  await expect(capacity.encryptionKey).toBeVisible();
  await inspect(page, 'Capacity, sold out and encrypted');
  await page.setViewportSize({ width: 640, height: 800 });
  await page.getByRole('button', { name: 'Summary' }).click();
  await expect(page.getByRole('dialog', { name: 'Summary' })).toContainText('3 × c6.16u32g.cluster');
  await inspect(page, 'the summary as a drawer');
});

test('rule 23: Network: as it opens, with errors, filled, unreadable', async ({ page, wizard, sandbox }) => {
  const { network } = wizard;
  await goTo(wizard, 'Network');
  await expectTree(page.getByRole('main'), 'network');
  await inspect(page, 'Network');
  await wizard.unfold();
  await network.publicAccess.check();
  await wizard.continueButton.click();
  await expect(wizard.summary).toBeVisible();
  await inspect(page, 'Network with errors');
  await pickMany(page, 'Elastic IPs (EIPs)', ['203.0.113.11', '203.0.113.12', '203.0.113.13']);
  await picker(page, 'VPC').click();
  await expect(page.getByRole('option', { name: /^vpc-empty/ })).toBeVisible();
  await inspect(page, 'Network with the list open');
  await page.getByRole('option', { name: /^vpc-empty/ }).click();
  await expect(page.getByText('No subnets found')).toBeVisible();
  await inspect(page, 'Network without subnets');
  await sandbox.faults([
    { path: '/v3/*/vpc/vpcs', times: 9, action: REFUSAL },
    { path: '/v3/*/vpc/security-groups', times: 9, action: REFUSAL },
    { path: '/v3/*/eip/publicips', times: 9, action: REFUSAL },
  ]);
  await page.reload();
  await expect(page.getByRole('alert')).toHaveCount(3);
  await inspect(page, 'Network, unreadable');
});

test('rule 23: Access, Operations and Billing: as they open, with errors, and the other way', async ({
  page,
  wizard,
}) => {
  const { access, billing } = wizard;
  await goTo(wizard, 'Access');
  await expectTree(page.getByRole('main'), 'access');
  await inspect(page, 'Access');
  await access.password.fill('x');
  await wizard.continueButton.click();
  await expect(wizard.summary).toBeVisible();
  await inspect(page, 'Access with errors');
  await access.user.fill(USER);
  await access.setPassword(PASSWORD);
  await access.showButton.first().click();
  await inspect(page, 'Access with the password shown');
  await wizard.unfold();
  await access.sasl.uncheck();
  await inspect(page, 'Access without SASL');
  await wizard.continueTo('Operations');
  await expectTree(page.getByRole('main'), 'operations');
  await inspect(page, 'Operations');
  await wizard.continueTo('Billing');
  await expectTree(page.getByRole('main'), 'billing');
  await inspect(page, 'Billing');
  await billing.prepaid.check();
  await billing.numberOfMonths.fill('10');
  await wizard.continueButton.click();
  await expect(wizard.summary).toBeVisible();
  await inspect(page, 'Billing with errors');
  await billing.numberOfMonths.fill('9');
  await billing.autoPay.check();
  await inspect(page, 'Billing, yearly/monthly');
});

test('rule 23: Review: filled, taken, refused, asked to wait', async ({ page, wizard, sandbox }) => {
  const { review } = wizard;
  await fillRequired(wizard, { name: 'kafka-orders' });
  await review.settingsToggle.click();
  await expectTree(page.getByRole('main'), 'review');
  await inspect(page, 'Review');
  await wizard.create();
  await expect(review.outcome('This name is already in use')).toBeVisible();
  await inspect(page, 'Review, name taken');
  await page.getByRole('link', { name: 'Change name' }).click();
  await wizard.basics.name.fill('kafka-e2e');
  const body = { error_code: 'DMS.00400055', error_msg: 'The resource is sold out.' };
  await sandbox.faults([{ ...CREATE, action: { status: 400, body } }]);
  await wizard.create();
  await expect(review.outcome('DMS rejected the request')).toBeVisible();
  await inspect(page, 'Review, refused');
  await review.toFieldLink.click();
  await wizard.capacity.flavor('c6.4u8g.cluster').focus();
  await inspect(page, 'Capacity, refused by the service');
  await wizard.continueToReviewButton.click();
  const slow = { error_code: 'APIGW.0308', error_msg: 'The throttling threshold has been reached' };
  await sandbox.faults([{ ...CREATE, action: { status: 429, headers: { 'retry-after': '60' }, body: slow } }]);
  await wizard.create();
  await expect(review.outcome('DMS is busy')).toBeVisible();
  await inspect(page, 'Review, asked to wait');
});

test('rule 23: Review: looking for the instance, not seen, about to create again', async ({
  page,
  wizard,
  instancesPage,
  sandbox,
}) => {
  const { review } = wizard;
  await page.clock.install();
  await fillRequired(wizard);
  await sandbox.faults([{ ...CREATE, when: 'before', action: { reset: true } }]);
  await stopTime(page);
  await wizard.create();
  await expect(review.look(1)).toBeVisible();
  await page.clock.resume();
  await passTime(page, {
    stepSeconds: 10,
    during: () => inspect(page, 'Review, looking for the instance'),
    until: () => expect(review.outcome('Your instance hasn’t appeared yet')).toBeVisible({ timeout: 200 }),
  });
  await expectTree(page.getByRole('main'), 'review-not-seen');
  await inspect(page, 'Review, not seen');
  await review.createAgainButton.click();
  await inspect(page, 'Review, about to create again');
  await instancesPage.open();
  await expect(instancesPage.unsettled).toBeVisible();
  await inspect(page, 'the list with an unsettled order');
});

test('rule 23: an instance: being created, unpaid, running, failed, frozen, missing', async ({
  page,
  wizard,
  instancePage,
  sandbox,
}) => {
  await fillRequired(wizard, { sasl: false });
  await wizard.create();
  await expect(instancePage.creating).toBeVisible();
  await expectTree(page.getByRole('main'), 'being-created');
  await inspect(page, 'being created');
  await sandbox.advance(60);
  await expect(instancePage.running).toBeVisible();
  await expectTree(page.getByRole('main'), 'running');
  await inspect(page, 'running');
  await instancePage.open(await idOf(sandbox, 'kafka-staging'));
  await expect(instancePage.failed).toBeVisible();
  await expectTree(page.getByRole('main'), 'creation-failed');
  await inspect(page, 'creation failed');
  await instancePage.open(await idOf(sandbox, 'kafka-archive'));
  await expect(page.getByText('The instance is frozen')).toBeVisible();
  await inspect(page, 'frozen');
  await instancePage.open('no-such-instance');
  await expect(instancePage.heading).toHaveText('Instance not found');
  await inspect(page, 'missing');

  await goTo(wizard, 'Billing', { name: 'kafka-unpaid', sasl: false });
  await wizard.billing.prepaid.check();
  await wizard.continueTo('Review and create');
  await wizard.create();
  await expect(instancePage.unpaid).toBeVisible();
  await inspect(page, 'unpaid');
});

test('rule 23: LTS: the form, its errors, a refusal, a lost answer, not possible, the finish page', async ({
  page,
  registerPage,
  sandbox,
}) => {
  await registerPage.open(await idOf(sandbox, 'kafka-orders'));
  await expect(registerPage.password).toBeVisible();
  await expectTree(page.getByRole('main'), 'lts');
  await inspect(page, 'LTS');
  await registerPage.sendButton.click();
  await expect(page.getByRole('alert').filter({ hasText: 'Fix these before you continue' })).toBeVisible();
  await expectTree(page.getByRole('main'), 'lts-with-errors');
  await inspect(page, 'LTS with errors');
  await registerPage.password.fill(`${CANARY}-wrong`);
  await registerPage.sendButton.click();
  await expect(registerPage.refused).toBeVisible();
  await inspect(page, 'LTS, refused');
  await sandbox.faults([{ path: '/v2/*/lts/dms/kafka-instance', action: { status: 500 } }]);
  await registerPage.sendButton.click();
  // Until it comes, what was said before stands as well.
  await expect(page.getByRole('alert').filter({ hasText: 'We couldn’t confirm' })).toBeVisible();
  await inspect(page, 'LTS, unknown');
  await registerPage.password.fill('Kafka-demo-1');
  await page.getByRole('button', { name: 'Try again' }).click();
  await expect(registerPage.finish).toBeVisible();
  await expectTree(page.getByRole('main'), 'lts-finished');
  await inspect(page, 'LTS, finished');
  await registerPage.open(await idOf(sandbox, 'kafka-staging'));
  await expect(page.getByText('This instance can’t be registered now')).toBeVisible();
  await inspect(page, 'LTS, not possible');
});

test('rule 23: log transfer: not registered, the form, its errors, a transfer, one that fails; users', async ({
  page,
  registerPage,
  sandbox,
}) => {
  const id = await idOf(sandbox, 'kafka-orders');
  await page.goto(`/instances/${id}/transfers`);
  await expect(page.getByText('Register the instance first')).toBeVisible();
  await expect(picker(page, 'Target topic')).toHaveValue('orders');
  await inspect(page, 'Log transfer, not registered');
  await page.getByRole('button', { name: 'Create log transfer' }).click();
  await expect(page.getByRole('alert')).toContainText('Choose a log group');
  await inspect(page, 'Log transfer with errors');
  await registerPage.open(id);
  await registerPage.password.fill('Kafka-demo-1');
  await registerPage.sendButton.click();
  await expect(registerPage.finish).toBeVisible();
  await page.goto(`/instances/${id}/transfers`);
  await pick(page, 'Log group', 'lts-group-audit');
  await expect(picker(page, 'Log stream')).toHaveValue('sign-ins');
  await page.getByText('Advanced').click();
  await page.getByRole('radio', { name: 'JSON' }).check();
  await inspect(page, 'Log transfer, filled in');
  await page.getByRole('button', { name: 'Create log transfer' }).click();
  await expect(page.getByText('Log transfer created')).toBeVisible();
  await inspect(page, 'Log transfer, created');

  await page.goto(`/instances/${id}/users`);
  await page.getByRole('button', { name: 'Create user' }).click();
  await textBox(page, 'Username').fill('writer');
  await page.getByRole('button', { name: 'Create user' }).click();
  await expect(page.getByText('Enter a password')).toBeVisible();
  await inspect(page, 'Users, creating one with errors');
  await textBox(page, 'New password').fill(`${CANARY}-1`);
  await page.getByRole('button', { name: 'Create user' }).click();
  await expect(page.getByText('User writer created')).toBeVisible();
  await page.getByRole('button', { name: /^Reset password of (?!writer)/ }).click();
  await textBox(page, 'New password').fill(`${CANARY}-2`);
  await inspect(page, 'Users, before a reset');
  await page.getByRole('button', { name: 'Reset password', exact: true }).last().click();
  await expect(page.getByText(/^Password of .* reset$/)).toBeVisible();
  await inspect(page, 'Users, after a reset');
  await page.goto(`/instances/${id}/transfers`);
  await expect(page.getByText('LTS can’t write to the topic')).toBeVisible();
  await inspect(page, 'Log transfer, failing');
});

test('rule 23: topics and messages: list, form, errors, refusal, unknown, question, empty, arrived, unreadable', async ({
  page,
  sandbox,
}) => {
  const address = `/instances/${await idOf(sandbox, 'kafka-orders')}/topics`;
  const create = { method: 'POST', path: '/v2/*/instances/*/topics' } as const;
  await page.goto(address);
  await expect(page.getByRole('link', { name: 'Messages in topic orders' })).toBeVisible();
  await expectTree(page.getByRole('main'), 'topics');
  await inspect(page, 'topics');
  const createButton = page.getByRole('button', { name: 'Create topic' });
  await createButton.click();
  await page.getByText('Advanced').click();
  await expectTree(page.getByRole('main'), 'topics-form');
  await inspect(page, 'topics, the form');
  await page.getByLabel('Topic name').fill('orders');
  await createButton.click();
  await expect(page.getByRole('alert').filter({ hasText: 'Fix these before you continue' })).toBeVisible();
  await inspect(page, 'topics with errors');
  await page.getByLabel('Topic name').fill('logs');
  await sandbox.faults([{ ...create, action: REFUSAL }]);
  await createButton.click();
  await expect(page.getByText('DMS rejected the request')).toBeVisible();
  await inspect(page, 'topics, refused');
  await sandbox.faults([{ ...create, action: { status: 500 } }]);
  await createButton.click();
  await expect(page.getByText('We couldn’t confirm the result')).toBeVisible({ timeout: 30_000 });
  await inspect(page, 'topics, unknown');
  await createButton.click();
  await expect(page.getByText('Topic “logs” created')).toBeVisible();
  await inspect(page, 'topics, created');
  await page.getByRole('button', { name: 'Delete orders' }).click();
  await expect(page.getByRole('dialog')).toBeVisible();
  await inspect(page, 'topics, the question');
  await page.goto(`${address}/logs`);
  await expect(page.getByText('No messages yet.')).toBeVisible();
  await inspect(page, 'messages, none');
  await page.getByRole('button', { name: 'Send test message' }).click();
  await expect(page.getByText('Test message arrived')).toBeVisible();
  await expectTree(page.getByRole('main'), 'messages');
  await inspect(page, 'messages, arrived');
  await sandbox.faults([{ path: '/v2/*/instances/*/messages', times: 99, action: REFUSAL }]);
  await page.reload();
  await expect(page.getByText('Couldn’t load the messages')).toBeVisible();
  await inspect(page, 'messages, unreadable');
});

/** What a finger can't easily hit: rows and cards whose link or label reaches over them are large, text of a line isn't asked. */
const smallTargets = (page: Page) =>
  page.getByRole('main').evaluate((main) =>
    [...main.querySelectorAll('a[href], button, summary, select, input:not([type="radio"], [type="checkbox"])')]
      .filter((it) => it.checkVisibility() && getComputedStyle(it, '::after').content === 'none')
      .filter((it) => it.getBoundingClientRect().height < 43.5)
      .map((it) => it.outerHTML.slice(0, 120)),
  );

/** Pixels from top to bottom on which it takes a press: what reaches beyond its box counts, what lies above it doesn't. */
const pressableHeight = (control: Locator) =>
  control.evaluate((it) => {
    it.scrollIntoView({ block: 'center' });
    const { x, width, y, height } = it.getBoundingClientRect();
    const lines = Array.from({ length: Math.round(height) + 80 }, (_, index) => y - 40 + index);
    return lines.filter((line) => it.contains(document.elementFromPoint(x + width / 2, line))).length;
  });

test.describe('on a touch screen', () => {
  test.use({ viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true });

  test('what can be pressed is 44 pixels high: the list, the start page, Review', async ({
    page,
    instancesPage,
    startPage,
    wizard,
  }) => {
    await instancesPage.open();
    await expect(instancesPage.row('kafka-orders')).toBeVisible();
    expect(await smallTargets(page), 'the list').toEqual([]);
    await page.goto('/create');
    await expect(page.getByText('s6.2u4g.cluster.small')).toBeVisible();
    expect(await smallTargets(page), 'the start page').toEqual([]);
    await startPage.presetButton('Demo').click();
    await expect(wizard.review.nothingRefused).toBeVisible();
    await expect(wizard.review.changeLink('When disks reach 95%')).toBeVisible();
    expect(await smallTargets(page), 'Review').toEqual([]);
  });

  for (const width of [390, 800]) {
    test(`Help takes presses on 44 pixels, ${width} pixels wide`, async ({ page, wizard }) => {
      await page.setViewportSize({ width, height: 844 });
      await goTo(wizard, 'Access');
      await wizard.unfold();
      const help = page.getByRole('button', { name: /^Help for / });
      await expect(help.filter({ hasText: 'SASL mechanisms' })).toBeVisible();
      for (const one of await help.all()) expect(await pressableHeight(one), await one.innerText()).toBeGreaterThan(43);
    });
  }
});
