import { screen, waitFor, within } from '@testing-library/react';
import { userEvent } from '@testing-library/user-event';
import { beforeEach, expect, test } from 'vitest';
import {
  fillAndRegister,
  forgetRegistrations,
  openRegistration,
  outcomeRow,
  passwordField,
  REGISTER_PATH,
  registrations,
} from '../../../testing/page/registration';
import { SANDBOX_SESSION } from '../../../testing/page/sandbox-transport';
import { servicesOver } from '../../../testing/page/services-over';
import { DEMO_CREDENTIALS, simulate } from '../../../testing/page/simulation';
import { fetchInstancesByName } from '../../lookups/instances';

beforeEach(forgetRegistrations);

test('B34: LTS.1719 asks for user and password again, and tells its code once; everything typed and the instance stay', async () => {
  const simulation = simulate();
  openRegistration(simulation, 'kafka-orders');
  await fillAndRegister(' wrong ');
  const field = await passwordField();
  await waitFor(() => expect(field).toBeInvalid());
  const user = screen.getByLabelText('Username');
  for (const asked of [user, field]) {
    expect(asked).toBeInvalid();
    expect(asked).toHaveAccessibleDescription(
      expect.stringContaining('LTS reached the instance but couldn’t sign in.'),
    );
  }
  expect(field).toHaveFocus();
  expect(field).toHaveValue(' wrong ');
  // Leaving the field has it checked again, which is no reason to forget what LTS said.
  await userEvent.click(screen.getByLabelText('Name in LTS'));
  await userEvent.tab();
  expect(field).toBeInvalid();
  expect(user).toHaveValue(DEMO_CREDENTIALS.user);
  expect(outcomeRow('Message from Huawei Cloud')).toHaveTextContent('LTS.1719: kafka user or password wrong');
  expect(outcomeRow('Registered')).toHaveTextContent(/^NoNothing was registered/);
  expect(outcomeRow('Charges')).toHaveTextContent(/^No/);
  expect(outcomeRow('What to do')).toHaveTextContent(/^Check the username and password, then/);
  // At both fields, and nowhere else; the code once, at the end.
  expect(screen.getAllByText(/couldn’t sign in/)).toHaveLength(2);
  expect(screen.getAllByText(/LTS\.1719/)).toHaveLength(1);
  expect(document.title).toMatch(/^Error: /);
  await userEvent.clear(field);
  await userEvent.type(field, 'x');
  await waitFor(() => expect(field).toBeValid());
  // What is refused is the pair: a change of the one lifts it from the other.
  expect(user).toBeValid();
  await userEvent.clear(field);
  await fillAndRegister();
  await screen.findByRole('heading', { name: 'Registered with LTS' });
  expect(document.title).not.toMatch(/^Error/);
  expect(registrations(simulation).map(({ body }) => body)).toMatchObject([
    { connect_info: { pwd: ' wrong ' } },
    { connect_info: { pwd: DEMO_CREDENTIALS.password } },
  ]);
  expect(await fetchInstancesByName(servicesOver(simulation.cloud), SANDBOX_SESSION, 'kafka-orders')).toHaveLength(1);
});

test('another refusal: code, words and that nothing was registered; everything is kept', async () => {
  const simulation = simulate();
  const body = { error_code: 'LTS.0009', error_msg: 'Failed to validate the request body.' };
  await simulation.fault(REGISTER_PATH, { status: 400, body });
  openRegistration(simulation, 'kafka-orders');
  await fillAndRegister();
  expect(await screen.findByText('LTS rejected the registration')).toBeInTheDocument();
  expect(screen.getByText('LTS.0009: Failed to validate the request body.')).toBeInTheDocument();
  expect(screen.queryByText('dms:instance:list')).toBeNull();
  expect(await passwordField()).toHaveValue(DEMO_CREDENTIALS.password);
  expect(await passwordField()).toBeValid();
});

test.each([
  ['a reset before processing', { reset: true }],
  ['500', { status: 500, body: { error_code: 'LTS.0010', error_msg: 'The system encountered an internal error' } }],
  ['a 201 that is no JSON', { status: 201, body: '<html>' }],
  ['a 201 for another instance', { status: 201, body: { instance_id: 'another-instance' } }],
] as const)('B34: %s is unknown: it says so, sends nothing by itself, and can be sent again', async (_what, action) => {
  const simulation = simulate();
  await simulation.fault(REGISTER_PATH, action);
  openRegistration(simulation, 'kafka-orders');
  await fillAndRegister();
  expect(await screen.findByText('We couldn’t confirm the registration')).toBeInTheDocument();
  expect(outcomeRow('Registered')).toHaveTextContent(/^Unknown.*LTS has no API to list registrations/);
  expect(outcomeRow('Charges')).toHaveTextContent(/^No/);
  expect(registrations(simulation)).toHaveLength(1);
  expect(await passwordField()).toHaveValue(DEMO_CREDENTIALS.password);
  await userEvent.click(screen.getByRole('button', { name: 'Try again' }));
  await screen.findByRole('heading', { name: 'Registered with LTS' });
  const [first, second, ...more] = registrations(simulation);
  expect([second?.body, more]).toEqual([first?.body, []]);
});

test('B34: a reset after processing is unknown too; sending again can at worst be refused, and the page says so', async () => {
  const simulation = simulate();
  await simulation.cloud.fault({ path: REGISTER_PATH, times: 1, when: 'after', action: { reset: true } });
  openRegistration(simulation, 'kafka-orders');
  await fillAndRegister();
  await screen.findByText('We couldn’t confirm the registration');
  await userEvent.click(screen.getByRole('button', { name: 'Request record' }));
  const receipt = await screen.findByRole('dialog', { name: 'Request record' });
  expect(receipt).toHaveTextContent(/UNKNOWN: the request was sent, but/);
  expect(within(receipt).getByText('Response received at').nextElementSibling).toHaveTextContent('Never');
  await userEvent.click(within(receipt).getByRole('button', { name: 'Close' }));
  expect(outcomeRow('What to do')).toHaveTextContent(/LTS rejects the second request/);
  await userEvent.click(screen.getByRole('button', { name: 'Try again' }));
  expect(await screen.findByText('LTS says that the instance is already registered')).toBeInTheDocument();
  expect(outcomeRow('Registered')).toHaveTextContent(/^Very likely yesRegistered by an earlier request\.$/);
  expect(outcomeRow('Message from Huawei Cloud')).toHaveTextContent(
    'LTS.SANDBOX.0002: The Kafka instance is registered already',
  );
  expect(screen.getByRole('link', { name: 'View kafka-orders' })).toBeInTheDocument();
  expect(await screen.findByRole('button', { name: 'Register with LTS again' })).toBeInTheDocument();
  expect(screen.getByText(/If the password was reset since then, LTS may still have the old one/)).toBeInTheDocument();
  // Said once: what this browser knows is what LTS has just said.
  expect(screen.queryByText(/^Very likely registered with LTS, according to/)).toBeNull();
  expect(registrations(simulation)).toHaveLength(2);
});

test('a missing right is the administrator’s to give', async () => {
  const simulation = simulate();
  await simulation.fault(REGISTER_PATH, { status: 403, body: { error_code: 'LTS.0003', error_msg: 'No permission.' } });
  openRegistration(simulation, 'kafka-orders');
  await fillAndRegister();
  expect(await screen.findByText('LTS.0003: No permission.')).toBeInTheDocument();
  expect(outcomeRow('What to do')).toHaveTextContent(/Ask your account administrator/);
  expect(screen.getByText('lts:transfer:registerDmsKafkaInstance')).toBeInTheDocument();
  expect(screen.getByText('dms:instance:list')).toBeInTheDocument();
  expect(await passwordField()).toBeValid();
});

test('an error of the server shows its own code and words', async () => {
  const simulation = simulate();
  const body = { error_code: 'LTS.0010', error_msg: 'The system encountered an internal error' };
  await simulation.fault(REGISTER_PATH, { status: 500, body });
  openRegistration(simulation, 'kafka-orders');
  await fillAndRegister();
  expect(await screen.findByText('LTS.0010: The system encountered an internal error')).toBeInTheDocument();
});
