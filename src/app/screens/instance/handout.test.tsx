import { screen, within } from '@testing-library/react';
import { userEvent } from '@testing-library/user-event';
import { afterEach, expect, test, vi } from 'vitest';
import { renderScreen } from '../../../testing/page/render-screen';
import { DEMO_CREDENTIALS, idOf, simulate } from '../../../testing/page/simulation';
import * as downloads from '../../browser/download';
import InstancePage from './instance-page';
import './handout-dialog';

let close = () => {};
afterEach(() => {
  close();
  vi.restoreAllMocks();
});

async function handoutOf(name: string) {
  const user = userEvent.setup();
  ({ close } = renderScreen(<InstancePage id={idOf(name)} />, simulate().cloud));
  await user.click(await screen.findByRole('button', { name: 'Handout' }));
  return { user, dialog: await screen.findByRole('dialog', { name: `Handout: ${name}` }) };
}

test('a handout has the picture, addresses, user, and next steps, and no password', async () => {
  const { dialog } = await handoutOf('kafka-orders');
  expect(within(dialog).getByRole('img', { name: /^3 brokers in .*Encrypted in transit/ })).toBeInTheDocument();
  for (const words of [idOf('kafka-orders'), 'kafka_admin', ':9093', 'SANDBOX', 'Not registered from this browser']) {
    expect(dialog).toHaveTextContent(words);
  }
  expect(within(dialog).getAllByRole('listitem')[0]).toHaveTextContent('SSL certificate');
  expect(document.documentElement.outerHTML).not.toContain(DEMO_CREDENTIALS.password);
});

test('where the password is stored is written by the reader, and goes into the file', async () => {
  const save = vi.spyOn(downloads, 'download').mockImplementation(() => {});
  const { user, dialog } = await handoutOf('kafka-orders');
  await user.type(within(dialog).getByLabelText('Password is stored in'), 'Vault: kafka-orders');
  await user.click(within(dialog).getByRole('button', { name: 'Download as JSON' }));
  expect(save.mock.lastCall?.[0]).toBe('kafka-orders.json');
  expect(JSON.parse(String(save.mock.lastCall?.[1]))).toMatchObject({
    name: 'kafka-orders',
    instance_id: idOf('kafka-orders'),
    username: 'kafka_admin',
    password_stored_in: 'Vault: kafka-orders',
    addresses: [{ security_protocol: 'SASL_SSL' }],
    lts_registration: 'none',
  });
});

test('without SASL there is no user, no password, and no certificate to fetch', async () => {
  const { dialog } = await handoutOf('kafka-clickstream');
  expect(dialog).toHaveTextContent(':9092');
  expect(within(dialog).queryByLabelText('Password is stored in')).toBeNull();
  expect(dialog).not.toHaveTextContent('Username');
  expect(dialog).not.toHaveTextContent('SSL certificate');
});
