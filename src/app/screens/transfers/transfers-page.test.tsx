import { screen, waitFor, within } from '@testing-library/react';
import { userEvent as events, PointerEventsCheckLevel } from '@testing-library/user-event';
import { expect, test } from 'vitest';
import { SANDBOX_SESSION } from '../../../testing/page/sandbox-transport';
import { idOf } from '../../../testing/page/simulation';
import { LTS_FORBIDS, openTransfers, TRANSFERS, transferRow, transferTo } from '../../../testing/page/transfers-page';
import { ORDERS } from '../../../testing/sandbox/flow';
import { deleteTopic } from '../../flow/topics';

const userEvent = events.setup({ delay: null, pointerEventsCheck: PointerEventsCheckLevel.Never });

test('an instance that nobody registered says so, with the way there', async () => {
  await openTransfers(undefined, { isRegistered: false });
  expect(await screen.findByText('Register the instance first')).toBeInTheDocument();
  expect(screen.getByRole('link', { name: 'Register with LTS' })).toHaveAttribute('href', `/instances/${ORDERS}/lts`);
});

test('an instance that does not run has no form', async () => {
  await openTransfers(undefined, { id: idOf('kafka-archive'), isRegistered: false });
  expect(await screen.findByText('Logs can’t be transferred now: Frozen')).toBeInTheDocument();
  expect(screen.queryByRole('button', { name: 'Create log transfer' })).toBeNull();
});

test('without topics it leads to them', async () => {
  await openTransfers((services) => deleteTopic(services, SANDBOX_SESSION, ORDERS, 'orders'));
  expect(await screen.findByText('Create a topic first. Logs are written to it.')).toBeInTheDocument();
  expect(screen.getByRole('link', { name: 'Create topic' })).toHaveAttribute('href', `/instances/${ORDERS}/topics`);
});

test('a list that cannot be read says so, and is read again on request', async () => {
  const { cloud } = await openTransfers(async (services, simulation) => {
    await transferTo('orders')(services);
    await simulation.cloud.fault({ method: 'GET', path: TRANSFERS, times: 9, when: 'before', action: LTS_FORBIDS });
  });
  const alert = await screen.findByText('Couldn’t load the transfers');
  expect(alert).toBeInTheDocument();
  await cloud.fault();
  await userEvent.click(screen.getByRole('button', { name: 'Try again' }));
  expect((await transferRow()).getByText('Active')).toBeInTheDocument();
});

test('a transfer is paused and resumed, and removed after a question', async () => {
  const { cloud } = await openTransfers(transferTo('orders'));
  await userEvent.click((await transferRow()).getByRole('button', { name: 'Pause transfer of sign-ins' }));
  expect(await screen.findByText('Paused')).toBeInTheDocument();
  await userEvent.click((await transferRow()).getByRole('button', { name: 'Resume transfer of sign-ins' }));
  expect(await screen.findByText('Active')).toBeInTheDocument();
  await userEvent.click((await transferRow()).getByRole('button', { name: 'Remove transfer of sign-ins' }));
  const dialog = within(await screen.findByRole('dialog'));
  expect(cloud.sentTo('deleteTransfer')).toEqual([]);
  await userEvent.click(dialog.getByRole('button', { name: 'Remove' }));
  await waitFor(() => expect(screen.queryByRole('listitem')).toBeNull());
  expect(cloud.sentTo('updateTransfer')).toHaveLength(2);
  expect(cloud.sentTo('deleteTransfer')).toHaveLength(1);
});

test('a pause that is refused names its IAM action, and changes nothing', async () => {
  const { cloud } = await openTransfers(transferTo('orders'));
  await cloud.fault({ method: 'PUT', path: TRANSFERS, times: 1, when: 'before', action: LTS_FORBIDS });
  await userEvent.click((await transferRow()).getByRole('button', { name: 'Pause transfer of sign-ins' }));
  expect(await screen.findByText('lts:transfers:put')).toBeInTheDocument();
  expect(screen.getByText('Active')).toBeInTheDocument();
});
