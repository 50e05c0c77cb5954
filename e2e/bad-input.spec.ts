/** Input that nobody expects: enormous, odd but legal, or made to be run. */

import type { Locator, Page } from '@playwright/test';
import { CANARY } from './canary';
import { expect, test } from './fixtures';
import { fillRequired, goTo, PASSWORD } from './journeys';
import { expectRoom } from './overflow';
import { focused, pick, picker } from './pages/controls';
import type { Step, WizardPage } from './pages/wizard-page';
import { FULL } from './scope';

const MILLION = 1_000_000;

/** Puts a long text on the clipboard and pastes it, as a person would. */
async function pasteMillion(page: Page, field: Locator, character: string): Promise<void> {
  await page.context().grantPermissions(['clipboard-read', 'clipboard-write']);
  await page.evaluate((text) => navigator.clipboard.writeText(text), character.repeat(MILLION));
  await field.focus();
  await page.keyboard.press('ControlOrMeta+V');
  await expect.poll(async () => (await field.inputValue()).length).toBe(MILLION);
}

interface Enormous {
  what: string;
  error: string;
  field: (wizard: WizardPage) => Locator;
  mend: (wizard: WizardPage) => Promise<void>;
}

interface EnormousStep {
  step: Step;
  next: Step;
  /** Fills what else the step requires. */
  before: (wizard: WizardPage) => Promise<void>;
  fields: readonly Enormous[];
}

const ENORMOUS: readonly EnormousStep[] = [
  {
    step: 'Basics',
    next: 'Capacity',
    before: ({ basics }) => basics.addTag(1, 'k', 'v'),
    fields: [
      {
        what: 'name',
        error: 'The name must be 4 to 64 characters',
        field: ({ basics }) => basics.name,
        mend: ({ basics }) => basics.name.fill('kafka-mended'),
      },
      {
        what: 'description',
        error: 'The description must be 1,024 characters or fewer',
        field: ({ basics }) => basics.description,
        mend: ({ basics }) => basics.description.fill('short'),
      },
      {
        what: 'tag key',
        error: 'The tag key must be 128 characters or fewer',
        field: ({ basics }) => basics.tagKey(1),
        mend: ({ basics }) => basics.tagKey(1).fill('short'),
      },
    ],
  },
  {
    step: 'Access',
    next: 'Operations',
    before: ({ access }) => access.user.fill('e2e_user'),
    fields: [
      {
        what: 'password',
        error: 'The password must be 8 to 32 characters',
        field: ({ access }) => access.password,
        mend: ({ access }) => access.setPassword(PASSWORD),
      },
    ],
  },
];

for (const { step, next, before, fields } of ENORMOUS) {
  const names = fields.map(({ what }) => what).join(', the ');
  test(
    `a million characters in the ${names} are refused, and the page goes on answering`,
    FULL,
    async ({ page, wizard }) => {
      await goTo(wizard, step);
      await before(wizard);
      for (const { what, error, field, mend } of fields) {
        await test.step(what, async () => {
          await field(wizard).fill('');
          await pasteMillion(page, field(wizard), 'a');
          await page.keyboard.press('Tab');
          await expect(field(wizard)).toHaveAccessibleDescription(new RegExp(error));
          await wizard.continueButton.click();
          await expect(wizard.summaryLink(error)).toBeVisible();
          await expect(focused(page)).toContainText('Fix these before you continue');
          await mend(wizard);
          await expect(wizard.summary).toBeHidden();
        });
      }
      await wizard.continueTo(next);
    },
  );
}

test('a million characters outlive going back and forth', FULL, async ({ page, wizard }) => {
  await goTo(wizard, 'Capacity');
  await wizard.backLink.click();
  await wizard.unfold();
  await pasteMillion(page, wizard.basics.description, 'ü');
  await wizard.railLink('Capacity').click();
  await wizard.expectStep('Capacity');
  await wizard.railLink('Basics').click();
  await expect.poll(async () => (await wizard.basics.description.inputValue()).length).toBe(MILLION);
});

test(
  'tag keys that mean something to JavaScript are sent as they were typed',
  FULL,
  async ({ wizard, instancePage, sandbox }) => {
    const tags = [
      { key: '__proto__', value: 'polluted' },
      { key: 'constructor', value: '' },
      { key: 'toString', value: '__proto__' },
    ];
    await fillRequired(wizard, { sasl: false });
    await wizard.review.changeStep('Basics');
    for (const [index, { key, value }] of tags.entries()) await wizard.basics.addTag(index + 1, key, value);
    await wizard.continueToReviewButton.click();
    await wizard.review.settingsToggle.click();
    await expect(wizard.review.answerTo('Tags')).toHaveText('__proto__=polluted, constructor=, toString=__proto__');
    await wizard.create();
    await expect(instancePage.creating).toBeVisible();
    const [create] = await sandbox.creates();
    expect(create?.body).toContain(`"tags":${JSON.stringify(tags)}`);
  },
);

test('tag keys that differ by case are two keys, and a repeated one is refused', FULL, async ({ wizard }) => {
  await wizard.open();
  await wizard.basics.name.fill('kafka-e2e');
  await wizard.basics.addTag(1, 'Team', 'a');
  await wizard.basics.addTag(2, 'team', 'b');
  await wizard.continueTo('Capacity');
  await wizard.backLink.click();
  await wizard.basics.addTag(3, 'team', 'c');
  await wizard.continueButton.click();
  await wizard.summaryLink('Each tag key must be unique').click();
  await expect(wizard.basics.tagKey(3)).toBeFocused();
});

test(
  'passwords are sent with the spaces at their ends, to DMS and to LTS',
  FULL,
  async ({ wizard, instancePage, registerPage, sandbox }) => {
    const password = `  ${CANARY} Spaces `;
    await fillRequired(wizard, { password });
    await wizard.create();
    await expect(instancePage.creating).toBeVisible();
    const [create] = await sandbox.creates();
    expect(JSON.parse(create?.body ?? '').password).toBe(await sandbox.digest(password));
    await sandbox.advance(60);
    await instancePage.registerLink.click();
    await registerPage.password.fill(` ${password}`);
    await registerPage.sendButton.click();
    await expect(registerPage.refused).toContainText('LTS.1719');
    await registerPage.password.fill(password);
    await registerPage.sendButton.click();
    await expect(registerPage.finish).toBeVisible();
    const sent = (await sandbox.journal()).filter(({ path }) => path.includes('/lts/'));
    expect(sent.map(({ body }) => JSON.parse(body).connect_info.pwd)).toEqual([
      await sandbox.digest(` ${password}`),
      await sandbox.digest(password),
    ]);
  },
);

const SCRIPT = '<img src=x onerror="document.title=1"><script>document.title=2</script>{{7*7}}';

test(
  'A11: a description with markup in it is shown as text and sent unchanged',
  FULL,
  async ({ wizard, instancePage, sandbox }) => {
    await fillRequired(wizard, { sasl: false });
    await wizard.review.changeStep('Basics');
    await wizard.unfold();
    await wizard.basics.description.fill(SCRIPT);
    await wizard.continueToReviewButton.click();
    await wizard.review.settingsToggle.click();
    await expect(wizard.review.answerTo('Description')).toHaveText(SCRIPT);
    await wizard.create();
    await expect(instancePage.creating).toBeVisible();
    await expect(instancePage.answerTo('Description')).toHaveText(SCRIPT);
    const [create] = await sandbox.creates();
    expect(JSON.parse(create?.body ?? '').description).toBe(SCRIPT);
  },
);

test(
  'A11: names, statuses and tags with markup in them are shown as text',
  FULL,
  async ({ page, instancesPage, instancePage, sandbox }) => {
    const odd = {
      instance_id: 'odd-instance',
      name: SCRIPT,
      status: SCRIPT,
      description: SCRIPT,
      vpc_name: SCRIPT,
      tags: [{ key: SCRIPT, value: SCRIPT }],
    };
    const answer = { status: 200, body: { instances: [odd], instance_num: 1 } };
    await sandbox.faults([
      { path: '/v2/*/instances', times: 99, action: answer },
      { path: '/v2/*/instances/odd-instance', times: 99, action: { status: 200, body: odd } },
    ]);
    await instancesPage.open();
    const row = instancesPage.table.getByRole('row').nth(1);
    await expect(row.getByRole('rowheader')).toContainText(SCRIPT);
    await row.getByRole('rowheader').getByRole('link').click();
    await expect(instancePage.heading).toHaveText(SCRIPT);
    await expect(instancePage.answerTo('Description')).toHaveText(SCRIPT);
    await expect(instancePage.answerTo('VPC')).toHaveText(SCRIPT);
    await expect(instancePage.answerTo('Tags')).toHaveText(`${SCRIPT}=${SCRIPT}`);
    await expect(page.getByRole('main').locator('script, img[src=x]')).toHaveCount(0);
    await expect(page).toHaveTitle(/Kafka Launchpad$/);
  },
);

test(
  'B44: names of the greatest length, without a place to break, stay within 320 pixels',
  FULL,
  async ({ page, wizard, instancesPage, instancePage, registerPage, sandbox }) => {
    const long = 'W'.repeat(64);
    const [id, twin] = ['i'.repeat(36), 'j'.repeat(36)] as const;
    const network = { vpc_id: id, vpc_name: long, subnet_id: id, subnet_name: long, subnet_cidr: '192.168.10.0/24' };
    const group = { security_group_id: id, security_group_name: long };
    const listeners = { cross_vpc_info: '{"192.168.10.5":{"port":9011}}' };
    const item = { instance_id: id, name: long, status: 'RUNNING', ...network, ...group, ...listeners };
    const [vpc, other] = [id, twin].map((one) => ({ id: one, name: long, cidr: '192.168.0.0/16' }));
    const answer = (body: unknown) => ({ times: 99, action: { status: 200, body } });
    await sandbox.faults([
      {
        path: '/v2/*/instances',
        ...answer({ instances: [item, { ...item, instance_id: twin }], instance_num: 2 }),
      },
      { path: `/v2/*/instances/${id}`, ...answer(item) },
      { path: '/v3/*/vpc/vpcs', ...answer({ vpcs: [vpc, other], page_info: { current_count: 2 } }) },
    ]);
    await page.setViewportSize({ width: 320, height: 640 });
    await instancesPage.open();
    await expect(page.getByText(long).first()).toBeVisible();
    await expectRoom(page, 'the list');
    await instancePage.open(id);
    await expect(instancePage.answerTo('VPC')).toContainText(id);
    await expectRoom(page, 'the instance');
    await registerPage.open(id);
    await registerPage.edit.click();
    await expect(registerPage.kafkaName).toBeVisible();
    await expectRoom(page, 'registering');
    await goTo(wizard, 'Network');
    await picker(page, 'VPC').click();
    await expect(page.getByRole('option', { name: `${long} (j` })).toBeVisible();
    await expectRoom(page, 'the list of VPCs');
    await pick(page, 'VPC', `${long} \\(i`);
    await expectRoom(page, 'the VPC');
    await sandbox.faults([{ path: `/v2/*/instances/${id}`, ...answer({ ...item, status: 'CREATEFAILED' }) }]);
    await instancePage.open(id);
    await instancePage.deleteButton.click();
    await expect(instancePage.confirmDeleteButton).toBeVisible();
    await expectRoom(page, 'the question before deleting');
  },
);
