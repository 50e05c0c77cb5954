/** The product's text fields in order, each with the floor's field of its kind. */

const FLAVOR = 'c6.2u4g.cluster';

const box = (page, name) => page.getByRole('textbox', { name, exact: true });
const picker = (page, name) => page.getByRole('combobox', { name, exact: true });

const unfold = (page, heading) => page.locator('summary').filter({ hasText: heading }).click();

/** Replaces what was typed, and picks the first option that starts with the text. */
async function pick(page, name, option) {
  const input = page.getByRole('combobox', { name });
  await input.fill(option);
  await page
    .getByRole('option', { name: new RegExp(`^${option}`) })
    .first()
    .click();
}

export const FLOOR_FIELDS = [
  { kind: 'text', label: 'Name', find: box },
  { kind: 'long text', label: 'Description', find: box },
  { kind: 'number', label: 'Brokers', find: box, digits: true },
  { kind: 'search', label: 'Network', find: picker },
  { kind: 'password', label: 'Password', find: (page) => page.locator('input[type="password"]') },
];

const text = (label, value = '', more = {}) => ({ kind: 'text', label, find: box, value, ...more });
const search = (label) => ({ kind: 'search', label, find: picker });

/** The steps that Continue leads through: what to open first, the text fields, and what makes the step valid. */
export const STEPS = [
  {
    heading: 'Basics',
    async open(page) {
      await unfold(page, 'Advanced');
      await page.getByRole('button', { name: 'Add tag' }).click();
    },
    fields: [
      text('Instance name', 'kafka-bench'),
      { kind: 'long text', label: 'Description (optional)', find: box, value: '' },
      text('Key 1', 'team', { find: picker }),
      text('Value 1 (optional)', 'bench', { find: picker }),
      // Optional only in the small world.
      { ...search('Enterprise project'), find: (page, name) => page.getByRole('combobox', { name }) },
    ],
    finish: (page) => pick(page, 'Enterprise project', 'default'),
  },
  {
    heading: 'Capacity',
    async open(page) {
      await page.getByRole('radio', { name: '1 zone', exact: true }).check();
      await unfold(page, 'All sizes');
      await page.getByRole('radio', { name: FLAVOR }).check();
    },
    fields: [text('Brokers', '3', { digits: true }), text('Total storage', '300', { digits: true })],
  },
  {
    heading: 'Network',
    fields: [search('VPC'), search('Security group')],
    async finish(page) {
      await pick(page, 'VPC', 'vpc-production');
      await pick(page, 'Subnet', 'subnet-kafka-a');
      await pick(page, 'Security group', 'sg-kafka-lts');
    },
  },
  {
    heading: 'Access',
    fields: [
      text('Username', 'bench_user'),
      { kind: 'password', label: 'Password', find: box, value: 'Correct-Horse-9' },
      { kind: 'password', label: 'Confirm password', find: box, value: 'Correct-Horse-9' },
    ],
  },
  { heading: 'Review and create', fields: [] },
];
