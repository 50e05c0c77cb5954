import { screen, waitFor, within } from '@testing-library/react';
import { userEvent } from '@testing-library/user-event';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { fetchInstancesByName } from '../api/instances';
import { credentialsOf, handOver, notePress } from '../create-instance/secrets-handoff';
import { createdNow } from '../testing/attempt-world';
import { pass, stopTime } from '../testing/fake-time';
import { renderScreen } from '../testing/render-screen';
import { SANDBOX_SESSION } from '../testing/sandbox-transport';
import { DEMO_CREDENTIALS, idOf, type Simulation, simulate } from '../testing/simulation';
import RegisterPage from './register-page';

const PATH = '/lts/dms/kafka-instance$';
let close = () => {};

const open = (simulation: Simulation, name: string) => {
  const page = renderScreen(<RegisterPage id={idOf(name)} />, simulation.cloud);
  close = page.close;
  return page;
};

beforeEach(() => {
  close = () => {};
});
afterEach(() => {
  close();
  vi.useRealTimers();
});

/** What the row of that name in the outcome says. */
const rowOf = (label: string) => screen.getByText(label, { selector: 'dt' }).nextElementSibling;

const registrations = ({ cloud }: Simulation) => cloud.sentTo('registerKafka');
const password = () => screen.findByLabelText('Password');
const press = () => userEvent.click(screen.getByRole('button', { name: 'Register with LTS' }));

async function fillAndPress(secret: string = DEMO_CREDENTIALS.password) {
  await userEvent.click(await password());
  await userEvent.paste(secret);
  await press();
}

test('with SASL: path, content type and body are exactly the document’s, and the end says what comes next', async () => {
  const simulation = simulate();
  open(simulation, 'kafka-orders');
  await fillAndPress();
  expect(await screen.findByRole('heading', { level: 1, name: 'Registered with LTS' })).toHaveFocus();
  expect(screen.getByText(idOf('kafka-orders'))).toBeInTheDocument();
  expect(screen.getByText('Create a log transfer')).toBeInTheDocument();
  expect(screen.getByRole('link', { name: 'Go to kafka-orders' })).toHaveAttribute(
    'href',
    `/instances/${idOf('kafka-orders')}`,
  );
  const [sent, ...more] = registrations(simulation);
  expect(more).toEqual([]);
  expect(sent).toMatchObject({
    method: 'POST',
    path: `/api/cloud/lts/v2/${SANDBOX_SESSION.projectId}/lts/dms/kafka-instance`,
    query: {},
  });
  expect(sent?.headers['content-type']).toBe('application/json;charset=utf8');
  expect(sent?.body).toEqual({
    instance_id: idOf('kafka-orders'),
    kafka_name: 'kafka-orders',
    connect_info: { user_name: DEMO_CREDENTIALS.user, pwd: DEMO_CREDENTIALS.password },
  });
});

test('without SASL neither user nor password is asked for, and connect_info is empty', async () => {
  const simulation = simulate();
  open(simulation, 'kafka-clickstream');
  expect(await screen.findByText(/LTS needs neither user nor password/)).toBeInTheDocument();
  expect(screen.queryByLabelText('Password')).toBeNull();
  expect(screen.queryByLabelText('User name')).toBeNull();
  const name = screen.getByLabelText('Kafka name');
  await userEvent.clear(name);
  await userEvent.click(name);
  await userEvent.paste(' Clicks, one of our own words ');
  await press();
  await screen.findByRole('heading', { name: 'Registered with LTS' });
  expect(registrations(simulation).map(({ body }) => body)).toEqual([
    { instance_id: idOf('kafka-clickstream'), kafka_name: ' Clicks, one of our own words ', connect_info: {} },
  ]);
});

test('a network that keeps LTS out: the check says why, and registering takes a word of its own', async () => {
  const simulation = simulate();
  open(simulation, 'kafka-audit');
  await screen.findByText('LTS cannot reach the brokers yet');
  expect(await screen.findByText('No rule lets in TCP port 9011 from 198.19.128.0/17.')).toBeInTheDocument();
  expect(screen.getByText(/That it is TCP is our conclusion/)).toBeInTheDocument();
  expect(screen.queryByRole('button', { name: 'Register with LTS' })).toBeNull();
  await userEvent.click(await password());
  await userEvent.paste(DEMO_CREDENTIALS.password);
  await userEvent.click(screen.getByRole('button', { name: 'Register all the same' }));
  expect(await screen.findByText('LTS refused the registration')).toBeInTheDocument();
  expect(screen.getByText(/^LTS\.SANDBOX\.0004: /)).toBeInTheDocument();
  expect(registrations(simulation)).toHaveLength(1);
});

test('rules that cannot be read hold nobody up', async () => {
  const simulation = simulate();
  const body = { error_code: 'VPC.0010', error_msg: 'Rules on xx by xx disallowed by policy.' };
  await simulation.fault('/vpc/security-group-rules', { status: 403, body }, 9);
  open(simulation, 'kafka-orders');
  expect(await screen.findByText('You may not read these rules, so this is not known.')).toBeInTheDocument();
  await fillAndPress();
  expect(await screen.findByRole('heading', { name: 'Registered with LTS' })).toBeInTheDocument();
});

test('B34: LTS.1719 asks for user and password again, in the server’s words; everything typed and the instance stay', async () => {
  const simulation = simulate();
  open(simulation, 'kafka-orders');
  await fillAndPress(' wrong ');
  const field = await password();
  await waitFor(() => expect(field).toBeInvalid());
  const user = screen.getByLabelText('User name');
  for (const asked of [user, field]) {
    expect(asked).toBeInvalid();
    expect(asked).toHaveAccessibleDescription(expect.stringContaining('LTS.1719: kafka user or password wrong'));
  }
  expect(field).toHaveFocus();
  expect(field).toHaveValue(' wrong ');
  // Leaving the field has it checked again, which is no reason to forget what LTS said.
  await userEvent.click(screen.getByLabelText('Kafka name'));
  await userEvent.tab();
  expect(field).toBeInvalid();
  expect(user).toHaveValue(DEMO_CREDENTIALS.user);
  expect(rowOf('The service’s words')).toHaveTextContent('LTS.1719: kafka user or password wrong');
  expect(rowOf('Registered')).toHaveTextContent(/^NoNothing was registered/);
  expect(rowOf('Money spent')).toHaveTextContent(/^No/);
  expect(rowOf('What to do')).toHaveTextContent(/check user and password/);
  expect(document.title).toMatch(/^Error: /);
  await userEvent.clear(field);
  await userEvent.type(field, 'x');
  await waitFor(() => expect(field).toBeValid());
  // What is refused is the pair: a change of the one lifts it from the other.
  expect(user).toBeValid();
  await userEvent.clear(field);
  await fillAndPress();
  await screen.findByRole('heading', { name: 'Registered with LTS' });
  expect(document.title).not.toMatch(/^Error/);
  expect(registrations(simulation).map(({ body }) => body)).toMatchObject([
    { connect_info: { pwd: ' wrong ' } },
    { connect_info: { pwd: DEMO_CREDENTIALS.password } },
  ]);
  expect(await fetchInstancesByName(SANDBOX_SESSION, 'kafka-orders')).toHaveLength(1);
});

test('another refusal: code, words and that nothing was registered; everything is kept', async () => {
  const simulation = simulate();
  const body = { error_code: 'LTS.0009', error_msg: 'Failed to validate the request body.' };
  await simulation.fault(PATH, { status: 400, body });
  open(simulation, 'kafka-orders');
  await fillAndPress();
  expect(await screen.findByText('LTS refused the registration')).toBeInTheDocument();
  expect(screen.getByText('LTS.0009: Failed to validate the request body.')).toBeInTheDocument();
  expect(await password()).toHaveValue(DEMO_CREDENTIALS.password);
  expect(await password()).toBeValid();
});

test.each([
  ['a reset before processing', { reset: true }],
  ['500', { status: 500, body: { error_code: 'LTS.0010', error_msg: 'The system encountered an internal error' } }],
  ['a 201 that is no JSON', { status: 201, body: '<html>' }],
  ['a 201 for another instance', { status: 201, body: { instance_id: 'another-instance' } }],
] as const)('B34: %s is unknown: it says so, sends nothing by itself, and can be sent again', async (_what, action) => {
  const simulation = simulate();
  await simulation.fault(PATH, action);
  open(simulation, 'kafka-orders');
  await fillAndPress();
  expect(await screen.findByText('It is not known whether the instance was registered')).toBeInTheDocument();
  expect(rowOf('Registered')).toHaveTextContent(/^Unknown.*LTS has no call that lists registrations/);
  expect(rowOf('Money spent')).toHaveTextContent(/^No/);
  expect(registrations(simulation)).toHaveLength(1);
  expect(await password()).toHaveValue(DEMO_CREDENTIALS.password);
  await userEvent.click(screen.getByRole('button', { name: 'Send it again' }));
  await screen.findByRole('heading', { name: 'Registered with LTS' });
  const [first, second, ...more] = registrations(simulation);
  expect([second?.body, more]).toEqual([first?.body, []]);
});

test('B34: a reset after processing is unknown too; sending again can at worst be refused, and the page says so', async () => {
  const simulation = simulate();
  await simulation.cloud.fault({ path: PATH, times: 1, when: 'after', action: { reset: true } });
  open(simulation, 'kafka-orders');
  await fillAndPress();
  await screen.findByText('It is not known whether the instance was registered');
  await userEvent.click(screen.getByRole('button', { name: 'Receipt' }));
  const receipt = await screen.findByRole('dialog', { name: 'Receipt' });
  expect(receipt).toHaveTextContent(/UNKNOWN: it was sent, and no usable answer came/);
  await userEvent.click(within(receipt).getByRole('button', { name: 'Close' }));
  expect(rowOf('What to do')).toHaveTextContent(/registered only once, so at worst LTS refuses/);
  await userEvent.click(screen.getByRole('button', { name: 'Send it again' }));
  expect(await screen.findByText('LTS refused the registration')).toBeInTheDocument();
  expect(rowOf('The service’s words')).toHaveTextContent('LTS.SANDBOX.0002: The Kafka instance is registered already');
  expect(registrations(simulation)).toHaveLength(2);
});

test('a missing right is the administrator’s to give', async () => {
  const simulation = simulate();
  await simulation.fault(PATH, { status: 403, body: { error_code: 'LTS.0003', error_msg: 'No permission.' } });
  open(simulation, 'kafka-orders');
  await fillAndPress();
  expect(await screen.findByText('LTS.0003: No permission.')).toBeInTheDocument();
  expect(rowOf('What to do')).toHaveTextContent(/Ask the administrator of the account/);
  expect(await password()).toBeValid();
});

test('an error of the server shows its own code and words', async () => {
  const simulation = simulate();
  const body = { error_code: 'LTS.0010', error_msg: 'The system encountered an internal error' };
  await simulation.fault(PATH, { status: 500, body });
  open(simulation, 'kafka-orders');
  await fillAndPress();
  expect(await screen.findByText('LTS.0010: The system encountered an internal error')).toBeInTheDocument();
});

test('a form that is not complete takes the focus to what is wrong, and sends nothing', async () => {
  const simulation = simulate();
  open(simulation, 'kafka-orders');
  await userEvent.clear(await screen.findByLabelText('User name'));
  await press();
  const summary = await screen.findByRole('alert');
  expect(summary.parentElement).toHaveFocus();
  await waitFor(() => expect(document.title).toMatch(/^Error: /));
  expect(within(summary).getByText('Enter the user name of the instance')).toBeInTheDocument();
  await userEvent.click(within(summary).getByRole('link', { name: 'Enter the password of that user' }));
  expect(await password()).toHaveFocus();
  expect(registrations(simulation)).toEqual([]);
  expect(screen.getByRole('button', { name: 'Register with LTS' })).toBeEnabled();
});

test('a double click sends once', async () => {
  const simulation = simulate();
  open(simulation, 'kafka-orders');
  await userEvent.click(await password());
  await userEvent.paste(DEMO_CREDENTIALS.password);
  await userEvent.dblClick(screen.getByRole('button', { name: 'Register with LTS' }));
  await screen.findByRole('heading', { name: 'Registered with LTS' });
  expect(registrations(simulation)).toHaveLength(1);
});

test('what was typed when creating is filled in, and forgotten once it has served', async () => {
  const id = idOf('kafka-orders');
  handOver(createdNow(id), DEMO_CREDENTIALS, notePress(0));
  const simulation = simulate();
  open(simulation, 'kafka-orders');
  expect(await password()).toHaveValue(DEMO_CREDENTIALS.password);
  await press();
  await screen.findByRole('heading', { name: 'Registered with LTS' });
  expect(credentialsOf(id)).toBeUndefined();
  expect(JSON.stringify([{ ...localStorage }, { ...sessionStorage }])).not.toContain(DEMO_CREDENTIALS.password);
});

test.each([
  ['kafka-staging', 'The instance cannot be registered now: Creation failed'],
  ['kafka-archive', 'The instance cannot be registered now: Frozen'],
])('%s is not running: the reason instead of the form', async (name, reason) => {
  open(simulate(), name);
  expect(await screen.findByText(reason)).toBeInTheDocument();
  expect(screen.queryByRole('button', { name: 'Register with LTS' })).toBeNull();
  expect(screen.getByRole('link', { name: 'Follow the instance' })).toHaveAttribute('href', `/instances/${idOf(name)}`);
});

test('while the instance is being created the page waits for it, and then opens the form', async () => {
  stopTime(Date.UTC(2026, 0, 5, 9));
  const simulation = simulate({ createSeconds: 6 });
  const id = await simulation.create('kafka-fresh');
  close = renderScreen(<RegisterPage id={id} />, simulation.cloud).close;
  await pass();
  expect(screen.getByText('The instance cannot be registered now: Being created')).toBeInTheDocument();
  expect(screen.queryByLabelText('Kafka name')).toBeNull();
  for (let second = 0; second < 8; second += 2) await pass(2_000);
  expect(screen.getByLabelText('Kafka name')).toHaveValue('kafka-fresh');
  expect(screen.queryByText(/cannot be registered now/)).toBeNull();
});
