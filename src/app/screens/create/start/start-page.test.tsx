import { act, screen, waitFor } from '@testing-library/react';
import { expect, test } from 'vitest';
import { enter, fieldOf, press } from '../../../../testing/page/fill-in';
import { type RenderedApp, renderApp } from '../../../../testing/page/render-app';
import { resourceIdOf, worldForm, zoneId } from '../../../../testing/page/world-form';
import { browserDrafts } from '../../../drafts/browser-drafts';
import { PRESET_KEYS } from '../../../presets/preset-keys';
import { loadEntries, USUAL_LOAD } from '../../../sizing/load-entries';
import { formFile } from '../import/form-file';
import { fragmentOf, sharedFields } from '../share/share-link';

const at = (path: string) => waitFor(() => expect(window.location.pathname).toBe(path));

const valuesOf = ({ session, services }: RenderedApp) => {
  const values = services.get(browserDrafts).of(session).get()?.read().values;
  if (!values) throw new Error('No draft is open');
  return values;
};

/** Counts what a person does: each press and each field that is typed into. */
function counted({ user }: RenderedApp) {
  let count = 0;
  return {
    press: (label: string | RegExp) => {
      count += 1;
      return press(user, label);
    },
    count: () => count,
  };
}

const NAMES = { demo: 'Demo', production: 'Production', logs: 'Log collection' };

test.each(PRESET_KEYS)('%s: from the start page to an instance, in at most 4 interactions', async (preset) => {
  const app = await renderApp('/create');
  const person = counted(app);
  await person.press(`Use ${NAMES[preset]}`);
  await at('/create/review');
  await person.press('Copy password');
  const { password } = valuesOf(app).access;
  await person.press('Create instance');
  await waitFor(() => expect(window.location.pathname).toMatch(/^\/instances\//));
  // "Create instance" on the list comes before them.
  expect(1 + person.count()).toBeLessThanOrEqual(4);
  const body = app.created();
  expect(body.password).toBe(password);
  expect(body.name).toMatch(/^kafka-(demo|prod|logs)-\d{4}-[a-z\d]{3}$/);
  expect(body.available_zones).toHaveLength(preset === 'production' ? 3 : 1);
  expect(body.vpc_id).toBe(resourceIdOf('vpc-production'));
  expect(body.security_group_id).toBe(resourceIdOf('sg-kafka-lts'));
  app.close();
});

test('the cards say what comes out of the presets here and now', async () => {
  const { close } = await renderApp('/create');
  const card = (name: string) => screen.getByRole('region', { name });
  await waitFor(() => expect(card('Demo')).toHaveTextContent('s6.2u4g.cluster.small'));
  expect(card('Demo')).toHaveTextContent('300 GB');
  expect(card('Production')).toHaveTextContent('c6.4u8g.cluster');
  expect(card('Production')).toHaveTextContent('3 zones');
  close();
});

test('what was chosen and why stands on Review and in its step; a changed field is marked, and can go back', async () => {
  const app = await renderApp('/create');
  await press(app.user, 'Use Demo');
  await app.user.click(await screen.findByText('All settings'));
  expect(await screen.findByText(/VPC: vpc-production, used by 6 of your 6 instances/)).toBeInTheDocument();
  expect(screen.getByText('Availability zone: AZ1, the region’s default.')).toBeInTheDocument();
  await app.user.click(await screen.findByLabelText('Change Brokers'));
  await fieldOf('Brokers');
  expect(await screen.findByText('Settings from the Demo preset, with reasons')).toBeInTheDocument();
  expect(screen.queryByText('changed')).toBeNull();
  await enter(app.user, 'Brokers', '5');
  expect(await screen.findByText('changed')).toBeInTheDocument();
  await press(app.user, 'Return to review');
  await app.user.click(await screen.findByText('All settings'));
  expect(await screen.findByText('changed')).toBeInTheDocument();
  await app.user.click(await screen.findByLabelText('Change Brokers'));
  await at('/create/capacity');
  await press(app.user, /^Restore preset value: Brokers$/);
  await waitFor(() => expect(screen.queryByText('changed')).toBeNull());
  expect(await fieldOf('Brokers')).toHaveValue('3');
  app.close();
});

test('the marks are still there after the draft was read back', async () => {
  const app = await renderApp('/create');
  await press(app.user, 'Use Production');
  await at('/create/review');
  const stored = JSON.parse(Object.values({ ...localStorage }).find((text) => text.includes('kafka-prod')) ?? '');
  expect(stored.preset).toMatchObject({ key: 'production', values: { capacity: { brokers: '3' } } });
  app.close();
});

test('what is typed already stays in its own draft, and is offered first', async () => {
  const app = await renderApp('/create', { form: worldForm() });
  const before = app.services.get(browserDrafts).of(app.session).get();
  const card = (await screen.findByText('Continue your draft')).closest('section');
  expect(card).toHaveTextContent('orders-prod');
  await press(app.user, 'Use Demo');
  await at('/create/review');
  expect(app.services.get(browserDrafts).of(app.session).get()?.id).not.toBe(before?.id);
  expect(Object.values({ ...localStorage }).some((text) => text.includes('orders-prod'))).toBe(true);
  app.close();
});

test('from scratch opens looked-up defaults beside a draft; going on opens the draft', async () => {
  const app = await renderApp('/create', { form: worldForm() });
  await app.user.click(await screen.findByText('Continue'));
  await at('/create/review');
  act(() => window.history.pushState(null, '', '/create'));
  await press(app.user, 'Start from scratch');
  await at('/create/basics');
  expect((await fieldOf('Instance name')).value).toMatch(/^kafka-\d{4}-\w{3}$/);
  const { capacity, network, access, operations } = valuesOf(app);
  expect(capacity).toMatchObject({ productId: 's6.2u4g.cluster.small', zones: [zoneId('a')], brokers: '3' });
  expect(capacity.totalStorage).toBe('1200');
  expect(network).toMatchObject({ vpcId: resourceIdOf('vpc-production'), ipv6: false });
  expect(access).toMatchObject({ user: 'kafka-admin', password: expect.stringMatching(/^.{20}$/) });
  expect(operations).toEqual({ maintenance: '', retention: 'produce_reject', autoTopic: false });
  await press(app.user, 'Continue');
  await at('/create/capacity');
  expect(await screen.findByText('s6.2u4g.cluster.small: 3 brokers × 400 GB')).toBeInTheDocument();
  expect(screen.queryByText('Use this size')).toBeNull();
  expect(Object.values({ ...localStorage }).some((text) => text.includes('orders-prod'))).toBe(true);
  app.close();
});

test.each([
  ['1', '900', '10800'],
  ['10', '24', '3000'],
  ['nonsense', '72', '1200'],
])(
  'from scratch begins with the size for the load of the size helper: %s MB/s, %s hours',
  async (rate, hours, total) => {
    const app = await renderApp('/create');
    app.services.get(loadEntries).set({ ...USUAL_LOAD, produceMbps: rate, retention: hours });
    await press(app.user, 'Start from scratch');
    await at('/create/basics');
    expect(valuesOf(app).capacity.totalStorage).toBe(total);
    app.close();
  },
);

test('lists that cannot be read leave their fields to the person, and say so', async () => {
  const failing = { method: 'GET', times: 99, when: 'before', action: { status: 403, body: {} } } as const;
  const app = await renderApp('/create', {}, (cloud) =>
    cloud.fault({ ...failing, path: '/v3/*/vpc/vpcs' }, { ...failing, path: '/v3/*/vpc/security-groups' }),
  );
  await press(app.user, 'Use Demo');
  await at('/create/review');
  await app.user.click(await screen.findByText('Choose a VPC'));
  await at('/create/network');
  const notice = (await screen.findByText('The Demo preset needs your input here')).closest('[role=status]');
  expect(notice).toHaveTextContent('VPC: couldn’t load the list. Choose one under Network.');
  expect(notice).toHaveTextContent('Security group: couldn’t load the list.');
  app.close();
});

test('an import says what becomes of each key before it fills in, and the password is not taken', async () => {
  const app = await renderApp('/create');
  await press(app.user, 'Import');
  const body = { name: 'kafka-pasted', ssl_enable: true, access_user: 'somebody', password: 'Canary-pass-1', odd: 1 };
  await enter(app.user, /^Paste JSON/, JSON.stringify({ ...body, broker_num: 'three' }));
  await press(app.user, 'Preview');
  const account = (await screen.findByText('Recognized: create request')).closest('[role=status]');
  expect(account).toHaveTextContent('1 field can’t be used as isbroker_num: Enter a whole number of brokers');
  expect(account).toHaveTextContent('1 field isn’t recognizedodd');
  expect(account).toHaveTextContent('1 secret is never importedpassword');
  await press(app.user, 'Fill in form');
  await screen.findByText('Filled in from your import');
  expect(valuesOf(app).basics.name).toBe('kafka-pasted');
  expect(JSON.stringify(valuesOf(app))).not.toContain('Canary');
  app.close();
});

test('an export is imported again; broken JSON is told with its place', async () => {
  const app = await renderApp('/create');
  await press(app.user, 'Import');
  await enter(app.user, /^Paste JSON/, '{\n"a" 1}');
  await press(app.user, 'Preview');
  expect(await screen.findByText(/^A colon is missing on line 2, column 5/)).toBeInTheDocument();
  await enter(app.user, /^Paste JSON/, formFile(worldForm()));
  await press(app.user, 'Preview');
  await press(app.user, 'Fill in form');
  await at('/create/access');
  expect(valuesOf(app).capacity.zones).toEqual([zoneId('a')]);
  app.close();
});

test('a shared link fills in a draft of its own, leaves the address, says so, and sends nothing', async () => {
  const fragment = fragmentOf(sharedFields(worldForm({ basics: { name: 'kafka-shared' } }), false));
  const app = await renderApp(`/create${fragment}`);
  await at('/create/basics');
  await screen.findByText('Filled in from a shared link');
  expect(window.location.hash).toBe('');
  expect(await fieldOf('Instance name')).toHaveValue('kafka-shared');
  expect(valuesOf(app).network.vpcId).toBe('');
  expect(app.cloud.sent.every(({ method, path }) => method === 'GET' || path === '/api/session')).toBe(true);
  app.close();
});

test('a broken link fills in nothing and leaves the address', async () => {
  const app = await renderApp('/create#fill=1.%%%');
  expect(await screen.findByText('This link can’t be opened')).toBeInTheDocument();
  expect(window.location.hash).toBe('');
  expect(screen.getByText('How do you want to start?')).toBeInTheDocument();
  app.close();
});
