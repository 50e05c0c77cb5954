/** A password that was typed is in the request and nowhere else (rule 24). */

import { CANARY } from './canary';
import { expect, test } from './fixtures';
import { fillRequired, walkTo } from './journeys';
import { startTime, stopTime } from './page-time';
import { FULL } from './scope';
import { keptBy } from './storage';

const SECRET = `${CANARY}-Secret`;

test('A22: a password reaches the requests that need it, and no storage, address, page text or log', async ({
  page,
  wizard,
  instancePage,
  registerPage,
  sandbox,
  console: gateway,
}) => {
  const addresses: string[] = [];
  const messages: string[] = [];
  page.on('request', (request) => addresses.push(request.url()));
  page.on('console', (message) => messages.push(message.text()));
  const expectNoTrace = async () => {
    addresses.push(page.url());
    expect(await keptBy(page)).not.toContain(SECRET);
    expect(await page.locator('body').innerText()).not.toContain(SECRET);
    expect(await page.title()).not.toContain(SECRET);
  };

  await page.clock.install();
  await walkTo(wizard, 'Review and create', { name: 'kafka-canary', password: SECRET });
  await page.getByRole('button', { name: 'View as code' }).click();
  await expect(page.getByText('kafka-canary').last()).toBeVisible();
  expect(await page.content()).not.toContain(SECRET);
  await expectNoTrace();
  await expect.poll(() => keptBy(page), 'the draft is kept').toContain('kafka-canary');

  await sandbox.faults([{ method: 'POST', path: '/v2/kafka/*/instances', when: 'after', action: { reset: true } }]);
  await stopTime(page);
  await wizard.create();
  await expect(wizard.review.look(1)).toBeVisible();
  expect(await keptBy(page), 'the attempt is recorded').toContain('"attempts"');
  await expectNoTrace();
  await startTime(page, 2);
  await expect(instancePage.creating).toBeVisible();
  await expectNoTrace();

  await sandbox.advance(60);
  await instancePage.registerLink.click();
  await expect(registerPage.password).toHaveValue(SECRET);
  await expectNoTrace();
  await registerPage.edit.click();
  await registerPage.kafkaName.fill('');
  await registerPage.sendButton.click();
  await expect(page.getByRole('alert')).toContainText('Enter a name for LTS');
  await expectNoTrace();
  await registerPage.kafkaName.fill('canary');
  await registerPage.sendButton.click();
  await expect(registerPage.finish).toBeVisible();
  await expectNoTrace();

  const journal = await sandbox.journal();
  expect(JSON.stringify(journal)).not.toContain(SECRET);
  const digest = await sandbox.digest(SECRET);
  const bodies = journal.filter(({ body }) => body.includes(digest));
  expect(bodies.map(({ method, path }) => `${method} ${path.replace(/[0-9a-f]{32}/, '{project}')}`)).toEqual([
    'POST /v2/kafka/{project}/instances',
    'POST /v2/{project}/lts/dms/kafka-instance',
  ]);
  expect(addresses.filter((address) => decodeURIComponent(address).includes(SECRET))).toEqual([]);
  expect(messages.filter((text) => text.includes(SECRET))).toEqual([]);
  await expect.poll(gateway.output, 'the log tells of the registration').toContain('registerKafka');
  expect(gateway.output()).not.toContain(SECRET);
});

test(
  'rule 24: a password that is refused or reloaded leaves no trace either',
  FULL,
  async ({ page, wizard, sandbox, console: gateway }) => {
    await fillRequired(wizard, { password: SECRET });
    const body = { error_code: 'DMS.00400012', error_msg: 'The password is invalid.' };
    await sandbox.faults([{ method: 'POST', path: '/v2/kafka/*/instances', action: { status: 400, body } }]);
    await wizard.create();
    await expect(wizard.review.outcome('The password is too simple')).toBeVisible();
    expect(await keptBy(page)).not.toContain(SECRET);
    await page.reload();
    await wizard.expectStep('Review and create');
    expect(await keptBy(page)).not.toContain(SECRET);
    await wizard.review.changeStep('Access');
    await expect(wizard.access.password).toHaveValue('');
    expect(gateway.output()).not.toContain(SECRET);
  },
);
