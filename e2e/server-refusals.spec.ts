/** What the service's refusals look like: plain words at the right field, its own once, and nothing lost. */

import { CANARY } from './canary';
import { expect, test } from './fixtures';
import { fillRequired, PASSWORD } from './journeys';
import { focused } from './pages/controls';
import type { WizardPage } from './pages/wizard-page';
import type { SandboxControl } from './sandbox';
import { FULL } from './scope';

const refuse = (sandbox: SandboxControl, code: string, message: string, status = 400) =>
  sandbox.faults([
    {
      method: 'POST',
      path: '/v2/kafka/*/instances',
      action: { status, body: { error_code: code, error_msg: message } },
    },
  ]);

/** Where a refusal leads that names a field, and what the way back is. */
const NAMED = [
  {
    code: 'DMS.00400010',
    message: 'The instance name <b>"x"</b> is invalid & refused.',
    cause: 'DMS rejected the name.',
    field: (wizard: WizardPage) => wizard.basics.name,
    mend: (wizard: WizardPage) => wizard.basics.name.fill('kafka-mended'),
  },
  {
    code: 'DMS.00400055',
    message: 'The resource c6.2u4g.cluster is sold out.',
    cause: 'This flavor or disk type is sold out in the selected zones.',
    field: ({ capacity }: WizardPage) => capacity.flavors.getByRole('radio', { checked: true }),
    mend: ({ capacity }: WizardPage) => capacity.flavor('c6.4u8g.cluster').check(),
  },
  {
    code: 'DMS.00400015',
    message: 'Invalid username.',
    cause: 'DMS rejected the username.',
    field: ({ access }: WizardPage) => access.user,
    mend: ({ access }: WizardPage) => access.user.fill('another_user'),
  },
  {
    // Its list is read only when the step opens, so the field comes later than the page.
    code: 'DMS.00400106',
    message: 'Invalid maintenance time window.',
    cause: 'DMS doesn’t offer this maintenance window.',
    field: ({ operations }: WizardPage) => operations.maintenance.getByRole('radio').first(),
    mend: ({ operations }: WizardPage) => operations.maintenanceWindow('22:00 – 02:00').check(),
  },
] as const;

for (const { code, message, cause, field, mend } of NAMED) {
  test(
    `${code} stands at its field in plain words, and the way on is short`,
    FULL,
    async ({ page, wizard, instancePage, sandbox }) => {
      const { review } = wizard;
      await fillRequired(wizard);
      await refuse(sandbox, code, message);
      await wizard.create();
      await expect(review.outcome('DMS rejected the request')).toContainText(`${code}: ${message}`);
      await expect(review.outcome('DMS rejected the request')).toContainText('Nothing was created.');
      await expect(focused(page)).toContainText(message);
      await expect(page.getByText(cause, { exact: true }), 'told once').toHaveCount(1);
      await expect(page).toHaveTitle(/^Error: /);

      await review.toFieldLink.click();
      await expect(field(wizard)).toBeFocused();
      await expect(page.getByText(cause, { exact: true }).first()).toBeVisible();
      await mend(wizard);
      // The name can be changed on Review itself.
      if (!page.url().includes('/review')) await wizard.continueToReviewButton.click();
      await wizard.expectStep('Review and create');
      await wizard.create();
      await expect(instancePage.creating).toBeVisible();
      const bodies = (await sandbox.creates()).map(({ body }) => JSON.parse(body));
      expect(bodies).toHaveLength(2);
      expect(bodies[1].password).toBe(await sandbox.digest(PASSWORD));
    },
  );
}

test(
  'a code that nobody knows is shown as it came, and no field is blamed',
  FULL,
  async ({ page, wizard, instancePage, sandbox }) => {
    const { review } = wizard;
    await fillRequired(wizard);
    await refuse(sandbox, 'DMS.00499999', 'Something that no document lists.');
    await wizard.create();
    const refused = review.outcome('DMS rejected the request');
    await expect(refused).toContainText('DMS.00499999: Something that no document lists.');
    await expect(focused(page)).toContainText('DMS.00499999');
    await expect(review.toFieldLink).toBeHidden();
    await review.tryAgainButton.click();
    await expect(instancePage.creating).toBeVisible();
    expect(await sandbox.creates()).toHaveLength(2);
  },
);

test(
  'rule 7: the sandbox itself refuses what the form cannot know, and says which field',
  FULL,
  async ({ page, wizard, sandbox }) => {
    await fillRequired(wizard);
    // The name is free when it is looked up and taken when the order arrives, as two people at once can bring about.
    const none = { status: 200, body: { instances: [], instance_num: 0 } };
    await sandbox.faults([{ path: '/v2/*/instances?exact_match_name=true', times: 9, action: none }]);
    await wizard.review.changeStep('Basics');
    await wizard.basics.name.fill('kafka-orders');
    await wizard.continueToReviewButton.click();
    await wizard.create();
    await expect(wizard.review.outcome('DMS rejected the request')).toContainText('DMS.00400060');
    await wizard.review.toFieldLink.click();
    await expect(wizard.basics.name).toBeFocused();
    await expect(wizard.basics.name).toHaveValue('kafka-orders');
    await expect(page).toHaveURL(/\/create\/review/);
  },
);

test(
  'LTS that cannot sign in says so at the password, and keeps what was typed',
  FULL,
  async ({ page, registerPage, sandbox }) => {
    const orders = (await sandbox.state()).instances.find(({ name }) => name === 'kafka-orders');
    await registerPage.open(String(orders?.instance_id));
    await registerPage.edit.click();
    await registerPage.kafkaName.fill('shop');
    await registerPage.password.fill(`${CANARY}-wrong`);
    await registerPage.sendButton.click();
    await expect(registerPage.refused).toContainText('LTS.1719: kafka user or password wrong');
    await expect(registerPage.password).toBeFocused();
    for (const asked of [registerPage.user, registerPage.password]) {
      await expect(asked).toHaveAccessibleDescription(/LTS reached the instance but couldn’t sign in/);
    }
    await expect(registerPage.password).toHaveValue(`${CANARY}-wrong`);
    await expect(registerPage.kafkaName).toHaveValue('shop');
    await expect(page).toHaveTitle(/^Error: /);
    await registerPage.password.fill('Kafka-demo-1');
    await registerPage.sendButton.click();
    await expect(registerPage.finish).toBeVisible();
  },
);

test(
  'an internal error of LTS leaves it open whether it registered, in its own words',
  FULL,
  async ({ page, registerPage, sandbox }) => {
    const orders = (await sandbox.state()).instances.find(({ name }) => name === 'kafka-orders');
    await registerPage.open(String(orders?.instance_id));
    await registerPage.password.fill('Kafka-demo-1');
    const body = { error_code: 'LTS.0010', error_msg: 'The system encountered an internal error' };
    await sandbox.faults([{ path: '/v2/*/lts/dms/kafka-instance', action: { status: 500, body } }]);
    await registerPage.sendButton.click();
    const unknown = page.getByRole('alert').filter({ hasText: 'We couldn’t confirm the registration' });
    await expect(unknown).toContainText('LTS.0010: The system encountered an internal error');
    await page.getByRole('button', { name: 'Try again' }).click();
    await expect(registerPage.finish).toBeVisible();
    expect((await sandbox.journal()).filter(({ path }) => path.includes('/lts/'))).toHaveLength(2);
  },
);
