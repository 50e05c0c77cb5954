/** Each screen once, as it opens. Its states, schemes and sizes: `accessibility.full.spec.ts`. */
import { expect, test } from './fixtures';
import { expectNoFindings } from './inspect';
import { fillStep } from './journeys';
import { STEPS } from './pages/wizard-page';

test('rule 23: axe finds nothing on any step of the wizard', async ({ page, wizard }) => {
  await wizard.open();
  for (const [index, step] of STEPS.entries()) {
    await wizard.expectStep(step);
    await expectNoFindings(page, step);
    const next = STEPS[index + 1];
    if (!next) break;
    await fillStep(wizard, step);
    await wizard.continueTo(next);
  }
});

test('rule 23: axe finds nothing on any other screen', async ({ page, instancesPage, startPage, sandbox }) => {
  await instancesPage.open();
  await expect(instancesPage.row('kafka-orders')).toBeVisible();
  await expectNoFindings(page, 'the list');
  await page.goto('/create');
  await startPage.presetButton('Demo').click();
  await expectNoFindings(page, 'Ready to create');
  const { instances } = await sandbox.state();
  const id = instances.find(({ name }) => name === 'kafka-orders')?.instance_id;
  const screens = {
    '': page.getByRole('link', { name: 'Register with LTS' }).first(),
    '/lts': page.getByRole('button', { name: 'Register' }),
    '/topics': page.getByRole('row', { name: /orders/ }),
    '/topics/orders': page.getByRole('button', { name: 'Send test message' }),
    '/transfers': page.getByRole('button', { name: 'Create log transfer' }),
    '/users': page.getByRole('button', { name: 'Create user' }),
  };
  for (const [address, shown] of Object.entries(screens)) {
    await page.goto(`/instances/${id}${address}`);
    await expect(shown).toBeVisible();
    await expectNoFindings(page, address);
  }
});
