/** A transfer in EXCEPTION: from the reason to the page that removes it, and back to a transfer that works. */
import { screen, waitFor } from '@testing-library/react';
import { expect, onTestFinished, test } from 'vitest';
import { registerOrders } from '../../../testing/page/flow-page';
import { renderApp } from '../../../testing/page/render-app';
import { SANDBOX_SESSION } from '../../../testing/page/sandbox-transport';
import { servicesOver } from '../../../testing/page/services-over';
import { DEMO_CREDENTIALS, idOf } from '../../../testing/page/simulation';
import { transferTo } from '../../../testing/page/transfers-page';
import { deleteTopic } from '../../flow/topics';
import { createUser, resetPassword, setRight } from '../../flow/users';
import { beginSession } from '../../lookups/http';
import type { Services } from '../../services/services';

const ORDERS = idOf('kafka-orders');
const ADDRESS = `/instances/${ORDERS}`;
const NEW_PASSWORD = 'Canary-failing-9f1';

/** A transfer to the topic orders, and what spoils it, are there before the page opens. */
async function open(spoil: (services: Services) => Promise<unknown>, page = '/transfers') {
  const app = await renderApp(ADDRESS + page, {}, async (cloud) => {
    const services = servicesOver(cloud);
    await beginSession(services);
    await registerOrders(services);
    await transferTo('orders')(services);
    await spoil(services);
  });
  onTestFinished(app.close);
  const press = async (role: 'link' | 'button', name: string | RegExp) =>
    app.user.click((await screen.findAllByRole(role, { name }))[0] as HTMLElement);
  return { ...app, press };
}
type Opened = Awaited<ReturnType<typeof open>>;

const reset = (services: Services) => resetPassword(services, SANDBOX_SESSION, ORDERS, undefined, NEW_PASSWORD);

async function denyOthers(services: Services) {
  await createUser(services, SANDBOX_SESSION, ORDERS, { user_name: 'writer', user_passwd: NEW_PASSWORD });
  return setRight(services, SANDBOX_SESSION, ORDERS, 'orders', 'writer', 'pub');
}

async function createAgain({ press, user }: Opened) {
  await press('link', 'Topics');
  const name = await screen.findByLabelText('Topic name');
  await user.clear(name);
  await user.type(name, 'orders');
  await press('button', 'Create topic');
  expect(await screen.findByText('Topic “orders” created')).toBeInTheDocument();
  await press('link', 'Back to instance');
  await press('link', 'View log transfers');
}

async function allow({ press, user }: Opened) {
  await press('link', 'Users');
  await user.selectOptions(await screen.findByLabelText(`Permission of ${DEMO_CREDENTIALS.user}`), 'Produce');
  await waitFor(() => expect(screen.queryByText(/^LTS must be allowed to produce/)).toBeNull());
  await press('link', 'Back to instance');
  await press('link', 'View log transfers');
}

const deleteOrders = (services: Services) => deleteTopic(services, SANDBOX_SESSION, ORDERS, 'orders');

test.each([
  ['its topic is gone: it is created again', deleteOrders, /^Topic orders doesn’t exist\./, createAgain],
  [
    'LTS may not produce: the permission is set',
    denyOthers,
    new RegExp(`User ${DEMO_CREDENTIALS.user} isn’t allowed to produce messages to orders`),
    allow,
  ],
  [
    'the password was reset: the registration is modified',
    reset,
    /LTS still has the old one/,
    ({ press }: Opened) => press('button', 'Modify (simulated)'),
  ],
] as const)('B55: EXCEPTION, because %s', async (_what, spoil, words, wayOut) => {
  const page = await open(spoil);
  expect(await screen.findByText('Failing')).toBeInTheDocument();
  expect(await screen.findByText(words)).toBeInTheDocument();
  await wayOut(page);
  expect(await screen.findByText('Active')).toBeInTheDocument();
  expect(screen.queryByText('LTS can’t write to the topic')).toBeNull();
  expect(page.cloud.sentTo('createTransfer')).toHaveLength(1);
});

test('B56: from the reset of the password to a transfer that works again', async () => {
  const page = await open(async () => undefined, '/users');
  const { press, user } = page;
  await press('button', `Reset password of ${DEMO_CREDENTIALS.user}`);
  await user.click(await screen.findByLabelText('New password'));
  await user.paste(NEW_PASSWORD);
  await press('button', 'Reset password');
  await press('button', 'Register again');
  expect(await screen.findByText('LTS says that the instance is already registered')).toBeInTheDocument();
  await press('button', 'Modify (simulated)');
  expect(await screen.findByText('LTS now has the new password.')).toBeInTheDocument();
  await press('link', 'Back to instance');
  await press('link', 'View log transfers');
  expect(await screen.findByText('Active')).toBeInTheDocument();
});
