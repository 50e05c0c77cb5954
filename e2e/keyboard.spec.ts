/** The whole journey without a mouse, with the focus in sight all the way (rule 22). */
import type { Locator } from '@playwright/test';
import { expect, test } from './fixtures';
import { FLAVOR, PASSWORD, USER } from './journeys';
import { focused } from './pages/controls';
import { FULL } from './scope';
import { tabTo } from './tab-to';

test('rule 22: from the list to the finish page of LTS with the keyboard alone', async ({
  page,
  wizard,
  startPage,
  instancesPage,
  instancePage,
  registerPage,
  sandbox,
}) => {
  const { keyboard } = page;
  const { basics, capacity, network, access, operations, review } = wizard;
  async function goOn() {
    await tabTo(page, wizard.continueButton);
    await keyboard.press('Enter');
  }
  async function choose(box: Locator, text: string) {
    await tabTo(page, box);
    await keyboard.press('ControlOrMeta+A');
    await keyboard.type(text);
    await expect(page.getByRole('option')).not.toHaveCount(0);
    // The chosen option may be marked already, and then the arrow goes on from it.
    const marked = page.locator('[role=option][data-combobox-selected]');
    await expect(async () => {
      await keyboard.press('ArrowDown');
      expect(await marked.textContent({ timeout: 1_000 })).toContain(text);
    }).toPass();
    await keyboard.press('Enter');
    await expect(box).toHaveValue(new RegExp(`^${text}`));
  }

  await instancesPage.open();
  await expect(instancesPage.heading).toBeVisible();
  // What the browser has loaded begins at its beginning.
  await keyboard.press('Tab');
  await expect(page.getByRole('link', { name: 'Skip to main content' })).toBeFocused();
  await keyboard.press('Enter');
  await tabTo(page, instancesPage.createLink);
  await keyboard.press('Enter');
  await expect(startPage.heading).toBeFocused();
  await tabTo(page, startPage.scratchButton);
  await keyboard.press('Enter');
  await expect(wizard.heading('Basics')).toBeFocused();

  await tabTo(page, basics.name);
  await keyboard.press('ControlOrMeta+A');
  await keyboard.press('Delete');
  await tabTo(page, wizard.continueButton);
  await keyboard.press('Enter');
  await expect(focused(page)).toContainText('Fix these before you continue');
  await tabTo(page, wizard.summaryLink('Enter an instance name'));
  await keyboard.press('Enter');
  await expect(basics.name).toBeFocused();
  await keyboard.type('kafka-keys');
  await tabTo(page, wizard.fold('Advanced'));
  await keyboard.press('Enter');
  await tabTo(page, basics.version('2.7'));
  await keyboard.press('ArrowUp');
  await expect(basics.version('3.x')).toBeChecked();
  await keyboard.press('ArrowDown');
  await expect(basics.version('2.7')).toBeChecked();
  await tabTo(page, basics.addTagButton);
  await keyboard.press('Space');
  await expect(basics.tagKey(1)).toBeFocused();
  await keyboard.type('team');
  await tabTo(page, basics.tagValue(1));
  await keyboard.type('shop');
  await goOn();

  await expect(wizard.heading('Capacity')).toBeFocused();
  await tabTo(page, capacity.oneZone);
  await keyboard.press('ArrowRight');
  await expect(capacity.threeZones).toBeChecked();
  await keyboard.press('ArrowLeft');
  await tabTo(page, wizard.fold('All sizes'));
  await keyboard.press('Enter');
  await tabTo(page, page.getByRole('group', { name: 'Flavor' }).getByRole('radio', { checked: true }));
  // One of a group is reached with Tab, the others with the arrows.
  while (!(await capacity.flavor(FLAVOR).isChecked())) await keyboard.press('ArrowDown');
  await tabTo(page, capacity.storage);
  await tabTo(page, capacity.brokers, 'Shift+Tab');
  await goOn();

  await expect(wizard.heading('Network')).toBeFocused();
  await choose(network.vpc, 'vpc-production');
  await choose(network.subnet, 'subnet-kafka-a');
  await choose(network.securityGroup, 'sg-kafka-lts');
  await tabTo(page, wizard.fold('Advanced'));
  await keyboard.press('Enter');
  await tabTo(page, network.publicAccess);
  await keyboard.press('Space');
  await tabTo(page, network.publicIps);
  await keyboard.press('ArrowDown');
  await expect(page.getByRole('listbox', { name: 'Elastic IPs (EIPs)' })).toBeVisible();
  for (const address of ['203.0.113.11', '203.0.113.12', '203.0.113.13']) {
    await keyboard.type(address);
    await expect(page.getByRole('option')).toHaveCount(1);
    await keyboard.press('ArrowDown');
    await keyboard.press('Enter');
    await expect(network.chosenIps.filter({ hasText: address })).toBeVisible();
    await keyboard.press('ControlOrMeta+A');
  }
  await keyboard.press('Escape');
  await goOn();

  await expect(wizard.heading('Access')).toBeFocused();
  await tabTo(page, access.user);
  await keyboard.press('ControlOrMeta+A');
  await keyboard.type(USER);
  await tabTo(page, access.ownButton);
  await keyboard.press('Enter');
  await expect(access.password).toBeFocused();
  await keyboard.type(PASSWORD);
  await tabTo(page, access.showButton.first());
  await keyboard.press('Enter');
  await expect(access.password).toHaveAttribute('type', 'text');
  await expect(access.passwordAgain).toBeHidden();
  await goOn();

  await expect(wizard.heading('Review and create')).toBeFocused();
  await tabTo(page, review.changeLink('When disks reach 95%'));
  await keyboard.press('Enter');
  await expect(operations.retention('Reject new messages')).toBeFocused();
  await tabTo(page, operations.autoTopic);
  await keyboard.press('Space');
  await goOn();
  await expect(wizard.heading('Review and create')).toBeFocused();
  await tabTo(page, review.createButton);
  await keyboard.press('Enter');

  await expect(instancePage.creating).toBeVisible();
  await expect(instancePage.heading).toBeFocused();
  await sandbox.advance(60);
  await tabTo(page, instancePage.registerLink);
  await keyboard.press('Enter');
  await tabTo(page, registerPage.password);
  await tabTo(page, registerPage.sendButton);
  await keyboard.press('Enter');
  await expect(registerPage.finish).toBeVisible();
  await expect(registerPage.finish).toBeFocused();
  const [create] = await sandbox.creates();
  expect(JSON.parse(create?.body ?? '')).toMatchObject({ name: 'kafka-keys', enable_auto_topic: true });
});

test(
  'rule 22: a picker that is open closes with Escape, and gives the keyboard back',
  FULL,
  async ({ page, wizard }) => {
    const { enterpriseProject } = wizard.basics;
    await wizard.open();
    await expect(wizard.heading('Basics')).toBeVisible();
    await wizard.unfold();
    await tabTo(page, enterpriseProject);
    await page.keyboard.press('ArrowDown');
    await expect(page.getByRole('listbox')).toBeVisible();
    await page.keyboard.press('Escape');
    await expect(page.getByRole('listbox')).toBeHidden();
    await expect(enterpriseProject).toBeFocused();
    await expect(enterpriseProject).toHaveValue('Not set');
    await page.keyboard.press('Tab');
    await expect(page.getByRole('button', { name: 'Help for Enterprise project' })).toBeFocused();
  },
);
