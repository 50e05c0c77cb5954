import { screen, within } from '@testing-library/react';
import type { ReactElement } from 'react';
import { expect, onTestFinished, test } from 'vitest';
import { SAMPLE_USER } from '../../../contract/instance';
import { uuid } from '../../../sandbox/world/ids';
import { acceptedAttempt } from '../../../testing/page/accepted-attempt';
import { renderScreen } from '../../../testing/page/render-screen';
import { createSandboxTransport, SANDBOX_SESSION } from '../../../testing/page/sandbox-transport';
import { testSandbox, textAt } from '../../../testing/sandbox/test-sandbox';
import { createAttemptStore } from '../../submission/attempt-store';
import FirstRun from './first-run';
import InstancesPage from './instances-page';

function open(page: ReactElement) {
  onTestFinished(renderScreen(page, createSandboxTransport()).close);
}

test('the sandbox says what it is for, and marks its samples', async () => {
  open(<InstancesPage />);
  expect(await screen.findByRole('region', { name: 'Practice in the sandbox' })).toHaveTextContent(
    /Create .*Watch .*Register /,
  );
  const step = screen.getByRole('link', { name: 'Create an instance from a preset.' });
  expect(step).toHaveAttribute('href', '/create');
  const rows = (await screen.findAllByRole('row')).slice(1);
  expect(rows).toHaveLength(6);
  for (const row of rows) expect(within(row).getByText('Sample')).toBeInTheDocument();
});

test('what a person has created is no sample', async () => {
  const cloud = testSandbox();
  const id = textAt(await cloud.create(), 'instance_id');
  expect((await cloud.get(`/v2/{p}/instances/${id}`)).body).toMatchObject({ user_name: 'demo' });
  const orders = await cloud.get(`/v2/{p}/instances/${uuid('instance kafka-orders')}`);
  expect(orders.body).toMatchObject({ user_name: SAMPLE_USER });
});

test('after the first create of this browser the card is gone', async () => {
  const accepted = acceptedAttempt(SANDBOX_SESSION, { instanceId: 'i-1', name: 'first', at: Date.now() });
  await createAttemptStore(Date.now).put(accepted);
  open(
    <>
      <FirstRun />
      <InstancesPage />
    </>,
  );
  expect(await screen.findByRole('link', { name: 'kafka-orders' })).toBeInTheDocument();
  expect(screen.queryByText('Practice in the sandbox')).toBeNull();
});
