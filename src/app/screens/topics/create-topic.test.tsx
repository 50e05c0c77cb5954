import { screen, waitFor, within } from '@testing-library/react';
import { userEvent } from '@testing-library/user-event';
import { describe, expect, test } from 'vitest';
import { REQUEST_HEADER } from '../../../contract/gateway-api';
import { idOf, type Simulation, simulate } from '../../../testing/page/simulation';
import { openTopicForm, openTopics, TOPICS, topicRow } from '../../../testing/page/topics-page';

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

test('without topics the form is open, and one click creates one', async () => {
  const simulation = simulate();
  await empty(simulation);
  openTopics(simulation);
  expect(await screen.findByText('No topics yet. Create your first topic.')).toBeInTheDocument();
  expect(screen.getByText('1–7. More partitions allow more consumers in parallel.')).toBeInTheDocument();
  await create();
  expect(await screen.findByText('Topic “logs” created')).toBeInTheDocument();
  expect(screen.getByRole('link', { name: 'Send test message' })).toHaveAttribute(
    'href',
    `/instances/${idOf('kafka-orders')}/topics/logs`,
  );
  expect(simulation.cloud.sentTo('createTopic').map(({ body }) => body)).toEqual([
    { id: 'logs', partition: 3, replication: 3, retention_time: 72 },
  ]);
});

test('beside topics the form is asked for; what is folded away is sent as it stands', async () => {
  const simulation = simulate();
  openTopics(simulation);
  await openTopicForm();
  await type('Topic name', 'audit');
  await userEvent.click(screen.getByText('Advanced'));
  await type('Retention time', '720');
  await type('Replicas', '2');
  await userEvent.click(screen.getByRole('checkbox', { name: /Synchronous replication/ }));
  await create();
  expect(await screen.findByText('Topic “audit” created')).toBeInTheDocument();
  expect(await topicRow('audit')).toHaveTextContent(/audit.*3.*2.*720 h/);
  expect(simulation.cloud.sentTo('createTopic')[0]?.body).toMatchObject({ sync_replication: true });
});

test('what is wrong is named at its field, unfolds it, and sends nothing', async () => {
  const simulation = simulate();
  openTopics(simulation);
  await openTopicForm();
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
  openTopics(simulation);
  await openTopicForm();
  await userEvent.dblClick(screen.getByRole('button', { name: 'Create topic' }));
  await screen.findByText('Topic “logs” created');
  expect(simulation.cloud.sentTo('createTopic')).toHaveLength(1);
});

describe('B51 on the page: a topic is created once, whatever becomes of the response', () => {
  test('lost after it was processed: it is found', async () => {
    const simulation = simulate();
    await simulation.cloud.fault({ method: 'POST', path: TOPICS, times: 1, when: 'after', action: { reset: true } });
    openTopics(simulation);
    await openTopicForm();
    await create();
    expect(await screen.findByText('Topic “logs” created')).toBeInTheDocument();
    expect(simulation.cloud.sentTo('createTopic')).toHaveLength(1);
  });

  test('lost before: unknown, and the next click sends it', async () => {
    const simulation = simulate();
    await simulation.cloud.fault({ method: 'POST', path: TOPICS, times: 1, when: 'before', action: { reset: true } });
    openTopics(simulation);
    await openTopicForm();
    await create();
    expect(await screen.findByText('We couldn’t confirm the result')).toBeInTheDocument();
    expect(screen.getByText('It may have been carried out.')).toBeInTheDocument();
    expect(screen.getByLabelText('Topic name')).toHaveValue('logs');
    await create();
    expect(await screen.findByText('Topic “logs” created')).toBeInTheDocument();
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
    openTopics(simulation);
    await openTopicForm();
    await create();
    expect(await screen.findByText('We couldn’t confirm the result')).toBeInTheDocument();
    expect(await topicRow('logs')).toBeInTheDocument();
    await create();
    expect(await screen.findByText('Topic “logs” already exists')).toBeInTheDocument();
    expect(simulation.cloud.sentTo('createTopic')).toHaveLength(1);
  });

  test.each([
    ['with the same settings: it is there', 3, 'Topic “logs” already exists'],
    ['with others: its name is taken', 5, 'logs already exists. Enter another topic name'],
  ])('made elsewhere since the list was read, %s', async (_what, partition, says) => {
    const simulation = simulate();
    openTopics(simulation);
    await openTopicForm();
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
    openTopics(simulation);
    await openTopicForm();
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

test('the code follows the form, and sends nothing', async () => {
  const simulation = simulate();
  openTopics(simulation);
  await openTopicForm();
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
