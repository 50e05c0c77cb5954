import { screen, within } from '@testing-library/react';
import { afterEach, expect, test, vi } from 'vitest';
import { enter, fieldOf, pick, press, unfold } from '../../../../testing/page/fill-in';
import { renderApp } from '../../../../testing/page/render-app';
import { resourceIdOf, worldForm, zoneId } from '../../../../testing/page/world-form';
import './summary-column';
import './summary-drawer';

/** A page that is as wide as the summary's column needs, 72 rem of 16 pixels, or not. */
const beWide = (isWide: boolean) =>
  vi.spyOn(Element.prototype, 'clientWidth', 'get').mockReturnValue(isWide ? 1152 : 1151);

afterEach(() => {
  vi.restoreAllMocks();
});

/** The lines of the summary: what each says, and where it leads. */
const linesIn = (place: HTMLElement) =>
  [...place.querySelectorAll('li')].map((line) => [
    line.textContent,
    line.querySelector('a')?.getAttribute('href') ?? undefined,
  ]);

test('a form that is filled is told in one glance, each line leading to its step', async () => {
  beWide(true);
  const form = worldForm({
    basics: { name: 'kafka-glance' },
    capacity: { zones: [zoneId('a')], brokers: '4', totalStorage: '2000' },
    network: { publicAccess: true, publicIpIds: [1, 2].map((number) => resourceIdOf(`eip ${number}`)) },
    access: { sasl: false },
    billing: { mode: 'prePaid', periodType: 'year', periodNumber: '2' },
  });
  const { close } = await renderApp('/create/basics', { form });
  const summary = await screen.findByRole('complementary', { name: 'Summary' });
  expect(within(summary).getByText('kafka-glance')).toBeInTheDocument();
  await within(summary).findByText('AZ1');
  await within(summary).findByText('vpc-production / subnet-kafka-a');
  expect(linesIn(summary)).toEqual([
    ['Kafka version 2.7', '/create/basics'],
    ['Zones AZ1', '/create/capacity'],
    [`Brokers 4 × ${form.capacity.productId}`, '/create/capacity'],
    ['Total storage 2,000 GB', '/create/capacity'],
    // 4 × (500 GB × 0.93 − 33 GB), three copies of each message.
    ['Usable storage (estimate) 576 GB', '/create/capacity'],
    ['Network vpc-production / subnet-kafka-a', '/create/network'],
    ['Public access On, 2 EIPs', '/create/network'],
    ['Access Plaintext, no username', '/create/access'],
    ['Billing Yearly/monthly, 2 years', '/create/billing'],
  ]);
  expect(within(summary).getByText(/^Price calculator/)).toBeInTheDocument();
  close();
});

test('what is not chosen yet is said so, and a step that cannot be reached is no link', async () => {
  beWide(true);
  const { user, close } = await renderApp('/create/basics');
  const summary = await screen.findByRole('complementary', { name: 'Summary' });
  expect(within(summary).getByText('Unnamed')).toBeInTheDocument();
  expect(linesIn(summary).filter(([text]) => text?.endsWith('Not selected'))).toEqual([
    ['Zones Not selected', undefined],
    ['Brokers Not selected', undefined],
    ['Network Not selected', undefined],
  ]);
  await enter(user, 'Instance name', 'kafka-live');
  expect(await within(summary).findByText('kafka-live')).toBeInTheDocument();
  await press(user, 'Continue');
  await press(user, '1 zone');
  expect(await within(summary).findByText('AZ1')).toBeInTheDocument();
  await enter(user, 'Total storage', 'many');
  expect(await within(summary).findByText(/^Total storage/)).toBeInTheDocument();
  expect(linesIn(summary)).toContainEqual(['Total storage Not selected', '/create/capacity']);
  close();
});

test('the password is nowhere in it', async () => {
  beWide(true);
  const form = worldForm({ access: { sasl: true, user: 'reader', password: 'Seen-nowhere-1' } });
  const { close } = await renderApp('/create/basics', { form });
  const summary = await screen.findByRole('complementary', { name: 'Summary' });
  expect(summary).toHaveTextContent('Access SASL_SSL, reader');
  expect(summary).not.toHaveTextContent('Seen-nowhere-1');
  close();
});

test('Review says everything itself, so there is no summary beside it', async () => {
  beWide(true);
  const { close } = await renderApp('/create/review', { form: worldForm() });
  await screen.findByText('Before you create');
  expect(screen.queryByRole('complementary')).not.toBeInTheDocument();
  close();
});

test('on a narrow screen it is a drawer: opened by a button, left by a line or by Close', async () => {
  beWide(false);
  const { user, close } = await renderApp('/create/basics', { form: worldForm({ basics: { name: 'kafka-drawer' } }) });
  await press(user, 'Summary');
  const drawer = screen.getByRole('dialog', { name: 'Summary' });
  expect(within(drawer).getByText('kafka-drawer')).toBeInTheDocument();
  await press(user, 'Close');
  expect(screen.queryByRole('dialog')).not.toBeInTheDocument();
  await press(user, 'Summary');
  await user.click(within(screen.getByRole('dialog')).getByRole('link', { name: /^Network/ }));
  await fieldOf('VPC');
  expect(screen.queryByRole('dialog')).not.toBeInTheDocument();
  await pick(user, 'VPC', 'vpc-empty');
  await press(user, 'Summary');
  expect(await within(screen.getByRole('dialog')).findByText('vpc-empty')).toBeInTheDocument();
  close();
});

/** What translators do to a page: every text node goes, and elements with its text come. */
function translate(place: Element): void {
  const texts = document.createTreeWalker(place, NodeFilter.SHOW_TEXT);
  const found: Node[] = [];
  while (texts.nextNode()) found.push(texts.currentNode);
  for (const node of found) {
    const outer = document.createElement('font');
    outer.append(document.createElement('font'));
    outer.firstElementChild?.append(node.nodeValue ?? '');
    node.parentNode?.replaceChild(outer, node);
  }
}

test('figures follow the form on a page whose text nodes were all replaced', async () => {
  beWide(true);
  const { user, close } = await renderApp('/create/capacity', { form: worldForm({ basics: { name: 'kafka-moved' } }) });
  const summary = await screen.findByRole('complementary', { name: 'Summary' });
  await within(summary).findByText('AZ1');
  await unfold(user, 'All sizes');
  await fieldOf('Brokers');
  translate(summary);
  await enter(user, 'Brokers', '7');
  await enter(user, 'Total storage', '3500');
  expect(await within(summary).findByText('3,500 GB')).toBeInTheDocument();
  expect(within(summary).getByText(/^7 × /)).toBeInTheDocument();
  expect(within(summary).queryByText(/^3 × /)).toBeNull();
  close();
});

test.each([
  [
    { network: { publicAccess: true, publicIpIds: ['a', 'b', 'c'] } },
    'Billed: brokers, storage, EIP bandwidth or traffic.',
  ],
  [{ network: { publicAccess: false, publicIpIds: ['a'] } }, 'Billed: brokers, storage.'],
  [{ capacity: { brokers: 'x', totalStorage: '300' } }, 'Billed: storage.'],
  [{ capacity: { productId: '', totalStorage: '' } }, undefined],
])('what is billed is named, without a price: %j', async (changes, expected) => {
  beWide(true);
  const { close } = await renderApp('/create/basics', { form: worldForm(changes) });
  const summary = await screen.findByRole('complementary', { name: 'Summary' });
  await within(summary).findByText(/^Price calculator/);
  expect(within(summary).queryByText(/^Billed/)?.textContent).toBe(expected);
  expect(summary.textContent).not.toMatch(/[$€¥]\s?\d/);
  close();
});
