/** Ways through the wizard that many tests take, and the ids behind the names that are chosen on the way. */
import { expect, type Page } from '@playwright/test';
import { CANARY } from './canary';
import { pick, pickMany } from './pages/controls';
import { STEPS, type Step, type WizardPage } from './pages/wizard-page';

export const USER = 'e2e_user';
export const PASSWORD = `${CANARY}-Horse-9`;
export const FLAVOR = 'c6.2u4g.cluster';
export const VPC = 'vpc-production';
export const SUBNET = 'subnet-kafka-a';
export const SECURITY_GROUP = 'sg-kafka-lts';
export const KEY = 'kafka-disk';
export const PUBLIC_IPS = ['203.0.113.11', '203.0.113.12', '203.0.113.13'] as const;

interface Answers {
  name: string;
  /** False: SASL off. */
  sasl: boolean;
  password: string;
}

const usual: Answers = { name: 'kafka-e2e', sasl: true, password: PASSWORD };

/** Fills what a step requires, and nothing else. */
const required: Readonly<Record<Step, (wizard: WizardPage, answers: Answers) => Promise<void>>> = {
  Basics: ({ basics }, { name }) => basics.name.fill(name),
  async Capacity({ capacity }) {
    await capacity.zone('AZ1').check();
    await capacity.flavor(FLAVOR).check();
  },
  async Network({ page }) {
    await pick(page, 'VPC', VPC);
    await pick(page, 'Subnet', SUBNET);
    await pick(page, 'Security group', `${SECURITY_GROUP}[^-]`);
  },
  async Access({ access }, { sasl, password }) {
    if (!sasl) return access.sasl.uncheck();
    await access.user.fill(USER);
    await access.setPassword(password);
  },
  Operations: async () => undefined,
  Billing: async () => undefined,
  'Review and create': async () => undefined,
};

/** Fills what the open step requires. */
export const fillStep = (wizard: WizardPage, step: Step, answers: Partial<Answers> = {}): Promise<void> =>
  required[step](wizard, { ...usual, ...answers });

/**
 * Opens the wizard and goes to a step, with only what is required filled in on the way.
 * @param step where to stop; it is not filled
 */
export async function goTo(wizard: WizardPage, step: Step, answers: Partial<Answers> = {}): Promise<void> {
  await wizard.open();
  for (const [index, here] of STEPS.entries()) {
    if (here === step) return;
    await fillStep(wizard, here, answers);
    const next = STEPS[index + 1];
    if (next) await wizard.continueTo(next);
  }
}

/** What the console itself kept of a wizard that was filled once in this worker, in each kind of storage. */
let kept: Record<'localStorage' | 'sessionStorage', Record<string, string>> | undefined;

/** Reads what the console has written down: the draft, and which tab it is of. */
const readKept = (page: Page) =>
  page.evaluate(() => {
    const own = (storage: Storage) =>
      Object.fromEntries(Object.entries<string>(storage).filter(([key]) => key.startsWith('launchpad.')));
    return { localStorage: own(localStorage), sessionStorage: own(sessionStorage) };
  });

/**
 * Opens the wizard on Review with only what is required. The first time in a worker it is filled step by step; later
 * on the test begins where a reload of that tab would, and fills in what a reload loses.
 */
export async function fillRequired(wizard: WizardPage, answers: Partial<Answers> = {}): Promise<void> {
  const { page, basics, access } = wizard;
  const { name, sasl, password } = { ...usual, ...answers };
  if (!kept) {
    await goTo(wizard, 'Review and create', answers);
    await expect.poll(async () => Object.values((await readKept(page)).localStorage).join()).toContain('"review"');
    kept = await readKept(page);
    return;
  }
  await page.addInitScript((draft) => {
    if (sessionStorage.getItem('draft-is-restored')) return;
    sessionStorage.setItem('draft-is-restored', 'yes');
    for (const [key, value] of Object.entries(draft.localStorage)) localStorage.setItem(key, value);
    for (const [key, value] of Object.entries(draft.sessionStorage)) sessionStorage.setItem(key, value);
  }, kept);
  await wizard.open();
  await basics.name.fill(name);
  await wizard.railLink('Access').click();
  await access.sasl.setChecked(sasl);
  if (sasl) await access.user.fill(USER);
  if (sasl) await access.setPassword(password);
  await wizard.railLink('Review and create').click();
  await wizard.expectStep('Review and create');
}

/** Fills everything that the document's example holds; the billing mode is the test's to choose. It ends on Billing. */
export async function fillExample(wizard: WizardPage): Promise<void> {
  const { page, basics, capacity, network, access, operations } = wizard;
  await wizard.open();
  await basics.name.fill('kafka-test');
  await basics.version('2.7').check();
  await pick(page, 'Enterprise project (optional)', 'default');
  await basics.addTag(1, 'aaa', '111');
  await wizard.continueTo('Capacity');
  await capacity.zone('AZ1').check();
  await capacity.flavor(FLAVOR).check();
  await capacity.disk('Ultra-high I/O').check();
  await capacity.brokers.fill('3');
  await capacity.storagePerBroker.fill('100');
  await capacity.encryption.check();
  await pick(page, 'Encryption key', `${KEY}[^-]`);
  await wizard.continueTo('Network');
  await required.Network(wizard, usual);
  await network.publicAccess.check();
  await pickMany(page, 'Elastic IPs', PUBLIC_IPS);
  await network.plaintext.check();
  await wizard.continueTo('Access');
  await access.protocol('SASL_SSL').check();
  await access.mechanism('SCRAM-SHA-512').check();
  await access.user.fill(USER);
  await access.setPassword(PASSWORD);
  await wizard.continueTo('Operations');
  await operations.retention('Delete the oldest messages').check();
  await operations.autoTopic.check();
  await wizard.continueTo('Billing');
}

/** Ids of what `fillExample` chooses, as the sandbox lists them. */
export interface ChosenIds {
  projectId: string;
  zone: string;
  vpc: string;
  subnet: string;
  securityGroup: string;
  key: string;
  publicIps: string[];
}

type Row = Record<string, unknown>;

/**
 * Reads the ids through the console.
 * @param origin of the console
 */
export async function chosenIds(origin: string): Promise<ChosenIds> {
  async function read(path: string, init?: RequestInit): Promise<Record<string, Row[]>> {
    const response = await fetch(`${origin}/api/${path}`, init);
    return (await response.json()) as Record<string, Row[]>;
  }
  const find = (rows: Row[] | undefined, key: string, value: string, id = 'id'): string =>
    String(rows?.find((row) => row[key] === value)?.[id]);
  const session = (await (await fetch(`${origin}/api/session`)).json()) as { projectId: string };
  const project = session.projectId;
  const zones = await read('cloud/dms/v2/available-zones');
  const vpcs = await read(`cloud/vpc/v3/${project}/vpc/vpcs`);
  const subnets = await read(`cloud/vpc/v1/${project}/subnets`);
  const groups = await read(`cloud/vpc/v3/${project}/vpc/security-groups`);
  const ips = await read(`cloud/eip/v3/${project}/eip/publicips`);
  const headers = { 'content-type': 'application/json', 'x-launchpad-request': '1' };
  const keys = await read(`cloud/kms/v1.0/${project}/kms/list-keys`, { method: 'POST', headers, body: '{}' });
  return {
    projectId: project,
    zone: find(zones.available_zones, 'name', 'AZ1'),
    vpc: find(vpcs.vpcs, 'name', VPC),
    subnet: find(subnets.subnets, 'name', SUBNET),
    securityGroup: find(groups.security_groups, 'name', SECURITY_GROUP),
    key: find(keys.key_details, 'key_alias', KEY, 'key_id'),
    publicIps: PUBLIC_IPS.map((address) => find(ips.publicips, 'public_ip_address', address)),
  };
}
