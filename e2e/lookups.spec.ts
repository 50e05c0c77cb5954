/** The lists that the wizard reads: while they load, empty, refused, unreadable, and replaced by what is typed. */

import type { Locator } from '@playwright/test';
import { expect, test } from './fixtures';
import { chosenIds, FLAVOR, goTo, PASSWORD, USER } from './journeys';
import { passTime } from './page-time';
import { picker, textBox } from './pages/controls';
import type { Step, WizardPage } from './pages/wizard-page';
import type { SandboxControl } from './sandbox';
import { FULL } from './scope';

interface List {
  /** As the messages call it. */
  what: string;
  step: Step;
  /** A regular expression for the request. */
  path: string;
  empty: unknown;
  label: string;
  /** What must be done on the step before the list is read. */
  before?: (wizard: WizardPage) => Promise<void>;
  /** Stands there only once the list was read. */
  filled: (wizard: WizardPage) => Locator;
}

const vpcFirst = async ({ page, network }: WizardPage) => {
  await network.vpc.click();
  await page.getByRole('option', { name: /^vpc-production/ }).click();
};

/** Opens a picker and gives its options; a picker that is not there yet is waited for. */
const optionIn = (label: string, text: string) => (wizard: WizardPage) =>
  wizard.page.getByRole('listbox', { name: label }).getByRole('option', { name: new RegExp(`^${text}`) });

const LISTS: readonly List[] = [
  {
    what: 'enterprise projects',
    step: 'Basics',
    path: '/v1.0/enterprise-projects',
    empty: { enterprise_projects: [], total_count: 0 },
    label: 'Enterprise project (optional)',
    before: ({ unfold }) => unfold(),
    filled: optionIn('Enterprise project', 'default'),
  },
  {
    what: 'availability zones',
    step: 'Capacity',
    path: '/v2/available-zones',
    empty: { region_id: 'sandbox-1', available_zones: [] },
    label: 'Availability zones',
    filled: ({ capacity }) => capacity.oneZone,
  },
  {
    what: 'flavors',
    step: 'Capacity',
    path: '/v2/kafka/products',
    empty: { engine: 'kafka', versions: ['2.7'], products: [] },
    label: 'Broker flavor',
    filled: ({ capacity }) => capacity.flavor(FLAVOR),
  },
  {
    what: 'keys',
    step: 'Capacity',
    path: '/v1.0/*/kms/list-keys',
    empty: { keys: [], key_details: [], next_marker: '', truncated: 'false', total: 0 },
    label: 'Encryption key',
    async before({ capacity, unfold }) {
      await unfold();
      await capacity.encryption.check();
    },
    filled: optionIn('Encryption key', 'kafka-disk'),
  },
  {
    what: 'VPCs',
    step: 'Network',
    path: '/v3/*/vpc/vpcs',
    empty: { vpcs: [], page_info: { current_count: 0 } },
    label: 'VPC',
    filled: optionIn('VPC', 'vpc-production'),
  },
  {
    what: 'subnets',
    step: 'Network',
    path: '/v1/*/subnets',
    empty: { subnets: [] },
    label: 'Subnet',
    before: vpcFirst,
    filled: optionIn('Subnet', 'subnet-kafka-a'),
  },
  {
    what: 'security groups',
    step: 'Network',
    path: '/v3/*/vpc/security-groups',
    empty: { security_groups: [], page_info: { current_count: 0 } },
    label: 'Security group',
    filled: optionIn('Security group', 'sg-kafka-lts'),
  },
  {
    what: 'EIPs',
    step: 'Network',
    path: '/v3/*/eip/publicips',
    empty: { publicips: [], page_info: { current_count: 0 } },
    label: 'Elastic IPs (EIPs)',
    async before({ network, unfold }) {
      await unfold();
      await network.publicAccess.check();
    },
    filled: optionIn('Elastic IPs (EIPs)', '203.0.113.11'),
  },
  {
    what: 'maintenance windows',
    step: 'Operations',
    path: '/v2/instances/maintain-windows',
    empty: { maintain_windows: [] },
    label: 'Maintenance window',
    filled: ({ operations }) => operations.maintenanceWindow('02:00 – 06:00'),
  },
];

const REFUSAL = { error_code: 'DMS.10240304', error_msg: 'You may not list this.' };

const alertAbout = ({ page }: WizardPage, what: string) =>
  page.getByRole('alert').filter({ hasText: `Couldn’t load ${what}` });

/** Shows that the list is there now; a picker has to be opened for that. */
async function expectFilled(wizard: WizardPage, list: List): Promise<void> {
  const box = picker(wizard.page, list.label);
  const filled = list.filled(wizard);
  await expect(box.or(filled).first()).toBeVisible();
  if (await box.isVisible()) await box.click();
  await expect(filled.first()).toBeVisible();
}

/** Takes one list through every kind of answer, from a fresh page on. */
async function expectToldApart(wizard: WizardPage, sandbox: SandboxControl, list: List): Promise<void> {
  const { page } = wizard;
  const { what, path, empty } = list;
  // Some lists are read on earlier steps as well, so the refusal lasts until it was seen.
  await sandbox.faults([{ path, times: 99, action: { status: 403, body: REFUSAL } }]);
  await page.reload();
  // It comes last, and asks for what it shows.
  await expect(page.getByRole('complementary', { name: 'Summary' })).toBeVisible();
  await list.before?.(wizard);
  const alert = alertAbout(wizard, what);
  const retry = alert.getByRole('button', { name: 'Try again' });
  await expect(alert).toContainText('DMS.10240304: You may not list this.');
  await expect(alert).toContainText('You can enter an ID instead');

  const html = { 'content-type': 'text/html' };
  await sandbox.faults([
    { path, action: { status: 200, headers: html, body: '<html><body>Sign in</body></html>' } },
    { path, action: { status: 200, body: {} } },
    { path, action: { status: 200, body: '' } },
    { path, action: { status: 200, body: empty } },
  ]);
  const left = async () => ((await sandbox.state()).faults as unknown[]).length;
  for (const unreadable of ['a page of HTML', 'an object without the list', 'nothing']) {
    const remaining = await left();
    await retry.click();
    await expect.poll(left, unreadable).toBe(remaining - 1);
    await expect(alert, unreadable).toContainText('Couldn’t read the response');
    await expect(alert, unreadable).not.toContainText('Sign in');
  }
  await retry.click();
  const none = page.getByRole('status').filter({ hasText: `No ${what} found` });
  await expect(none).toBeVisible();
  await expect(alert).toBeHidden();
  await none.getByRole('button', { name: 'Refresh' }).click();
  await expect(none).toBeHidden();
  await expectFilled(wizard, list);
}

for (const step of new Set(LISTS.map((list) => list.step))) {
  test(
    `${step}: refused, unreadable and empty lists are told apart, and can be read again`,
    FULL,
    async ({ wizard, sandbox }) => {
      await goTo(wizard, step, { sasl: false });
      for (const list of LISTS.filter((one) => one.step === step)) {
        await test.step(list.what, () => expectToldApart(wizard, sandbox, list));
      }
    },
  );
}

test('B28: a list that fails once in passing is read again unasked', FULL, async ({ page, wizard, sandbox }) => {
  await page.clock.install();
  await sandbox.faults([{ path: '/v3/*/vpc/vpcs', times: 2, action: { status: 503 } }]);
  await passTime(page, {
    stepSeconds: 8,
    async during() {
      await goTo(wizard, 'Network');
      await wizard.network.vpc.click();
    },
    until: () => expect(page.getByRole('option', { name: /^vpc-production/ })).toBeVisible({ timeout: 200 }),
  });
  await expect(alertAbout(wizard, 'VPCs')).toBeHidden();
});

test(
  'B28: while a list loads, its picker says so, and the rest of the step can be used',
  FULL,
  async ({ page, wizard, sandbox }) => {
    // The list is asked for a step ahead, and again where that request was given up with its step.
    await sandbox.faults([{ path: '/v3/*/vpc/vpcs', times: 9, when: 'after', action: { delaySeconds: 600 } }]);
    await goTo(wizard, 'Network');
    await expect(wizard.network.vpc).toHaveAttribute('aria-busy', 'true');
    await wizard.unfold();
    await wizard.network.plaintext.check();
    // A look-up that was given up meanwhile is sent again, and must not be held up then.
    await sandbox.faults([]);
    await sandbox.advance(600);
    await expect(wizard.network.vpc).not.toHaveAttribute('aria-busy');
    await wizard.network.vpc.click();
    await expect(page.getByRole('option', { name: /^vpc-production/ })).toBeVisible();
  },
);

test(
  'B28: with every list refused, ids are typed, and they are what is sent',
  FULL,
  async ({ page, wizard, instancePage, sandbox, console: gateway }) => {
    const ids = await chosenIds(gateway.origin);
    await sandbox.faults(LISTS.map(({ path }) => ({ path, times: 99, action: { status: 403, body: REFUSAL } })));
    await wizard.open();
    await wizard.basics.name.fill('kafka-typed');
    await wizard.unfold();
    await textBox(page, 'Enterprise project (optional)').fill('0');
    await wizard.continueTo('Capacity');
    const zones = textBox(page, 'Availability zones').or(picker(page, 'Availability zones'));
    await zones.fill(ids.zone);
    await zones.press('Enter');
    await textBox(page, 'Broker flavor').fill(FLAVOR);
    await wizard.unfold();
    await wizard.capacity.encryption.check();
    await textBox(page, 'Encryption key').fill(ids.key);
    await wizard.continueTo('Network');
    await textBox(page, 'VPC').fill(ids.vpc);
    await textBox(page, 'Subnet').fill(ids.subnet);
    await textBox(page, 'Security group').fill(ids.securityGroup);
    await wizard.unfold();
    await wizard.network.publicAccess.check();
    const ips = textBox(page, 'Elastic IPs (EIPs)').or(picker(page, 'Elastic IPs (EIPs)'));
    await ips.fill(ids.publicIps.join(', '));
    await ips.press('Enter');
    await wizard.continueTo('Access');
    await wizard.access.user.fill(USER);
    await wizard.access.setPassword(PASSWORD);
    await wizard.continueTo('Operations');
    await textBox(page, 'Maintenance window (optional)').fill('02:00-06:00');
    await wizard.continueTo('Billing');
    await wizard.continueTo('Review and create');
    await wizard.create();
    await expect(instancePage.creating).toBeVisible();
    const [create] = await sandbox.creates();
    expect(JSON.parse(create?.body ?? '')).toMatchObject({
      enterprise_project_id: '0',
      available_zones: [ids.zone],
      product_id: FLAVOR,
      disk_encrypted_key: ids.key,
      vpc_id: ids.vpc,
      subnet_id: ids.subnet,
      security_group_id: ids.securityGroup,
      publicip_id: ids.publicIps.join(','),
      maintain_begin: '02:00',
      maintain_end: '06:00',
    });
  },
);

test(
  'a list of instances that cannot be read says so, and is read again on request',
  FULL,
  async ({ page, instancesPage, sandbox }) => {
    await sandbox.faults([
      {
        path: '/v2/*/instances',
        action: { status: 200, headers: { 'content-type': 'text/html' }, body: '<p>Hello</p>' },
      },
    ]);
    await instancesPage.open();
    const alert = page.getByRole('alert').filter({ hasText: 'Couldn’t load the instances' });
    await expect(alert).toContainText('Couldn’t read the response');
    await alert.getByRole('button', { name: 'Try again' }).click();
    await expect(instancesPage.row('kafka-orders')).toBeVisible();
  },
);
