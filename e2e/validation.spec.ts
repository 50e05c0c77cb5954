/** The rules that a wizard is held to, by the numbers that the UX reference gives them. */

import { expect, test } from './fixtures';
import { fillRequired, fillStep, goTo, PASSWORD, USER, walkTo } from './journeys';
import { focused } from './pages/controls';
import { STEPS } from './pages/wizard-page';
import { FULL } from './scope';

test('rules 1, 3 and 4: Continue always answers, and a summary takes the focus', FULL, async ({ page, wizard }) => {
  await wizard.open();
  await expect(page).toHaveTitle(/^Basics/);
  await expect(wizard.continueButton).toBeEnabled();
  await wizard.continueButton.click();
  await expect(wizard.summary).toBeVisible();
  await expect(focused(page)).toContainText('Fix these before you continue');
  await expect(page).toHaveTitle(/^Error: /);
  await expect(wizard.continueButton).toBeEnabled();

  await wizard.basics.name.fill('kafka-e2e');
  await expect(wizard.summary).toBeHidden();
  await expect(page).toHaveTitle(/^Basics/);
  await wizard.basics.name.fill('1');
  await wizard.continueButton.click();
  await expect(focused(page)).toContainText('Fix these before you continue');
});

const EMPTY_STEPS = [
  { step: 'Basics', errors: ['Enter an instance name'] },
  { step: 'Capacity', errors: ['Choose an availability zone', 'Choose a broker flavor'] },
  { step: 'Network', errors: ['Choose a VPC', 'Choose a subnet', 'Choose a security group'] },
  {
    step: 'Access',
    errors: ['Enter a username', 'Enter a password'],
  },
] as const;

test(
  'rule 2: each line of a summary leads to its field and says what the field says',
  FULL,
  async ({ page, wizard }) => {
    await wizard.open();
    for (const { step, errors } of EMPTY_STEPS) {
      await test.step(step, async () => {
        await wizard.expectStep(step);
        await wizard.continueButton.click();
        await expect(wizard.summary.getByRole('link')).toHaveText([...errors]);
        for (const error of errors) {
          await wizard.summaryLink(error).click();
          // A fold is a group as well; the field's own is the innermost.
          const group = page
            .getByRole('group')
            .filter({ has: focused(page) })
            .and(page.locator('fieldset'));
          const described = (await group.count()) > 0 ? group : focused(page);
          await expect(described).toHaveAccessibleDescription(new RegExp(error));
        }
        await fillStep(wizard, step);
        await expect(wizard.summary).toBeHidden();
        await wizard.continueButton.click();
      });
    }
    await wizard.expectStep('Review and create');
  },
);

test(
  'rule 6: a field is judged when it is left filled, not while it is typed into or left empty',
  FULL,
  async ({ page, wizard }) => {
    const { name } = wizard.basics;
    const error = page.getByText('The name must be 4 to 64 characters');
    await wizard.open();
    await name.focus();
    await name.blur();
    await expect(page.getByText('Enter an instance name')).toBeHidden();
    await name.pressSequentially('ab');
    await expect(error).toBeHidden();
    await name.blur();
    await expect(error).toBeVisible();
    await expect(name).toHaveAttribute('aria-invalid', 'true');
    await expect(name).toHaveAccessibleDescription(/The name must be 4 to/);
    await name.pressSequentially('c');
    await expect(error).toBeVisible();
    await name.pressSequentially('d');
    await expect(error).toBeHidden();
    await name.press('Backspace');
    await expect(wizard.summary).toBeHidden();
  },
);

test('rule 8: Back, the rail and an invalid value lose nothing', async ({ wizard }) => {
  const { basics, capacity } = wizard;
  await goTo(wizard, 'Capacity');
  await capacity.threeZones.check();
  await capacity.brokers.fill('not a number');
  await wizard.backLink.click();
  await wizard.expectStep('Basics');
  await expect(basics.name).toHaveValue('kafka-e2e');
  await wizard.unfold();
  await basics.description.fill('half a thought');
  await wizard.railLink('Capacity').click();
  await expect(capacity.threeZones).toBeChecked();
  await expect(capacity.brokers).toHaveValue('not a number');
  await wizard.railLink('Basics').click();
  await expect(basics.description).toHaveValue('half a thought');
});

test("rule 8: the browser's own Back and Forward lose nothing", FULL, async ({ page, wizard }) => {
  await walkTo(wizard, 'Access');
  await wizard.access.user.fill('somebody');
  await wizard.access.setPassword(PASSWORD);
  await page.goBack();
  await wizard.expectStep('Network');
  await expect(wizard.network.vpc).toHaveValue('vpc-production');
  await page.goForward();
  await expect(wizard.access.user).toHaveValue('somebody');
  await expect(wizard.access.password).toHaveValue(PASSWORD);
});

test('rules 9 and 24: a reload keeps everything but the passwords, and says why', async ({ page, wizard }) => {
  const { access, review } = wizard;
  await fillRequired(wizard);
  await page.reload();
  await wizard.expectStep('Review and create');
  await review.settingsToggle.click();
  await expect(review.answerTo('Username')).toHaveText(USER);
  await expect(review.answerTo('Subnet')).toHaveText(/^subnet-kafka-a/);
  await expect(review.answerTo('Password')).toHaveText(/enter it again/);
  await wizard.create();
  await expect(wizard.summary.getByRole('link')).toHaveText(['Enter a password']);
  await wizard.summaryLink('Enter a password').click();
  await expect(access.password).toBeFocused();
  await expect(access.password).toHaveValue('');
  await expect(access.password).toHaveAccessibleDescription(/Save it now: DMS/);
  await expect(access.user).toHaveValue(USER);
});

test(
  'rules 10, 11, 13 and 14: Review shows every step in order, each with a way to change it',
  FULL,
  async ({ page, wizard }) => {
    const { review } = wizard;
    await fillRequired(wizard);
    const steps = STEPS.slice(0, -1);
    await review.settingsToggle.click();
    const groups = page.getByRole('group').filter({ hasText: 'All settings' });
    await expect(groups.getByRole('heading', { level: 3 })).toHaveText(steps);
    await expect(groups.getByRole('link', { name: /^Change / })).toHaveText(steps.map(() => 'Change'));
    for (const step of steps) await expect(review.changeLink(step)).toBeVisible();
    await expect(review.answerTo('Description')).toHaveText('Not set');
    await expect(review.answerTo('Tags')).toHaveText('Not set');
    await expect(review.answerTo('Maintenance window')).toHaveText('DMS default');
    await expect(review.answerTo('Encryption key')).toHaveCount(0);
    await expect(review.answerTo('Elastic IPs (EIPs)')).toHaveCount(0);
    await expect(review.answerTo('Term')).toHaveCount(0);
    await expect(page.getByRole('button', { name: /create/i })).toHaveText(['Create instance']);
  },
);

test('rule 12: a change from Review goes back to Review, with the new value', FULL, async ({ wizard }) => {
  const { review, basics } = wizard;
  await fillRequired(wizard);
  await review.changeStep('Basics');
  await wizard.unfold();
  await basics.description.fill('changed');
  await wizard.continueToReviewButton.click();
  await wizard.expectStep('Review and create');
  await review.settingsToggle.click();
  await expect(review.answerTo('Description')).toHaveText('changed');
  await expect(review.answerTo('Password')).toHaveText('Set');
});

test(
  'rules 16 and 17: steps say their state in words, and open once they were visited',
  FULL,
  async ({ page, wizard }) => {
    await goTo(wizard, 'Capacity');
    await expect(wizard.railRow('Basics')).toHaveText(/complete$/);
    await expect(wizard.railRow('Capacity')).toHaveText(/current step$/);
    await expect(wizard.railLink('Capacity')).toHaveAttribute('aria-current', 'step');
    await expect(wizard.railRow('Network')).toHaveText(/not started$/);
    await expect(wizard.railLink('Network')).toHaveCount(0);
    await wizard.railLink('Basics').click();
    await wizard.basics.name.fill('x');
    await wizard.railLink('Capacity').click();
    await expect(wizard.railRow('Basics')).toHaveText(/needs attention/);
    await page.goto('/create/access');
    await wizard.expectStep('Capacity');
  },
);

test('rule 17: Review can be reached from anywhere once everything required is valid', FULL, async ({ wizard }) => {
  await goTo(wizard, 'Access', { sasl: false });
  await expect(wizard.railLink('Review and create')).toHaveCount(0);
  await wizard.unfold();
  await wizard.access.sasl.uncheck();
  await wizard.railLink('Review and create').click();
  await wizard.expectStep('Review and create');
  await wizard.review.settingsToggle.click();
  await expect(wizard.review.answerTo('SASL authentication')).toHaveText('Off');
});

test('rule 21: each step moves the focus to its heading and has a title of its own', FULL, async ({ page, wizard }) => {
  await walkTo(wizard, 'Capacity');
  await expect(wizard.heading('Capacity')).toBeFocused();
  await expect(page).toHaveTitle(/^Capacity: Create a Kafka instance/);
  await wizard.backLink.click();
  await expect(wizard.heading('Basics')).toBeFocused();
  await expect(page).toHaveTitle(/^Basics: Create a Kafka instance/);
});

test(
  'rule 24: a password is hidden, shown on request, generated, and left to password managers',
  FULL,
  async ({ page, wizard }) => {
    const { access } = wizard;
    await goTo(wizard, 'Access');
    await expect(access.password).toHaveAttribute('type', 'password');
    await expect(access.password).toHaveAttribute('autocomplete', 'new-password');
    await expect(access.passwordAgain).toHaveAttribute('autocomplete', 'new-password');
    await access.password.fill('short');
    const rules = page.getByRole('list', { name: 'Password requirements' }).getByRole('listitem');
    await expect(rules.first()).toHaveText(/not met yet$/);
    await access.password.fill(PASSWORD);
    await expect(rules.filter({ hasText: 'not met yet' })).toHaveCount(0);
    await access.showButton.first().click();
    await expect(access.password).toHaveAttribute('type', 'text');
    await access.generateButton.click();
    const generated = page.getByRole('group', { name: 'Password' }).locator('code');
    await expect(generated).toHaveText(/^\S{8,32}$/);
    await expect(generated).not.toHaveText(PASSWORD);
    await expect(access.passwordAgain).toHaveCount(0);
  },
);
