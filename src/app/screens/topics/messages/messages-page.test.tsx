import { screen, waitFor, within } from '@testing-library/react';
import { userEvent } from '@testing-library/user-event';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { openMessages, seenHere, sendTestMessage } from '../../../../testing/page/messages-page';
import { idOf, type Simulation, simulate } from '../../../../testing/page/simulation';

const ORDERS = idOf('kafka-orders');
const MESSAGES = '/v2/*/instances/*/messages';
const SEND = '/v2/*/instances/*/messages/action';
let close = () => {};
beforeEach(() => localStorage.clear());
afterEach(() => close());

const open = (simulation: Simulation, topic?: string) => {
  close = openMessages(simulation, topic);
};

test('a test message is sent on one click, seen to arrive, marked, and remembered', async () => {
  const simulation = simulate();
  open(simulation);
  expect(await screen.findByText('No messages yet. Messages appear here as they arrive.')).toBeInTheDocument();
  expect(seenHere()).toEqual([]);
  await sendTestMessage();
  expect(await screen.findByText('Test message arrived')).toBeInTheDocument();
  const [message] = screen.getAllByRole('listitem');
  expect(message).toHaveTextContent(
    /Partition\d.*Offset0.*Keylaunchpad-test-[0-9a-f]{8}.*Sent from this page.*Hello from Kafka Launchpad/,
  );
  const [sent, ...more] = simulation.cloud.sentTo('sendMessage');
  expect(more).toEqual([]);
  expect(sent?.body).toEqual({
    topic: 'orders',
    body: 'Hello from Kafka Launchpad',
    property_list: [{ name: 'KEY', value: expect.stringMatching(/^launchpad-test-/) }],
  });
  // It is a message, and no log.
  expect(seenHere()).toEqual([['message']]);
});

test('a second one is a second message, and both are marked', async () => {
  const simulation = simulate();
  open(simulation);
  await sendTestMessage();
  await screen.findByText('Test message arrived');
  await simulation.cloud.advance(1);
  await sendTestMessage();
  await waitFor(() => expect(screen.getAllByText('Sent from this page')).toHaveLength(2));
});

describe('the response is lost', () => {
  test('after it was processed: it is seen to arrive, and sent once', async () => {
    const simulation = simulate();
    await simulation.cloud.fault({ path: SEND, times: 1, when: 'after', action: { reset: true } });
    open(simulation);
    await sendTestMessage();
    expect(await screen.findByText('Test message arrived')).toBeInTheDocument();
    expect(screen.queryByText('We couldn’t confirm the result')).toBeNull();
    expect(simulation.cloud.sentTo('sendMessage')).toHaveLength(1);
  });

  test('before: nothing certain is said, and nothing is sent again', async () => {
    const simulation = simulate();
    await simulation.cloud.fault({ path: SEND, times: 1, when: 'before', action: { reset: true } });
    open(simulation);
    await sendTestMessage();
    expect(await screen.findByText('We couldn’t confirm the result')).toBeInTheDocument();
    expect(
      screen.getByText('Wait a moment and check the messages below. Sending again adds another message.'),
    ).toBeInTheDocument();
    expect(simulation.cloud.sentTo('sendMessage')).toHaveLength(1);
  });
});

test.each([
  ['no permission', 403, 'DMS.00403002', 'This needs the following IAM actions:'],
  ['another state', 400, 'DMS.00400026', 'Nothing was changed.'],
])('a refusal: %s', async (_what, status, code, says) => {
  const simulation = simulate();
  const body = { error_code: code, error_msg: 'no' };
  await simulation.cloud.fault({ path: SEND, times: 1, when: 'before', action: { status, body } });
  open(simulation);
  await sendTestMessage();
  expect(await screen.findByText('DMS rejected the request')).toBeInTheDocument();
  expect(screen.getByText(says)).toBeInTheDocument();
});

test.each([
  ['nothing', '', 'Enter a message'],
  ['too much', 'x'.repeat(10_001), 'Enter at most 10,000 characters'],
])('%s is not sent', async (_what, text, says) => {
  const simulation = simulate();
  open(simulation);
  const field = await screen.findByLabelText('Message');
  await userEvent.clear(field);
  if (text !== '') {
    await userEvent.click(field);
    await userEvent.paste(text);
  }
  await sendTestMessage();
  expect(await screen.findByText(says)).toBeInTheDocument();
  expect(simulation.cloud.sentTo('sendMessage')).toEqual([]);
});

test('contents are text and nothing else: markup, JSON, bytes, long ones, and those that are not loaded', async () => {
  const simulation = simulate();
  const rows = ['<b onclick="x">bold</b>', '{"a":1}', 'a\0b', 'y'.repeat(1_500), undefined, undefined];
  const messages = rows.map((value, index) => ({
    ...{ partition: 0, message_offset: index, timestamp: Date.now(), size: index === 4 ? 200_000 : 7 },
    ...(value !== undefined && { value }),
  }));
  const body = { messages, total: messages.length };
  await simulation.cloud.fault({
    method: 'GET',
    path: MESSAGES,
    times: 999,
    when: 'before',
    action: { status: 200, body },
  });
  open(simulation);
  expect(await screen.findByText('<b onclick="x">bold</b>')).toBeInTheDocument();
  expect(document.querySelector('pre[data-as=json]')?.textContent).toBe('{\n  "a": 1\n}');
  expect(screen.getByText('61 00 62')).toBeInTheDocument();
  expect(screen.getByText('Too large to show (200,000 bytes). Read it with a Kafka client.')).toBeInTheDocument();
  expect(screen.getByText('Couldn’t load the content.')).toBeInTheDocument();
  await userEvent.click(screen.getByRole('button', { name: 'Show all (1,500 characters)' }));
  expect(screen.getByText('y'.repeat(1_500))).toBeInTheDocument();
});

test('contents that were read are not read again, and what was refused is not asked for again by itself', async () => {
  const simulation = simulate();
  open(simulation);
  await sendTestMessage();
  await screen.findByText('Test message arrived');
  const byPlace = () =>
    simulation.cloud.sentTo('listMessages').filter(({ query }) => query.message_offset !== undefined);
  const lists = simulation.cloud.sentTo('listMessages').length;
  await waitFor(() => expect(simulation.cloud.sentTo('listMessages').length).toBeGreaterThan(lists + 1), {
    timeout: 15_000,
  });
  expect(byPlace()).toHaveLength(1);
});

test.each([
  ['forbidden', { status: 403, body: { error_code: 'DMS.00403002', error_msg: 'no' } }, 'dms:instance:get'],
  ['no list', { status: 200, body: { messages: 7 } }, 'Try again'],
])('messages that are %s', async (_what, action, says) => {
  const simulation = simulate();
  await simulation.cloud.fault({ method: 'GET', path: MESSAGES, times: 9, when: 'before', action });
  open(simulation);
  const failure = within(
    (await screen.findByText('Couldn’t load the messages')).closest('[role=alert]') as HTMLElement,
  );
  expect(failure.getByText(says)).toBeInTheDocument();
});

const nextStep = () => screen.queryByRole('link', { name: 'Create log transfer' });

test('a message that was seen leads to the transfer, which is given the topic', async () => {
  open(simulate());
  await screen.findByText('No messages yet. Messages appear here as they arrive.');
  expect(nextStep()).toBeNull();
  await sendTestMessage();
  await screen.findByText('Test message arrived');
  await waitFor(() => expect(nextStep()).toHaveAttribute('href', `/instances/${ORDERS}/transfers?topic=orders`));
  // One main action stands out, and what was clicked stays where it is: the news comes below it.
  const send = screen.getByRole('button', { name: 'Send test message' });
  expect(send).toHaveAttribute('data-variant', 'default');
  expect(send.compareDocumentPosition(screen.getByText('Test message arrived'))).toBe(Node.DOCUMENT_POSITION_FOLLOWING);
});

test.each([
  ['refused', { status: 403, body: { error_code: 'LTS.0003', error_msg: 'no' } }],
  ['no list', { status: 200, body: { log_transfers: 7 } }],
  ['a list with a row that no one can read', { status: 200, body: { log_transfers: [7] } }],
])('transfers that are not known are no reason to create one: %s', async (_what, action) => {
  const simulation = simulate();
  await simulation.cloud.fault({ method: 'GET', path: '/v2/*/transfers', times: 99, when: 'before', action });
  open(simulation);
  await sendTestMessage();
  await screen.findByText('Test message arrived');
  await waitFor(() => expect(simulation.cloud.sentTo('listTransfers').length).toBeGreaterThan(0));
  expect(nextStep()).toBeNull();
});
