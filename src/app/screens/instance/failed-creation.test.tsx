import { screen, waitFor, within } from '@testing-library/react';
import { userEvent } from '@testing-library/user-event';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { servicesOver } from '../../../testing/page/services-over';
import { browserDrafts } from '../../drafts/browser-drafts';
import { fetchInstances } from '../../lookups/instances';
import { createAttemptStore } from '../../submission/attempt-store';
import '../../ui/confirm-dialog';
import { acceptedAttempt } from '../../../testing/page/accepted-attempt';
import { renderScreen } from '../../../testing/page/render-screen';
import { SANDBOX_SESSION } from '../../../testing/page/sandbox-transport';
import { idOf, type Simulation, simulate } from '../../../testing/page/simulation';
import InstancePage from './instance-page';

const ID = idOf('kafka-staging');
let close = () => {};

const open = (simulation: Simulation, services = servicesOver(simulation.cloud)) => {
  const page = renderScreen(<InstancePage id={ID} />, simulation.cloud, services);
  close = page.close;
  return page;
};

beforeEach(() => {
  close = () => {};
});
afterEach(() => close());

const deletions = ({ cloud }: Simulation) => cloud.sentTo('deleteInstance');
const names = async ({ cloud }: Simulation) =>
  (await fetchInstances(servicesOver(cloud), SANDBOX_SESSION)).items.map(({ name }) => name);
const rowOf = (label: string) => screen.getByText(label, { selector: 'dt' }).nextElementSibling;

async function askToDelete() {
  await userEvent.click(await screen.findByRole('button', { name: 'Delete failed instance' }));
  return screen.findByRole('dialog', { name: 'Delete kafka-staging?' });
}

async function deleteIt() {
  await userEvent.click(within(await askToDelete()).getByRole('button', { name: 'Delete' }));
}

test('it is deleted after asking, once; then its settings can still be tried again', async () => {
  const simulation = simulate();
  open(simulation);
  await deleteIt();
  expect(await screen.findByText('Failed instance deleted')).toBeInTheDocument();
  expect(screen.getByText('Status of kafka-staging: Deleted')).toHaveAttribute('role', 'status');
  expect(document.title).toBe('Deleted: kafka-staging · Kafka Launchpad');
  expect(screen.queryByText('Instance creation failed')).toBeNull();
  expect(screen.queryByText(/This instance no longer exists/)).toBeNull();
  expect(screen.getByRole('button', { name: 'Try again with the same settings' })).toBeInTheDocument();
  expect(deletions(simulation)).toHaveLength(1);
  expect(await names(simulation)).not.toContain('kafka-staging');
});

test('one that this browser ordered a moment ago is deleted for good: it is not taken for "not there yet", nor after a reload', async () => {
  const simulation = simulate({ createSeconds: 0 });
  const id = await simulation.create('kafka-createfail');
  const made = { instanceId: id, name: 'kafka-createfail', at: Date.now() };
  await createAttemptStore(Date.now).put(acceptedAttempt(SANDBOX_SESSION, made));
  ({ close } = renderScreen(<InstancePage id={id} />, simulation.cloud));
  await userEvent.click(await screen.findByRole('button', { name: 'Delete failed instance' }));
  await userEvent.click(await screen.findByRole('button', { name: 'Delete' }));
  expect(await screen.findByText('Failed instance deleted')).toBeInTheDocument();
  window.dispatchEvent(new Event('visibilitychange'));
  await waitFor(() => expect(simulation.cloud.sentTo('showInstance')).toHaveLength(2));
  expect(await screen.findByText('Failed instance deleted')).toBeInTheDocument();
  expect(screen.getByRole('button', { name: 'Try again with the same settings' })).toBeInTheDocument();
  close();
  ({ close } = renderScreen(<InstancePage id={id} />, simulation.cloud));
  expect(await screen.findByRole('heading', { name: 'Instance not found' })).toBeInTheDocument();
  expect(screen.queryByText('Request accepted')).toBeNull();
});

test('B44: the question names the id of what is deleted, since names repeat', async () => {
  open(simulate());
  expect(await askToDelete()).toHaveAccessibleDescription(new RegExp(`^Instance ID: ${ID}\\. `));
});

test('keeping it sends nothing', async () => {
  const simulation = simulate();
  open(simulation);
  await userEvent.click(within(await askToDelete()).getByRole('button', { name: 'Cancel' }));
  expect(screen.queryByRole('dialog')).toBeNull();
  expect(deletions(simulation)).toEqual([]);
  expect(await names(simulation)).toContain('kafka-staging');
});

test('where the instance has become something else meanwhile, nothing is deleted, and the page says so', async () => {
  const simulation = simulate();
  open(simulation);
  const dialog = await askToDelete();
  // From now on the cloud says that it runs.
  const body = { instance_id: ID, name: 'kafka-staging', status: 'RUNNING' };
  await simulation.fault(`/v2/*/instances/${ID}`, { status: 200, body }, 99);
  await userEvent.click(within(dialog).getByRole('button', { name: 'Delete' }));
  expect(await screen.findByText('Your instance is running')).toBeInTheDocument();
  await simulation.cloud.fault();
  expect(await names(simulation)).toContain('kafka-staging');
});

test('a refusal is told in plain words and in the service’s', async () => {
  const simulation = simulate();
  await simulation.cloud.fault({
    method: 'DELETE',
    path: '/v2/*/instances/*',
    times: 1,
    when: 'before',
    action: { status: 403, body: { error_code: 'DMS.00403002', error_msg: 'Read-only.' } },
  });
  open(simulation);
  await deleteIt();
  expect(await screen.findByText('DMS rejected the delete request')).toBeInTheDocument();
  expect(rowOf('Deleted')).toHaveTextContent(/^No/);
  expect(rowOf('What this means')).toHaveTextContent(/Your user doesn’t have permission to/);
  expect(rowOf('What to do')).toHaveTextContent(/Ask your account administrator/);
  expect(rowOf('Message from Huawei Cloud')).toHaveTextContent('DMS.00403002: Read-only.');
  await deleteIt();
  expect(await screen.findByText('Failed instance deleted')).toBeInTheDocument();
});

test.each([
  ['before', /We couldn’t confirm the deletion/],
  ['after', /Failed instance deleted/],
] as const)('an answer that is lost %s the deletion is settled by reading', async (when, told) => {
  const simulation = simulate();
  await simulation.cloud.fault({
    method: 'DELETE',
    path: '/v2/*/instances/*',
    times: 1,
    when,
    action: { reset: true },
  });
  open(simulation);
  await deleteIt();
  expect(await screen.findByText(told)).toBeInTheDocument();
  expect(deletions(simulation)).toHaveLength(1);
});

test('"try again" opens the wizard with everything but the password; what was typed there before is not lost', async () => {
  const simulation = simulate();
  const services = servicesOver(simulation.cloud);
  const drafts = services.get(browserDrafts);
  await drafts.open(SANDBOX_SESSION);
  const mine = drafts.of(SANDBOX_SESSION).get();
  const values = mine?.read().values;
  if (!mine || !values) throw new Error('No draft is open');
  mine.save({ values: { ...values, basics: { ...values.basics, name: 'my-own-work' } }, visited: ['basics'] });
  await waitFor(() => expect(mine.status.get().kind).toBe('saved'));

  const { history } = open(simulation, services);
  await userEvent.click(await screen.findByRole('button', { name: 'Try again with the same settings' }));
  await waitFor(() => expect(history.at(-1)).toMatch(/^\/create\//));
  const draft = drafts.of(SANDBOX_SESSION).get();
  expect(draft?.origin).toEqual({ kind: 'instance', name: 'kafka-staging', id: ID });
  expect(draft?.read().values).toMatchObject({
    basics: { name: 'kafka-staging', engineVersion: '2.7' },
    capacity: { productId: 'c6.2u4g.cluster', brokers: '3', totalStorage: '600' },
    access: { sasl: false, password: '', passwordAgain: '' },
  });
  expect(draft?.status.get().kind).toBe('saved');
  const kept = Object.values({ ...localStorage }).join();
  expect(kept).toContain('my-own-work');
  expect(kept).toContain('kafka-staging');
});
