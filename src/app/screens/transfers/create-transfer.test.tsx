import { screen, waitFor } from '@testing-library/react';
import { userEvent as events, PointerEventsCheckLevel } from '@testing-library/user-event';
import { expect, onTestFinished, test } from 'vitest';
import { renderScreen } from '../../../testing/page/render-screen';
import { REAL_SESSION, SANDBOX_SESSION } from '../../../testing/page/sandbox-transport';
import { simulate } from '../../../testing/page/simulation';
import {
  AUDIT,
  LTS_FORBIDS,
  openTransfers,
  TRANSFERS,
  transferRow,
  transferTo,
} from '../../../testing/page/transfers-page';
import { ORDERS } from '../../../testing/sandbox/flow';
import { createTopic } from '../../flow/topics';
import { createLogGroup } from '../../flow/transfers';
import TransfersPage from './transfers-page';

const userEvent = events.setup({ delay: null, pointerEventsCheck: PointerEventsCheckLevel.Never });

const LOST = { reset: true } as const;
const INTERNAL = {
  status: 500,
  body: { error_code: 'LTS.0010', error_msg: 'The system encountered an internal error' },
};

async function choose(label: string, option: string | RegExp) {
  await userEvent.click(await screen.findByLabelText(label));
  await userEvent.click(await screen.findByRole('option', { name: option }));
}
const chooseGroup = (name: string) => choose('Log group', name);
const clickCreate = () => userEvent.click(screen.getByRole('button', { name: 'Create log transfer' }));
/** Once the lists are there, and what they leave is chosen. */
async function pressCreate() {
  await waitFor(() => expect(document.querySelector('[aria-busy]')).toBeNull());
  await clickCreate();
}

test('the only stream and the only topic are chosen: a group and a click make a transfer', async () => {
  const { cloud } = await openTransfers();
  await chooseGroup('lts-group-audit');
  await waitFor(() => expect(screen.getByLabelText('Log stream')).toHaveValue('sign-ins'));
  expect(screen.getByLabelText('Target topic')).toHaveValue('orders');
  await pressCreate();
  expect(await screen.findByText('Log transfer created')).toBeInTheDocument();
  const [sent, ...more] = cloud.sentTo('createTransfer');
  expect(more).toEqual([]);
  expect(sent?.body).toEqual({
    log_group_id: AUDIT.group,
    log_streams: [{ log_stream_id: AUDIT.stream }],
    log_transfer_info: {
      log_transfer_type: 'DMS',
      log_transfer_mode: 'realTime',
      log_storage_format: 'RAW',
      log_transfer_status: 'ENABLE',
      log_transfer_detail: { kafka_id: ORDERS, kafka_topic: 'orders' },
    },
  });
  const [notice] = screen.getAllByRole('link', { name: 'View messages' });
  expect(notice).toHaveAttribute('href', `/instances/${ORDERS}/topics/orders`);
  expect((await transferRow()).getByText('lts-group-audit / sign-ins')).toBeInTheDocument();
  expect((await transferRow()).getByText('Active')).toBeInTheDocument();
});

test('a new group and stream are created first, with names that are filled in', async () => {
  const { cloud } = await openTransfers();
  await chooseGroup('New log group');
  expect(screen.getByLabelText('Log group name')).toHaveValue('kafka-orders');
  expect(screen.getByLabelText('Log stream name')).toHaveValue('logs');
  await pressCreate();
  expect(await screen.findByText('Log transfer created')).toBeInTheDocument();
  expect(cloud.sentTo('createLogGroup').map(({ body }) => body)).toEqual([
    { log_group_name: 'kafka-orders', ttl_in_days: 7 },
  ]);
  expect(cloud.sentTo('createLogStream').map(({ body }) => body)).toEqual([{ log_stream_name: 'logs' }]);
  // The next step, and the only one: then it's to view them.
  const send = screen.getByRole('button', { name: 'Send 100 sample logs' });
  const [view] = screen.getAllByRole('link', { name: 'View messages' });
  expect([send, view].map((one) => one?.dataset.variant)).toEqual(['filled', 'default']);
  await userEvent.click(send);
  expect(await screen.findByText(/^Sent\./)).toBeInTheDocument();
  expect([send, view].map((one) => one?.dataset.variant)).toEqual(['default', 'filled']);
});

test.each([
  ['the sandbox', SANDBOX_SESSION, /Simulated and free of charge\.$/, /LTS may charge/],
  ['the real cloud', REAL_SESSION, /LTS may charge for transferred logs\.$/, /Simulated/],
])('what %s charges', async (_where, session, says, never) => {
  const page = renderScreen(<TransfersPage id={ORDERS} />, simulate({}, session).cloud);
  onTestFinished(page.close);
  expect(await screen.findByText(says)).toBeInTheDocument();
  expect(screen.queryByText(never)).toBeNull();
});

test('a group that this page made before is chosen again, and no second one of its name is asked for', async () => {
  await openTransfers((services) =>
    createLogGroup(services, SANDBOX_SESSION, { log_group_name: 'kafka-orders', ttl_in_days: 7 }),
  );
  await waitFor(() => expect(screen.getByLabelText('Log group')).toHaveValue('kafka-orders'));
  expect(screen.queryByLabelText('Log group name')).toBeNull();
});

test('without log groups a new one is the default', async () => {
  await openTransfers(async (_services, { cloud }) => {
    const none = { status: 200, body: { log_groups: [] } };
    await cloud.fault({ method: 'GET', path: '/v2/*/groups', times: 9, when: 'before', action: none });
  });
  expect(await screen.findByLabelText('Log group name')).toHaveValue('kafka-orders');
});

test('JSON sends the lists that are filled in', async () => {
  const { cloud } = await openTransfers();
  await chooseGroup('lts-group-audit');
  await userEvent.click(screen.getByText('Advanced'));
  await userEvent.click(screen.getByRole('radio', { name: 'JSON' }));
  const fields = screen.getByLabelText('Built-in fields');
  await userEvent.clear(fields);
  await pressCreate();
  // In the summary and at the field.
  const words = 'Enter at least one field, or all for every field';
  await waitFor(() => expect(screen.getAllByText(words)).toHaveLength(2));
  expect(cloud.sentTo('createTransfer')).toEqual([]);
  await userEvent.click(fields);
  await userEvent.paste('hostName, collectTime，');
  await pressCreate();
  expect(await screen.findByText('Log transfer created')).toBeInTheDocument();
  expect(cloud.sentTo('createTransfer').map(({ body }) => body)).toMatchObject([
    {
      log_transfer_info: {
        log_storage_format: 'JSON',
        log_transfer_detail: { kafka_id: ORDERS, kafka_topic: 'orders', lts_tags: ['hostName', 'collectTime'] },
      },
    },
  ]);
});

test.each([
  ['the log streams', [/\/streams$/], ['Choose a log stream']],
  ['the topics', [/\/topics$/], ['Choose a topic']],
  ['log streams and topics', [/\/streams$/, /\/topics$/], ['Choose a log stream', 'Choose a topic']],
])('Create before %s are there: nothing is sent, and what was missing is taken back', async (_what, late, missing) => {
  const { cloud, release } = await openTransfers(undefined, { late });
  await chooseGroup('lts-group-audit');
  await clickCreate();
  for (const words of missing) expect(await screen.findByRole('link', { name: words })).toBeInTheDocument();
  expect(cloud.sentTo('createTransfer')).toEqual([]);
  release();
  await waitFor(() => expect(screen.getByLabelText('Log stream')).toHaveValue('sign-ins'));
  await waitFor(() => expect(screen.getByLabelText('Target topic')).toHaveValue('orders'));
  for (const words of missing) expect(screen.queryByRole('link', { name: words })).toBeNull();
  await clickCreate();
  expect(await screen.findByText('Log transfer created')).toBeInTheDocument();
});

test('the request as code follows the form, and has no Node, which has no client of LTS', async () => {
  await openTransfers();
  await chooseGroup('lts-group-audit');
  await waitFor(() => expect(screen.getByLabelText('Log stream')).toHaveValue('sign-ins'));
  await userEvent.click(screen.getByRole('button', { name: 'View as code' }));
  const tabs = await screen.findAllByRole('tab');
  expect(tabs.map(({ textContent }) => textContent)).toEqual(['JSON', 'curl', 'Terraform', 'Python', 'Go', 'Java']);
  await userEvent.click(screen.getByRole('tab', { name: 'JSON' }));
  const code = () => document.querySelector('pre')?.textContent ?? '';
  await waitFor(() => expect(code()).toContain(AUDIT.stream));
  await chooseGroup('New log group');
  await waitFor(() => expect(code()).toMatch(/TODO_log_group_id[\s\S]*TODO_log_stream_id/));
});

test('B54: a stream that has a transfer cannot be chosen, and says where its logs go', async () => {
  const { cloud } = await openTransfers(transferTo('orders'));
  await userEvent.click(await screen.findByRole('button', { name: 'Create another' }));
  await chooseGroup('lts-group-audit');
  await userEvent.click(screen.getByLabelText('Log stream'));
  const taken = await screen.findByRole('option', { name: /sign-ins/ });
  expect(taken).toHaveTextContent('Already transferred to orders');
  await userEvent.click(taken);
  // What is left is a new one.
  await userEvent.keyboard('{Escape}');
  expect(screen.getByLabelText('Log stream')).toHaveValue('New log stream');
  expect(cloud.sentTo('createTransfer')).toEqual([]);
});

test('B54: a transfer that another tab makes after the list was read is found before anything is sent', async () => {
  const { cloud, services } = await openTransfers(async (made) => {
    await createTopic(made, SANDBOX_SESSION, ORDERS, { id: 'other', partition: 3, replication: 3 });
  });
  await chooseGroup('lts-group-audit');
  await waitFor(() => expect(screen.getByLabelText('Log stream')).toHaveValue('sign-ins'));
  await choose('Target topic', 'orders');
  await transferTo('other')(services);
  cloud.sent.length = 0;
  await pressCreate();
  const words = /^This log stream already has a transfer to other\./;
  expect(await screen.findByText(words)).toBeInTheDocument();
  expect(cloud.sentTo('createTransfer')).toEqual([]);
});

test.each([
  ['before', 'We couldn’t confirm the result', 2],
  ['after', 'Log transfer created', 1],
] as const)('B54: the response lost %s processing', async (when, words, sends) => {
  const { cloud } = await openTransfers();
  await cloud.fault({ method: 'POST', path: TRANSFERS, times: 1, when, action: LOST });
  await chooseGroup('lts-group-audit');
  await waitFor(() => expect(screen.getByLabelText('Log stream')).toHaveValue('sign-ins'));
  await pressCreate();
  expect(await screen.findByText(words)).toBeInTheDocument();
  if (when === 'before') await pressCreate();
  expect(await screen.findByText('Log transfer created')).toBeInTheDocument();
  expect(cloud.sentTo('createTransfer')).toHaveLength(sends);
  expect(await screen.findAllByRole('listitem')).toHaveLength(1);
});

test('a group whose creation is refused: nothing else is sent, and the IAM actions are named', async () => {
  const { cloud } = await openTransfers();
  await cloud.fault({ method: 'POST', path: '/v2/*/groups', times: 1, when: 'before', action: LTS_FORBIDS });
  await chooseGroup('New log group');
  await pressCreate();
  expect(await screen.findByText('LTS rejected the request')).toBeInTheDocument();
  for (const action of ['lts:groups:create', 'lts:topics:create', 'lts:transfers:create'])
    expect(screen.getByText(action)).toBeInTheDocument();
  expect([cloud.sentTo('createLogStream'), cloud.sentTo('createTransfer')]).toEqual([[], []]);
});

test('a stream that fails after its group was made: the next click uses that group', async () => {
  const { cloud } = await openTransfers();
  await cloud.fault({ method: 'POST', path: '/v2/*/groups/*/streams', times: 1, when: 'before', action: INTERNAL });
  await chooseGroup('New log group');
  await pressCreate();
  expect(await screen.findByText('We couldn’t confirm the result')).toBeInTheDocument();
  await waitFor(() => expect(screen.getByLabelText('Log group')).toHaveValue('kafka-orders'));
  await waitFor(() => expect(screen.getByLabelText('Log stream')).toHaveValue('New log stream'));
  await pressCreate();
  expect(await screen.findByText('Log transfer created')).toBeInTheDocument();
  expect([cloud.sentTo('createLogGroup').length, cloud.sentTo('createLogStream').length]).toEqual([1, 2]);
});

test.each([
  ['LTS.0207', 'The log stream is associated by transfer', 'Log stream', 'This log stream already has a transfer.'],
  ['LTS.0208', 'The log stream does not exist', 'Log stream', 'The log stream no longer exists.'],
  ['LTS.0201', 'The log group is not existed', 'Log group', 'The log group no longer exists.'],
])('%s stands at its field, once, and its code once at the end', async (code, message, label, says) => {
  const { cloud } = await openTransfers();
  const body = { error_code: code, error_msg: message };
  await cloud.fault({ method: 'POST', path: TRANSFERS, times: 1, when: 'before', action: { status: 400, body } });
  await chooseGroup('lts-group-audit');
  await waitFor(() => expect(screen.getByLabelText('Log stream')).toHaveValue('sign-ins'));
  await pressCreate();
  await waitFor(() => expect(screen.getByLabelText(label)).toHaveAccessibleDescription(expect.stringContaining(says)));
  expect(screen.getAllByText(says)).toHaveLength(1);
  expect(screen.getAllByText(new RegExp(code)).map(({ textContent }) => textContent)).toEqual([`${code}: ${message}`]);
});

test('what is missing is said at its field, and nothing is sent', async () => {
  const { cloud } = await openTransfers();
  await screen.findByLabelText('Log group');
  await pressCreate();
  expect((await screen.findAllByText('Choose a log group')).length).toBeGreaterThan(0);
  expect(cloud.sentTo('createTransfer')).toEqual([]);
});

test.each([
  ['New log group', 'stream'],
  ['lts-group-app', 'group'],
])('%s takes back what was missing where it leaves nothing to choose', async (group, name) => {
  await openTransfers();
  await screen.findByLabelText('Log group');
  await pressCreate();
  expect((await screen.findAllByText('Choose a log group')).length).toBeGreaterThan(0);
  await chooseGroup(group);
  await waitFor(() => expect(screen.queryByText(`Choose a log ${name}`, { selector: 'a' })).toBeNull());
});
