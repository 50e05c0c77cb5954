/** Ways through the wizard that many tests take, and the ids behind the names that are chosen on the way. */
import { CANARY } from './canary';
import { type KeptDraft, putDraft, readDraft } from './kept-draft';
import { pick, pickMany } from './pages/controls';
import { STEPS, type Step, type WizardPage } from './pages/wizard-page';
import { beginSession } from './session';

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
  async Capacity({ capacity, unfold }) {
    await capacity.oneZone.check();
    await unfold('All sizes');
    await capacity.flavor(FLAVOR).check();
  },
  async Network({ page }) {
    await pick(page, 'VPC', VPC);
    await pick(page, 'Subnet', SUBNET);
    await pick(page, 'Security group', `${SECURITY_GROUP}[^-]`);
  },
  async Access({ access, unfold }, { sasl, password }) {
    if (!sasl) {
      await unfold();
      return access.sasl.uncheck();
    }
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

/** What the console wrote down when a test of this worker first came to each step. */
const kept = new Map<Step, KeptDraft>();

/** How the addresses and the drafts call a step. */
const slugOf = (step: Step): string => (step === 'Review and create' ? 'review' : step.toLowerCase());

/**
 * Opens the wizard and goes to a step from the first on, by hand, with only what is required filled in on the way.
 * @param step where to stop; it is not filled
 */
export async function walkTo(wizard: WizardPage, step: Step, answers: Partial<Answers> = {}): Promise<void> {
  await wizard.open();
  for (const [index, here] of STEPS.entries()) {
    if (here === step) return;
    await fillStep(wizard, here, answers);
    const next = STEPS[index + 1];
    if (next) await wizard.continueTo(next);
  }
}

/** Opens the wizard where a reload of a tab would that had come to a step, and types the passwords that a reload loses. */
async function openAt(wizard: WizardPage, step: Step, { scope, draft }: KeptDraft, answers: Answers): Promise<void> {
  const { page, access } = wizard;
  const { name, sasl, password } = answers;
  const { values, ...rest } = draft;
  const isPastAccess = STEPS.indexOf(step) > STEPS.indexOf('Access');
  const isTypedAnew = isPastAccess && sasl;
  const accessValues = isPastAccess ? { ...values.access, sasl, user: sasl ? USER : '' } : values.access;
  const changed = { ...values, basics: { ...values.basics, name }, access: accessValues };
  await putDraft(page, { scope, draft: { ...rest, passwordWasTyped: isTypedAnew, values: changed } });
  await page.goto(`/create/${slugOf(isTypedAnew ? 'Access' : step)}`);
  if (isTypedAnew) {
    await access.setPassword(password);
    await wizard.railLink(step).click();
  }
  await wizard.expectStep(step);
}

/**
 * Opens the wizard on a step, with only what is required filled in before it. A step that no test of this worker was on
 * is come to from the one before it; later tests begin there with the draft that the console kept then.
 * @param step where to begin; it is not filled
 */
export async function goTo(wizard: WizardPage, step: Step, answers: Partial<Answers> = {}): Promise<void> {
  const before = STEPS[STEPS.indexOf(step) - 1];
  if (!before) return wizard.open();
  const draft = kept.get(step);
  if (draft) return openAt(wizard, step, draft, { ...usual, ...answers });
  // Basics keeps a name that is taken: it's filled in where the draft is opened.
  const { name = usual.name, ...rest } = answers;
  await goTo(wizard, before, rest);
  await fillStep(wizard, before, rest);
  await wizard.continueTo(step);
  const filled = await readDraft(wizard.page, slugOf(step));
  kept.set(step, filled);
  if (name === usual.name) return;
  // The draft of the way here would be offered wherever this test has none any more.
  await wizard.startOver();
  await openAt(wizard, step, filled, { ...usual, ...answers });
}

/** Opens the wizard on Review with only what is required. */
export const fillRequired = (wizard: WizardPage, answers: Partial<Answers> = {}): Promise<void> =>
  goTo(wizard, 'Review and create', answers);

/** Fills everything that the document's example holds; the billing mode is the test's to choose. It ends on Billing. */
export async function fillExample(wizard: WizardPage): Promise<void> {
  const { page, basics, capacity, network, access, operations } = wizard;
  await wizard.open();
  await basics.name.fill('kafka-test');
  await wizard.unfold();
  await basics.version('2.7').check();
  await pick(page, 'Enterprise project (optional)', 'default');
  await basics.addTag(1, 'aaa', '111');
  await wizard.continueTo('Capacity');
  await capacity.oneZone.check();
  await capacity.flavor(FLAVOR).check();
  await wizard.unfold();
  await capacity.disk('Ultra-high I/O').check();
  await capacity.brokers.fill('3');
  await capacity.storage.fill('300');
  await capacity.encryption.check();
  await pick(page, 'Encryption key', `${KEY}[^-]`);
  await wizard.continueTo('Network');
  await required.Network(wizard, usual);
  await wizard.unfold();
  await network.publicAccess.check();
  await pickMany(page, 'Elastic IPs (EIPs)', PUBLIC_IPS);
  await network.plaintext.check();
  await wizard.continueTo('Access');
  await wizard.unfold();
  await access.protocol('SASL_SSL').check();
  await access.mechanism('SCRAM-SHA-512').check();
  await access.user.fill(USER);
  await access.setPassword(PASSWORD);
  await wizard.continueTo('Operations');
  await operations.retention('Delete oldest messages').check();
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
  const { projectId: project, headers } = await beginSession(origin);
  async function read(path: string, init?: RequestInit): Promise<Record<string, Row[]>> {
    const response = await fetch(`${origin}/api/${path}`, { headers, ...init });
    return (await response.json()) as Record<string, Row[]>;
  }
  const find = (rows: Row[] | undefined, key: string, value: string, id = 'id'): string =>
    String(rows?.find((row) => row[key] === value)?.[id]);
  const zones = await read('cloud/dms/v2/available-zones');
  const vpcs = await read(`cloud/vpc/v3/${project}/vpc/vpcs`);
  const subnets = await read(`cloud/vpc/v1/${project}/subnets`);
  const groups = await read(`cloud/vpc/v3/${project}/vpc/security-groups`);
  const ips = await read(`cloud/eip/v3/${project}/eip/publicips`);
  const keys = await read(`cloud/kms/v1.0/${project}/kms/list-keys`, { method: 'POST', body: '{}' });
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
