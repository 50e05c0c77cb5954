import { screen, waitFor, within } from '@testing-library/react';
import { userEvent } from '@testing-library/user-event';
import { describe, expect, test } from 'vitest';
import { idOf, simulate } from '../../../testing/page/simulation';
import { openTopics, TOPICS, topicRow } from '../../../testing/page/topics-page';

test('the list: topics of the person with their figures, and none of Kafka’s own', async () => {
  openTopics(simulate());
  expect(await topicRow('orders')).toHaveTextContent(/orders.*Order events.*6.*3.*72 h/);
  expect(screen.queryByText('__consumer_offsets')).toBeNull();
  expect(screen.getByRole('link', { name: 'Messages in topic orders' })).toHaveAttribute(
    'href',
    `/instances/${idOf('kafka-orders')}/topics/orders`,
  );
  expect(await screen.findByRole('heading', { level: 1, name: 'Topics of kafka-orders' })).toBeInTheDocument();
});

describe('deleting', () => {
  const ask = async () => {
    await userEvent.click(await screen.findByRole('button', { name: 'Delete orders' }));
    return within(await screen.findByRole('dialog', { name: 'Delete orders?' }));
  };

  test('takes the name, and nothing else', async () => {
    const simulation = simulate();
    openTopics(simulation);
    const dialog = await ask();
    await userEvent.click(dialog.getByRole('button', { name: 'Delete' }));
    expect(await dialog.findByText('The name doesn’t match')).toBeInTheDocument();
    expect(simulation.cloud.sentTo('deleteTopics')).toEqual([]);
    await userEvent.type(dialog.getByLabelText('To confirm, enter orders'), 'orders{Enter}');
    expect(await screen.findByText('Topic “orders” deleted')).toBeInTheDocument();
    await waitFor(() => expect(screen.queryByRole('row', { name: /^Messages in topic orders/ })).toBeNull());
    expect(simulation.cloud.sentTo('deleteTopics').map(({ body }) => body)).toEqual([{ topics: ['orders'] }]);
  });

  test.each([
    ['after', 'Topic “orders” deleted'],
    ['before', 'We couldn’t confirm the result'],
  ] as const)('with the response lost %s it was processed', async (when, says) => {
    const simulation = simulate();
    await simulation.cloud.fault({ method: 'POST', path: `${TOPICS}/delete`, times: 1, when, action: { reset: true } });
    openTopics(simulation);
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
    openTopics(simulation);
    expect(await screen.findByText('Couldn’t load the topics')).toBeInTheDocument();
    expect(screen.getByText('dms:instance:get')).toBeInTheDocument();
    expect(screen.queryByRole('button', { name: 'Create topic' })).toBeNull();
  });

  test('is read again on request', async () => {
    const simulation = simulate();
    await simulation.cloud.fault({ method: 'GET', path: TOPICS, times: 4, when: 'before', action: { status: 500 } });
    openTopics(simulation);
    await userEvent.click(await screen.findByRole('button', { name: 'Try again' }));
    expect(await topicRow('orders')).toBeInTheDocument();
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
    openTopics(simulation);
    expect(await topicRow('kept')).toBeInTheDocument();
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
  openTopics(simulation);
  expect(await screen.findByText('No partitions left')).toBeInTheDocument();
  expect(screen.queryByRole('button', { name: 'Create topic' })).toBeNull();
});
