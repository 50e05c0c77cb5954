import { screen, waitFor, within } from '@testing-library/react';
import { userEvent as events, PointerEventsCheckLevel } from '@testing-library/user-event';
import { beforeEach, expect, onTestFinished, test } from 'vitest';
import { createdNow } from '../../../testing/page/attempt-world';
import { registerOrders } from '../../../testing/page/flow-page';
import { forgetRegistrations, registrations } from '../../../testing/page/registration';
import { renderScreen } from '../../../testing/page/render-screen';
import { REAL_SESSION, SANDBOX_SESSION } from '../../../testing/page/sandbox-transport';
import { servicesOver } from '../../../testing/page/services-over';
import { DEMO_CREDENTIALS, idOf, type Simulation, simulate } from '../../../testing/page/simulation';
import { createUser, setRight } from '../../flow/users';
import { beginSession } from '../../lookups/http';
import type { Services } from '../../services/services';
import { secretsHandoff } from '../../submission/secrets-handoff';
import UsersPage from './users-page';
// What the page loads when it is needed is loaded beforehand, so that no test waits for a module.
import '../../ui/confirm-dialog';

const user = events.setup({ delay: null, pointerEventsCheck: PointerEventsCheckLevel.Never });
const ORDERS = idOf('kafka-orders');
const INITIAL = DEMO_CREDENTIALS.user;
const NEW_PASSWORD = 'Canary-users-9f1';
const USERS = '/v2/*/instances/*/users';
const FORBIDDEN = { status: 403, body: { error_code: 'DMS.00403002', error_msg: 'Permission denied.' } };

beforeEach(forgetRegistrations);

const addWriter = (services: Services) =>
  createUser(services, SANDBOX_SESSION, ORDERS, { user_name: 'writer', user_passwd: 'Another-pass-1' });

async function open(
  prepare: (services: Services, simulation: Simulation) => Promise<unknown> = async () => undefined,
  { id = ORDERS, session = SANDBOX_SESSION } = {},
) {
  const simulation = simulate({}, session);
  const services = servicesOver(simulation.cloud);
  await beginSession(services);
  await prepare(services, simulation);
  simulation.cloud.sent.length = 0;
  const page = renderScreen(<UsersPage id={id} />, simulation.cloud, services);
  onTestFinished(page.close);
  return { ...simulation, ...page, simulation };
}

const press = async (name: string) => user.click(await screen.findByRole('button', { name }));
async function enter(label: string, text: string) {
  await user.click(await screen.findByLabelText(label));
  await user.paste(text);
}
const shown = () => screen.getByText('Generated password').nextElementSibling?.textContent ?? '';

test('lists the user of the instance, and creates another one with a generated password', async () => {
  const { cloud } = await open();
  expect(await screen.findByText('Created with the instance')).toBeInTheDocument();
  expect(screen.queryByRole('button', { name: `Delete ${INITIAL}` })).toBeNull();
  await press('Create user');
  await enter('Username', 'writer');
  await press('Generate password');
  const password = shown();
  expect(password).toHaveLength(20);
  // As text, never as the value of a field that the browser keeps.
  expect([...document.querySelectorAll('input')].map(({ value }) => value)).not.toContain(password);
  await press('Create user');
  expect(await screen.findByText('User writer created')).toBeInTheDocument();
  expect(cloud.sentTo('createUser').map(({ body }) => body)).toEqual([{ user_name: 'writer', user_passwd: password }]);
  expect(await screen.findByRole('button', { name: 'Delete writer' })).toBeInTheDocument();
  expect(JSON.stringify([{ ...localStorage }, { ...sessionStorage }])).not.toContain(password);
});

test.each([
  ['', NEW_PASSWORD, 'Enter a username'],
  ['1writer', NEW_PASSWORD, 'The username must start with a letter'],
  ['writer', '', 'Enter a password'],
  ['writer', 'short', 'The password must be 8 to 32 characters'],
  ['Writer-2025', '5202-retirW', 'The password must not be the username, forwards or backwards'],
])('the user %j with the password %j: %s', async (name, password, words) => {
  const { cloud } = await open();
  await press('Create user');
  if (name) await enter('Username', name);
  if (password) await enter('New password', password);
  await press('Create user');
  expect(await screen.findByText(words)).toBeInTheDocument();
  expect(cloud.sentTo('createUser')).toEqual([]);
});

test.each([
  ['before', 'We couldn’t confirm the result'],
  ['after', 'User writer created'],
] as const)('a creation whose response is lost %s processing', async (when, words) => {
  const { cloud } = await open();
  await cloud.fault({ method: 'POST', path: USERS, times: 1, when, action: { reset: true } });
  await press('Create user');
  await enter('Username', 'writer');
  await enter('New password', NEW_PASSWORD);
  await press('Create user');
  expect(await screen.findByText(words)).toBeInTheDocument();
  expect(cloud.sentTo('createUser')).toHaveLength(1);
});

test('a name that exists is said at its field', async () => {
  await open(addWriter);
  await press('Create user');
  await enter('Username', 'writer');
  await enter('New password', NEW_PASSWORD);
  await press('Create user');
  expect(await screen.findByText(/^This username already exists/)).toBeInTheDocument();
});

test('a refusal for want of a permission names the IAM action; a weak password stands at its field', async () => {
  const { cloud } = await open();
  await cloud.fault({ method: 'POST', path: USERS, times: 1, when: 'before', action: FORBIDDEN });
  await press('Create user');
  await enter('Username', 'writer');
  await enter('New password', NEW_PASSWORD);
  await press('Create user');
  expect(await screen.findByText('dms:instance:modify')).toBeInTheDocument();
  const body = { error_code: 'DMS.00400019', error_msg: 'Weak password.' };
  await cloud.fault({ method: 'POST', path: USERS, times: 1, when: 'before', action: { status: 400, body } });
  await press('Create user');
  const words = /^The password is too simple/;
  await waitFor(() => expect(screen.getByLabelText('New password')).toHaveAccessibleDescription(words));
  // Told once, and its code once, at the end.
  expect(screen.getAllByText(words)).toHaveLength(1);
  expect(screen.getAllByText(/DMS\.00400019/)).toHaveLength(1);
});

test('deletes a user after a question', async () => {
  const { cloud } = await open(addWriter);
  await press('Delete writer');
  const dialog = within(await screen.findByRole('dialog'));
  expect(cloud.sentTo('deleteUsers')).toEqual([]);
  await user.click(dialog.getByRole('button', { name: 'Delete' }));
  await waitFor(() => expect(screen.queryByRole('button', { name: 'Delete writer' })).toBeNull());
  expect(cloud.sentTo('deleteUsers').map(({ body }) => body)).toEqual([{ action: 'delete', users: ['writer'] }]);
});

test('B56: before a reset the page says that LTS keeps the old password, and after it what to do', async () => {
  const { cloud, simulation } = await open((services) => registerOrders(services), { session: REAL_SESSION });
  await press(`Reset password of ${INITIAL}`);
  expect(
    screen.getByText(/If LTS uses this user, it keeps the old password, and log transfers stop/),
  ).toBeInTheDocument();
  const stopping = () => screen.getByRole('link', { name: 'View log transfers' });
  expect(stopping()).toHaveAttribute('href', `/instances/${ORDERS}/transfers`);
  await enter('New password', NEW_PASSWORD);
  await press('Reset password');
  expect(await screen.findByText(`Password of ${INITIAL} reset`)).toBeInTheDocument();
  expect(screen.getByText(/its log transfers stop until you do one of these\./)).toContainElement(stopping());
  expect(cloud.sentTo('resetPassword').map(({ body }) => body)).toEqual([{ new_password: NEW_PASSWORD }]);
  expect(cloud.sentTo('resetUserPassword')).toEqual([]);
  expect(screen.getByRole('link', { name: /Open LTS console/ })).toBeInTheDocument();
  await press('Register again');
  expect(await screen.findByText('LTS says that the instance is already registered')).toBeInTheDocument();
  expect(screen.getByText(/^LTS may still have the old password/)).toBeInTheDocument();
  expect(screen.queryByRole('button', { name: 'Register again' })).toBeNull();
  expect(registrations(simulation).map(({ body }) => body)).toMatchObject([
    { connect_info: { user_name: INITIAL, pwd: NEW_PASSWORD } },
  ]);
  expect(JSON.stringify([{ ...localStorage }, { ...sessionStorage }])).not.toContain(NEW_PASSWORD);
});

const PASSWORD_RESET = '/v2/*/instances/*/password';
test.each([
  ['accepted', undefined, false],
  ['lost after it was processed', { when: 'after', action: { reset: true } }, false],
  ['lost before it was processed', { when: 'before', action: { reset: true } }, false],
  ['rejected', { when: 'before', action: { status: 400, body: FORBIDDEN.body } }, true],
] as const)(
  'a reset that was %s: this tab keeps the old password only if it certainly holds',
  async (_end, fault, holds) => {
    const { cloud, services } = await open(async (of) => {
      const handoff = of.get(secretsHandoff);
      handoff.handOver(createdNow(ORDERS), DEMO_CREDENTIALS, handoff.notePress(0));
    });
    if (fault) await cloud.fault({ method: 'POST', path: PASSWORD_RESET, times: 1, ...fault });
    await press(`Reset password of ${INITIAL}`);
    await enter('New password', NEW_PASSWORD);
    await press('Reset password');
    await (holds
      ? screen.findByText(/DMS\.00403002/)
      : screen.findByText(fault ? /the same password is fine/ : `Password of ${INITIAL} reset`));
    expect(services.get(secretsHandoff).credentialsOf(ORDERS)).toEqual(holds ? DEMO_CREDENTIALS : undefined);
  },
);

test('another user has a call of its own', async () => {
  const { cloud } = await open(addWriter);
  await press('Reset password of writer');
  await enter('New password', NEW_PASSWORD);
  await press('Reset password');
  expect(await screen.findByText('Password of writer reset')).toBeInTheDocument();
  expect(cloud.sentTo('resetUserPassword').map(({ path }) => path.split('/').at(-1))).toEqual(['writer']);
  expect(cloud.sentTo('resetPassword')).toEqual([]);
});

test('a reset whose response is lost may be sent again with the same password', async () => {
  const { cloud } = await open();
  const path = '/v2/*/instances/*/password';
  await cloud.fault({ method: 'POST', path, times: 1, when: 'after', action: { reset: true } });
  await press(`Reset password of ${INITIAL}`);
  await enter('New password', NEW_PASSWORD);
  await press('Reset password');
  expect(await screen.findByText(/the same password is fine/)).toBeInTheDocument();
  expect(screen.getByLabelText('New password')).toHaveValue(NEW_PASSWORD);
  await press('Reset password');
  expect(await screen.findByText(`Password of ${INITIAL} reset`)).toBeInTheDocument();
});

test('permissions of a topic: a change is sent as it is chosen, and the others stay', async () => {
  const { cloud } = await open(async (services) => {
    await addWriter(services);
    await setRight(services, SANDBOX_SESSION, ORDERS, 'orders', 'writer', 'sub');
  });
  const warning = `LTS must be allowed to produce. If it uses ${INITIAL}, choose Produce.`;
  expect(await screen.findByText(warning)).toBeInTheDocument();
  await user.selectOptions(screen.getByLabelText(`Permission of ${INITIAL}`), 'Produce');
  await waitFor(() => expect(screen.queryByText(warning)).toBeNull());
  expect(cloud.sentTo('setTopicAccess').map(({ body }) => body)).toEqual([
    {
      topics: [
        {
          name: 'orders',
          policies: [
            { user_name: 'writer', access_policy: 'sub' },
            { user_name: INITIAL, access_policy: 'pub' },
          ],
        },
      ],
    },
  ]);
  expect(screen.getByLabelText('Permission of writer')).toHaveValue('sub');
});

test('without a permission every user may use the topic', async () => {
  await open();
  expect(await screen.findByText(/^No permissions are set, so every user can produce and consume/)).toBeInTheDocument();
});

test('without SASL there are no users', async () => {
  await open(undefined, { id: idOf('kafka-clickstream') });
  expect(await screen.findByText(/^SASL is off for this instance, so it has no users/)).toBeInTheDocument();
  expect(screen.queryByRole('button', { name: 'Create user' })).toBeNull();
});

test('a list that cannot be read says so, and is read again on request', async () => {
  const { cloud } = await open(async (_services, simulation) => {
    await simulation.cloud.fault({ method: 'GET', path: USERS, times: 9, when: 'before', action: FORBIDDEN });
  });
  expect(await screen.findByText('Couldn’t load the users')).toBeInTheDocument();
  await cloud.fault();
  await press('Try again');
  expect(await screen.findByText('Created with the instance')).toBeInTheDocument();
});
