import { screen, waitFor, within } from '@testing-library/react';
import { userEvent } from '@testing-library/user-event';
import { afterEach, describe, expect, test } from 'vitest';
import { REQUEST_HEADER } from '../../../contract/gateway-api';
import { renderScreen } from '../../../testing/page/render-screen';
import { servicesOver } from '../../../testing/page/services-over';
import { idOf, type Simulation, simulate } from '../../../testing/page/simulation';
import TopicsPage from './topics-page';
import './delete-question';
import './code/topic-code-panel';

const ORDERS = idOf('kafka-orders');
const TOPICS = '/v2/*/instances/*/topics';
const DELETE = '/v2/*/instances/*/topics/delete';
let close = () => {};
afterEach(() => close());

/** Waits of the page are the sandbox's time, and none of the test's. */
function open({ cloud }: Simulation, name = 'kafka-orders') {
  const services = servicesOver(cloud, (ms) => cloud.advance(ms / 1000));
  ({ close } = renderScreen(<TopicsPage id={idOf(name)} />, cloud, services));
}

const row = (name: string) => screen.findByRole('row', { name: new RegExp(`^Messages in topic ${name}\\b`) });
const openForm = async () => userEvent.click(await screen.findByRole('button', { name: 'Create topic' }));
const create = () => userEvent.click(screen.getByRole('button', { name: 'Create topic' }));

async function type(label: string, text: string) {
  const field = screen.getByLabelText(label);
  await userEvent.clear(field);
  await userEvent.click(field);
  await userEvent.paste(text);
}

/** Deletes all topics of the person behind the page's back. */
async function empty({ cloud }: Simulation) {
  const body = {
    total: 0,
    topics: [{ name: '__consumer_offsets', partition: 50, topic_type: 1 }],
    remain_partitions: 7,
  };
  await cloud.fault({ method: 'GET', path: TOPICS, times: 99, when: 'before', action: { status: 200, body } });
}

test('the list: topics of the person with their figures, and none of Kafka’s own', async () => {
  open(simulate());
  expect(await row('orders')).toHaveTextContent(/orders.*Order events.*6.*3.*72 h/);
  expect(screen.queryByText('__consumer_offsets')).toBeNull();
  expect(screen.getByRole('link', { name: 'Messages in topic orders' })).toHaveAttribute(
    'href',
    `/instances/${ORDERS}/topics/orders`,
  );
  expect(await screen.findByRole('heading', { level: 1, name: 'Topics of kafka-orders' })).toBeInTheDocument();
});

test('without topics the form is open, and one click creates one', async () => {
  const simulation = simulate();
  await empty(simulation);
  open(simulation);
  expect(await screen.findByText('No topics yet. Create your first topic.')).toBeInTheDocument();
  expect(screen.getByText('1–7. More partitions allow more consumers in parallel.')).toBeInTheDocument();
  await create();
  expect(await screen.findByText('Topic logs created')).toBeInTheDocument();
  expect(screen.getByRole('link', { name: 'Send test message' })).toHaveAttribute(
    'href',
    `/instances/${ORDERS}/topics/logs`,
  );
  expect(simulation.cloud.sentTo('createTopic').map(({ body }) => body)).toEqual([
    { id: 'logs', partition: 3, replication: 3, retention_time: 72 },
  ]);
});

test('beside topics the form is asked for; what is folded away is sent as it stands', async () => {
  const simulation = simulate();
  open(simulation);
  await openForm();
  await type('Topic name', 'audit');
  await userEvent.click(screen.getByText('Advanced'));
  await type('Retention time', '720');
  await type('Replicas', '2');
  await userEvent.click(screen.getByRole('checkbox', { name: /Synchronous replication/ }));
  await create();
  expect(await screen.findByText('Topic audit created')).toBeInTheDocument();
  expect(await row('audit')).toHaveTextContent(/audit.*3.*2.*720 h/);
  expect(simulation.cloud.sentTo('createTopic')[0]?.body).toMatchObject({ sync_replication: true });
});

test('what is wrong is named at its field, unfolds it, and sends nothing', async () => {
  const simulation = simulate();
  open(simulation);
  await openForm();
  await type('Topic name', 'orders');
  await type('Retention time', '721');
  await create();
  const summary = (await screen.findByText('Fix these before you continue')).closest<HTMLElement>('[role=alert]');
  if (!summary) throw new Error('The summary isn’t announced.');
  expect(summary.parentElement).toHaveFocus();
  expect(within(summary).getByText('orders already exists. Enter another topic name')).toBeInTheDocument();
  expect(within(summary).getByText('Enter a whole number from 1 to 720')).toBeInTheDocument();
  expect(screen.getByText('Advanced').closest('details')).toHaveAttribute('open');
  expect(simulation.cloud.sentTo('createTopic')).toEqual([]);
});

test('a double click sends once', async () => {
  const simulation = simulate();
  open(simulation);
  await openForm();
  await userEvent.dblClick(screen.getByRole('button', { name: 'Create topic' }));
  await screen.findByText('Topic logs created');
  expect(simulation.cloud.sentTo('createTopic')).toHaveLength(1);
});

describe('B51 on the page: a topic is created once, whatever becomes of the response', () => {
  test('lost after it was processed: it is found', async () => {
    const simulation = simulate();
    await simulation.cloud.fault({ method: 'POST', path: TOPICS, times: 1, when: 'after', action: { reset: true } });
    open(simulation);
    await openForm();
    await create();
    expect(await screen.findByText('Topic logs created')).toBeInTheDocument();
    expect(simulation.cloud.sentTo('createTopic')).toHaveLength(1);
  });

  test('lost before: unknown, and the next click sends it', async () => {
    const simulation = simulate();
    await simulation.cloud.fault({ method: 'POST', path: TOPICS, times: 1, when: 'before', action: { reset: true } });
    open(simulation);
    await openForm();
    await create();
    expect(await screen.findByText('We couldn’t confirm the result')).toBeInTheDocument();
    expect(screen.getByText('It may have been carried out.')).toBeInTheDocument();
    expect(screen.getByLabelText('Topic name')).toHaveValue('logs');
    await create();
    expect(await screen.findByText('Topic logs created')).toBeInTheDocument();
    expect(screen.queryByText('We couldn’t confirm the result')).toBeNull();
  });

  test('shown late by the list: the next click finds it', async () => {
    const simulation = simulate();
    // The first list, the look before, and the four after.
    const body = { topics: [{ name: 'orders', partition: 6 }], remain_partitions: 90 };
    await simulation.cloud.fault(
      { method: 'POST', path: TOPICS, times: 1, when: 'after', action: { reset: true } },
      { method: 'GET', path: TOPICS, times: 6, when: 'before', action: { status: 200, body } },
    );
    open(simulation);
    await openForm();
    await create();
    expect(await screen.findByText('We couldn’t confirm the result')).toBeInTheDocument();
    expect(await row('logs')).toBeInTheDocument();
    await create();
    expect(await screen.findByText('Topic logs already exists')).toBeInTheDocument();
    expect(simulation.cloud.sentTo('createTopic')).toHaveLength(1);
  });

  test.each([
    ['with the same settings: it is there', 3, 'Topic logs already exists'],
    ['with others: its name is taken', 5, 'logs already exists. Enter another topic name'],
  ])('made elsewhere since the list was read, %s', async (_what, partition, says) => {
    const simulation = simulate();
    open(simulation);
    await openForm();
    const { askElsewhere } = simulation.cloud;
    const [listed] = simulation.cloud.sentTo('listTopics');
    await askElsewhere('POST', listed?.path ?? '', listed?.headers[REQUEST_HEADER] ?? '', {
      id: 'logs',
      partition,
      replication: 3,
    });
    await create();
    expect(await screen.findByText(says)).toBeInTheDocument();
    expect(simulation.cloud.sentTo('createTopic')).toEqual([]);
  });
});

describe('refusals', () => {
  const refuse = async (simulation: Simulation, status: number, code: string) => {
    const body = { error_code: code, error_msg: 'as DMS says it', request_id: 'r-1' };
    await simulation.cloud.fault({ method: 'POST', path: TOPICS, times: 9, when: 'before', action: { status, body } });
    open(simulation);
    await openForm();
    await create();
  };

  test.each([
    ['DMS.00400101', 'Topic name'],
    ['DMS.00400102', 'Partitions'],
    ['DMS.00400861', 'Replicas'],
    ['DMS.00400105', 'Retention time'],
  ])('%s stands at %s, and goes when it is changed; its code stands once, at the end', async (code, label) => {
    await refuse(simulate(), 400, code);
    expect(await screen.findByText('DMS rejected the request')).toBeInTheDocument();
    await waitFor(() => expect(screen.getByLabelText(label)).toHaveAccessibleDescription(/DMS rejected the /));
    expect(screen.getAllByText(new RegExp(code)).map(({ textContent }) => textContent)).toEqual([
      `${code}: as DMS says it`,
    ]);
    expect(screen.getAllByText(/^DMS rejected the (topic name|number|retention)/)).toHaveLength(1);
    await type(label, label === 'Topic name' ? 'other' : '2');
    await waitFor(() => expect(screen.getByLabelText(label)).not.toHaveAccessibleDescription(/DMS rejected the /));
  });

  test('for want of a permission: the IAM actions, to be copied', async () => {
    await refuse(simulate(), 403, 'DMS.00403002');
    expect(await screen.findByText('This needs the following IAM actions:')).toBeInTheDocument();
    expect(screen.getByText('dms:instance:modify')).toBeInTheDocument();
    expect(screen.getByText('Nothing was changed.')).toBeInTheDocument();
  });
});

describe('deleting', () => {
  const ask = async () => {
    await userEvent.click(await screen.findByRole('button', { name: 'Delete orders' }));
    return within(await screen.findByRole('dialog', { name: 'Delete orders?' }));
  };

  test('takes the name, and nothing else', async () => {
    const simulation = simulate();
    open(simulation);
    const dialog = await ask();
    await userEvent.click(dialog.getByRole('button', { name: 'Delete' }));
    expect(await dialog.findByText('The name doesn’t match')).toBeInTheDocument();
    expect(simulation.cloud.sentTo('deleteTopics')).toEqual([]);
    await userEvent.type(dialog.getByLabelText('To confirm, enter orders'), 'orders{Enter}');
    expect(await screen.findByText('Topic orders deleted')).toBeInTheDocument();
    await waitFor(() => expect(screen.queryByRole('row', { name: /^Messages in topic orders/ })).toBeNull());
    expect(simulation.cloud.sentTo('deleteTopics').map(({ body }) => body)).toEqual([{ topics: ['orders'] }]);
  });

  test.each([
    ['after', 'Topic orders deleted'],
    ['before', 'We couldn’t confirm the result'],
  ] as const)('with the response lost %s it was processed', async (when, says) => {
    const simulation = simulate();
    await simulation.cloud.fault({ method: 'POST', path: DELETE, times: 1, when, action: { reset: true } });
    open(simulation);
    const dialog = await ask();
    await userEvent.type(dialog.getByLabelText('To confirm, enter orders'), 'orders{Enter}');
    expect(await screen.findByText(says)).toBeInTheDocument();
    expect(simulation.cloud.sentTo('deleteTopics')).toHaveLength(1);
  });
});

describe('a list that cannot be read', () => {
  test('because of a permission: which one', async () => {
    const simulation = simulate();
    const body = { error_code: 'DMS.00403002', error_msg: 'no' };
    await simulation.cloud.fault({
      method: 'GET',
      path: TOPICS,
      times: 9,
      when: 'before',
      action: { status: 403, body },
    });
    open(simulation);
    expect(await screen.findByText('Couldn’t load the topics')).toBeInTheDocument();
    expect(screen.getByText('dms:instance:get')).toBeInTheDocument();
    expect(screen.queryByRole('button', { name: 'Create topic' })).toBeNull();
  });

  test('is read again on request', async () => {
    const simulation = simulate();
    await simulation.cloud.fault({ method: 'GET', path: TOPICS, times: 4, when: 'before', action: { status: 500 } });
    open(simulation);
    await userEvent.click(await screen.findByRole('button', { name: 'Try again' }));
    expect(await row('orders')).toBeInTheDocument();
  });

  test('in part: says so', async () => {
    const simulation = simulate();
    const body = { topics: [{ name: null }, { name: 'kept', partition: 1 }], remain_partitions: 5 };
    await simulation.cloud.fault({
      method: 'GET',
      path: TOPICS,
      times: 9,
      when: 'before',
      action: { status: 200, body },
    });
    open(simulation);
    expect(await row('kept')).toBeInTheDocument();
    expect(screen.getByText('We couldn’t show 1 list entry')).toBeInTheDocument();
  });
});

test('an instance without partitions left offers no form', async () => {
  const simulation = simulate();
  const body = { topics: [{ name: 'all', partition: 300 }], remain_partitions: 0 };
  await simulation.cloud.fault({
    method: 'GET',
    path: TOPICS,
    times: 9,
    when: 'before',
    action: { status: 200, body },
  });
  open(simulation);
  expect(await screen.findByText('No partitions left')).toBeInTheDocument();
  expect(screen.queryByRole('button', { name: 'Create topic' })).toBeNull();
});

test('the code follows the form, and sends nothing', async () => {
  const simulation = simulate();
  open(simulation);
  await openForm();
  await userEvent.click(screen.getByText('View as code'));
  const panel = await screen.findByRole('region', { name: 'Code' });
  await type('Topic name', 'from-code');
  await waitFor(() => expect(panel).toHaveTextContent('"id": "from-code"'));
  expect(
    within(panel)
      .getAllByRole('tab')
      .map((tab) => tab.textContent),
  ).toEqual(['JSON', 'curl', 'Terraform', 'Python', 'Go', 'Java', 'Node']);
  expect(simulation.cloud.sentTo('createTopic')).toEqual([]);
});
