/** A creation that fails (simulated: the sandbox is told to fail the next one), is deleted, and tried again. */

import { expect, test } from './fixtures';
import { inspect } from './inspect';
import { fillRequired, PASSWORD } from './journeys';
import { FULL } from './scope';

test(
  'a failed creation is deleted and ordered again with the same settings, only the password is typed anew',
  FULL,
  async ({ page, wizard, instancePage, instancesPage, sandbox }) => {
    await sandbox.failCreates(1);
    await fillRequired(wizard, { name: 'kafka-unlucky' });
    await wizard.create();
    await expect(instancePage.creating).toBeVisible();
    await sandbox.advance(60);
    await expect(instancePage.failed).toBeVisible();
    await expect(page).toHaveTitle(/^Creation failed: kafka-unlucky/);
    await inspect(page, 'a failed creation');

    await instancePage.deleteButton.click();
    await expect(instancePage.confirmDeleteButton).toBeVisible();
    await inspect(page, 'asking before it is deleted');
    await instancePage.confirmDeleteButton.click();
    await expect(instancePage.deleted).toBeVisible();
    await inspect(page, 'a failed creation, deleted');
    expect((await sandbox.state()).instances.map(({ name }) => name)).not.toContain('kafka-unlucky');

    await instancePage.tryAgainButton.click();
    await wizard.expectStep('Access');
    await expect(page.getByText('Filled in with the settings of kafka-unlucky')).toBeVisible();
    await inspect(page, 'the wizard, filled in');
    await wizard.access.setPassword(PASSWORD);
    await wizard.railLink('Review and create').click();
    await wizard.expectStep('Review and create');
    await wizard.create();
    await expect(instancePage.creating).toBeVisible();
    const [first, second, ...more] = (await sandbox.creates()).map(({ body }) => JSON.parse(body));
    expect(more).toEqual([]);
    // What the first left to the service is now what the service chose; everything else is the same.
    const chosen = { maintain_begin: '02:00', maintain_end: '06:00', retention_policy: 'produce_reject' };
    expect(second).toEqual({ ...first, ...chosen, enterprise_project_id: '0' });
    await sandbox.advance(60);
    await expect(instancePage.running).toBeVisible();
    await instancesPage.open();
    await expect(instancesPage.row('kafka-unlucky')).toHaveCount(1);
  },
);

test('an instance that has become something else is not deleted', FULL, async ({ instancePage, page, sandbox }) => {
  const { instances } = await sandbox.state();
  const id = String(instances.find(({ name }) => name === 'kafka-orders')?.instance_id);
  const body = { instance_id: id, name: 'kafka-orders', status: 'CREATEFAILED' };
  // The page is told a state that is not true; the gateway reads for itself.
  await sandbox.faults([{ path: `/v2/*/instances/${id}`, method: 'GET', action: { status: 200, body } }]);
  await instancePage.open(id);
  await instancePage.deleteButton.click();
  await instancePage.confirmDeleteButton.click();
  await expect(instancePage.running).toBeVisible();
  const deletes = (await sandbox.journal()).filter(({ method }) => method === 'DELETE');
  expect(deletes).toEqual([]);
  expect((await sandbox.state()).instances.map(({ name }) => name)).toContain('kafka-orders');
  await expect(page).toHaveTitle(/^Running: kafka-orders/);
});
