/** What becomes of a create whose answer is lost, and of one that is asked for more than once. */

import type { Page } from '@playwright/test';
import { PERMIT_HEADER } from '../src/contract/gateway-api';
import { expect, test } from './fixtures';
import { fillRequired, PASSWORD } from './journeys';
import { startTime, stopTime } from './page-time';
import type { WizardPage } from './pages/wizard-page';
import type { SandboxControl } from './sandbox';
import { FULL } from './scope';
import { headersOf, secretOf } from './session';

const NAME = 'kafka-lost';
const CREATE = { method: 'POST', path: '/v2/kafka/*/instances' } as const;

/** Seconds between one look for the instance and the next. */
const LOOKS_AFTER = [2, 3, 5, 10, 20, 20] as const;

async function instancesNamed(sandbox: SandboxControl, name: string) {
  return (await sandbox.state()).instances.filter((instance) => instance.name === name);
}

/** Hands the sandbox a create that was held up on its way, with the page's session and not by the page. */
async function deliver(page: Page, path: string, body: string): Promise<void> {
  const own = headersOf(await secretOf(page));
  const post = (address: string, data: string, headers: Record<string, string> = {}) =>
    page.request.post(address, { data, headers: { ...own, ...headers } });
  const session = await page.request.get('/api/session', { headers: own });
  const { projectId } = (await session.json()) as { projectId: string };
  const answer = await post('/api/permits', JSON.stringify({ project_id: projectId }));
  const { permit } = (await answer.json()) as { permit: string };
  const created = await post(`/api/cloud/dms${path}`, body, { [PERMIT_HEADER]: permit });
  expect(created.status()).toBe(200);
}

/** Presses Create and goes from look to look, until nothing was found. */
async function createAndLookInVain(wizard: WizardPage): Promise<void> {
  const { page, review } = wizard;
  await stopTime(page);
  await wizard.create();
  for (const [index, seconds] of LOOKS_AFTER.entries()) {
    await expect(review.look(index + 1)).toBeVisible();
    await page.clock.fastForward(seconds * 1000);
  }
  await expect(review.outcome('Your instance hasn’t appeared yet')).toBeVisible();
  await page.clock.resume();
}

test('an answer that is lost after the order was carried out leads to the one instance', async ({
  page,
  wizard,
  instancePage,
  sandbox,
}) => {
  await page.clock.install();
  await fillRequired(wizard, { name: NAME });
  await sandbox.faults([{ ...CREATE, when: 'after', action: { reset: true } }]);
  await stopTime(page);
  await wizard.create();
  await expect(wizard.review.look(1)).toContainText('We don’t send the request again');
  await expect(wizard.review.look(1)).toBeInViewport({ ratio: 1 });
  await startTime(page, 2);
  await expect(instancePage.creating).toBeVisible();
  const [instance, ...further] = await instancesNamed(sandbox, NAME);
  expect(further).toEqual([]);
  await expect(page).toHaveURL(`/instances/${instance?.instance_id}`);
  expect(await sandbox.creates()).toHaveLength(1);
});

test('an order that was lost on its way leaves the decision to the person', async ({
  page,
  wizard,
  instancePage,
  sandbox,
}) => {
  const { review } = wizard;
  await page.clock.install();
  await fillRequired(wizard, { name: NAME });
  await sandbox.faults([{ ...CREATE, when: 'before', action: { reset: true } }]);
  await createAndLookInVain(wizard);
  await expect(review.outcome('Your instance hasn’t appeared yet')).toContainText('It may still appear');
  await expect(review.outcome('Your instance hasn’t appeared yet')).toContainText('You may have been charged');
  expect(await sandbox.creates()).toHaveLength(1);
  expect(await instancesNamed(sandbox, NAME)).toEqual([]);

  await review.createAgainButton.click();
  await expect(page.getByText('you’ll have two instances and pay for both')).toBeVisible();
  expect(await sandbox.creates()).toHaveLength(1);
  await review.confirmAgainButton.click();
  await expect(instancePage.creating).toBeVisible();
  expect(await sandbox.creates()).toHaveLength(2);
  expect(await instancesNamed(sandbox, NAME)).toHaveLength(1);
});

test(
  'an order that arrives late is found when the person looks again',
  FULL,
  async ({ page, wizard, instancePage, sandbox }) => {
    await page.clock.install();
    await fillRequired(wizard, { name: NAME });
    await sandbox.faults([{ ...CREATE, when: 'before', action: { reset: true } }]);
    await createAndLookInVain(wizard);
    const [lost] = await sandbox.creates();
    // The journal holds a digest in place of the password, which would be refused.
    const body = JSON.stringify({ ...JSON.parse(String(lost?.body)), password: PASSWORD });
    await deliver(page, String(lost?.path), body);
    await stopTime(page);
    await wizard.review.lookAgainButton.click();
    await expect(wizard.review.look(1)).toBeVisible();
    await startTime(page, 2);
    await expect(instancePage.creating).toBeVisible();
    expect(await instancesNamed(sandbox, NAME)).toHaveLength(1);
  },
);

test(
  'an answer that breaks off in the middle is not taken for a failure',
  FULL,
  async ({ page, wizard, instancePage, sandbox }) => {
    await page.clock.install();
    await fillRequired(wizard, { name: NAME });
    await sandbox.faults([{ ...CREATE, when: 'after', action: { truncateAt: 5 } }]);
    await stopTime(page);
    await wizard.create();
    await expect(wizard.review.look(1)).toBeVisible();
    await startTime(page, 2);
    await expect(instancePage.creating).toBeVisible();
    expect(await sandbox.creates()).toHaveLength(1);
  },
);

test(
  'rule 5: however often Create is pressed, one instance is ordered',
  FULL,
  async ({ wizard, instancePage, sandbox }) => {
    await fillRequired(wizard, { name: NAME });
    await sandbox.faults([{ ...CREATE, when: 'after', action: { delaySeconds: 600 } }]);
    await wizard.review.createButton.click({ clickCount: 3 });
    await expect.poll(async () => (await sandbox.creates()).length).toBe(1);
    // `force`: the busy button calls itself disabled, and a person presses it all the same.
    await wizard.review.createButton.dblclick({ force: true });
    await wizard.review.createButton.press('Enter');
    await sandbox.advance(600);
    await expect(instancePage.heading).toHaveText(NAME);
    expect(await sandbox.creates()).toHaveLength(1);
    expect(await instancesNamed(sandbox, NAME)).toHaveLength(1);
  },
);

test('a name that is taken is said before anything is sent', FULL, async ({ page, wizard, instancePage, sandbox }) => {
  const { review, basics } = wizard;
  await fillRequired(wizard, { name: 'kafka-orders' });
  await wizard.create();
  await expect(review.outcome('This name is already in use')).toContainText('Nothing was created.');
  await page.getByRole('link', { name: 'Change name' }).click();
  await expect(basics.name).toBeFocused();
  await expect(page).toHaveURL(/\/create\/review$/);
  await basics.name.fill('kafka-orders-2');
  expect(await sandbox.creates()).toEqual([]);
  await wizard.create();
  await expect(instancePage.creating).toBeVisible();
  expect(await sandbox.creates()).toHaveLength(1);
});

test('the instance that has the name can be followed', FULL, async ({ page, wizard, sandbox }) => {
  await fillRequired(wizard, { name: 'kafka-orders' });
  await wizard.create();
  const [orders] = await instancesNamed(sandbox, 'kafka-orders');
  await page.getByRole('button', { name: `View instance: ${orders?.instance_id}` }).click();
  await expect(page).toHaveURL(`/instances/${orders?.instance_id}`);
  expect(await sandbox.creates()).toEqual([]);
});

test('a name whose look-up fails is not ordered', FULL, async ({ wizard, sandbox }) => {
  await fillRequired(wizard, { name: NAME });
  // Review looks the name up as well, so the fault is there for both.
  await sandbox.faults([
    {
      path: '/v2/*/instances?exact_match_name=true',
      times: 99,
      action: { status: 403, body: { error_code: 'DMS.10240304', error_msg: 'No right to list.' } },
    },
  ]);
  await wizard.create();
  await expect(wizard.review.outcome('Request not sent')).toContainText('DMS.10240304: No right to list.');
  await expect(wizard.review.outcome('Request not sent')).toBeVisible();
  expect(await sandbox.creates()).toEqual([]);
});

test('a reload while the order is on its way loses nothing and sends nothing', async ({
  page,
  wizard,
  instancePage,
  sandbox,
}) => {
  const { review } = wizard;
  await page.clock.install();
  await fillRequired(wizard, { name: NAME });
  await sandbox.faults([{ ...CREATE, when: 'after', action: { delaySeconds: 600 } }]);
  await wizard.create();
  await expect.poll(async () => (await sandbox.creates()).length).toBe(1);
  await page.reload();
  await expect(review.outcome(`The result of an earlier request for “${NAME}” is unknown`)).toBeVisible();
  await stopTime(page);
  await review.lookAgainButton.click();
  await expect(review.look(1)).toBeVisible();
  await startTime(page, 2);
  await expect(instancePage.creating).toBeVisible();
  expect(await sandbox.creates()).toHaveLength(1);
  expect(await instancesNamed(sandbox, NAME)).toHaveLength(1);
});

test(
  'the list of instances tells of an order whose fate is not known',
  FULL,
  async ({ page, wizard, instancesPage, instancePage, sandbox }) => {
    await page.clock.install();
    await fillRequired(wizard, { name: NAME });
    await sandbox.faults([{ ...CREATE, when: 'after', action: { reset: true } }]);
    await stopTime(page);
    await wizard.create();
    await expect(wizard.review.look(1)).toBeVisible();
    await instancesPage.open();
    await page.clock.resume();
    await expect(instancesPage.unsettled).toContainText(NAME);
    await stopTime(page);
    await page.getByRole('button', { name: `Find ${NAME}` }).click();
    await expect(page.getByRole('button', { name: 'Searching for up to 1 minute…' })).toBeVisible();
    await startTime(page, 2);
    await expect(instancePage.creating).toBeVisible();
    expect(await sandbox.creates()).toHaveLength(1);
  },
);
