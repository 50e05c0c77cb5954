import { screen, within } from '@testing-library/react';
import { userEvent } from '@testing-library/user-event';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { acceptedAttempt } from '../../../testing/page/accepted-attempt';
import { createdNow } from '../../../testing/page/attempt-world';
import { renderScreen } from '../../../testing/page/render-screen';
import { REAL_SESSION, SANDBOX_SESSION } from '../../../testing/page/sandbox-transport';
import { servicesOver } from '../../../testing/page/services-over';
import { idOf, type Simulation, simulate } from '../../../testing/page/simulation';
import { createAttemptStore } from '../../submission/attempt-store';
import { secretsHandoff } from '../../submission/secrets-handoff';
import InstancePage from './instance-page';
import './snippets/client-settings';

let close = () => {};
beforeEach(() => {
  close = () => {};
});
afterEach(() => close());

const open = (simulation: Simulation, id: string) => {
  ({ close } = renderScreen(<InstancePage id={id} />, simulation.cloud));
};
/** Only the open panel holds anything. */
const snippet = () => document.querySelector('[role=tabpanel] pre')?.textContent ?? '';
const choose = (name: string) => userEvent.click(screen.getByRole('tab', { name }));

test('with SASL_SSL: settings for each client with this instance’s addresses and user, never a password', async () => {
  open(simulate(), idOf('kafka-orders'));
  await screen.findByRole('heading', { name: 'Set up a client' });
  const first = /192\.168\.10\.\d+:9093/.exec(document.body.textContent ?? '')?.[0] ?? 'none';
  expect(snippet()).toContain('security.protocol=SASL_SSL');
  for (const name of ['Java', 'kcat', 'Python', 'Go', 'Node']) {
    await choose(name);
    expect(snippet()).toContain(first);
    expect(snippet()).toContain('kafka_admin');
    expect(snippet()).not.toContain('Kafka-demo-1');
  }
  expect(screen.getByText('Clients need the DMS certificate')).toBeInTheDocument();
  expect(screen.getByText('The sandbox has no certificate.')).toBeInTheDocument();
});

/** The tab that created the instance with a password. */
function openAsCreator(password: string) {
  const simulation = simulate();
  const services = servicesOver(simulation.cloud);
  const handoff = services.get(secretsHandoff);
  const id = idOf('kafka-orders');
  handoff.handOver(createdNow(id), { user: 'kafka_admin', password }, handoff.notePress(0));
  ({ close } = renderScreen(<InstancePage id={id} />, simulation.cloud, services));
}
const shown = () => document.body.textContent ?? '';

test.each(['Kafka-demo-1', 'a"b\\c\'d $(e)`', ' leading 7 & trailing ', '日本 9 \u202e'])(
  'A22: in the tab that created it, the password %j is shown and copied on request, and filled in on request',
  async (password) => {
    const user = userEvent.setup();
    openAsCreator(password);
    await screen.findByRole('heading', { name: 'Set up a client' });
    expect(shown()).not.toContain(password);
    await user.click(screen.getByRole('button', { name: 'Copy the password' }));
    expect(await navigator.clipboard.readText()).toBe(password);
    expect(shown()).not.toContain(password);
    await user.click(screen.getByRole('button', { name: 'Show' }));
    expect(shown()).toContain(password);
    await user.click(screen.getByRole('button', { name: 'Hide' }));
    expect(shown()).not.toContain(password);
    await user.click(screen.getByRole('checkbox', { name: 'Fill in the password' }));
    expect(snippet()).not.toContain('REPLACE_WITH_PASSWORD');
    expect(screen.getByText(/This text contains the password/)).toBeInTheDocument();
    await user.click(screen.getByRole('tab', { name: 'Node' }));
    expect(snippet()).not.toContain('KAFKA_PASSWORD');
    await user.click(screen.getByRole('button', { name: 'Copy the Node settings' }));
    expect(await navigator.clipboard.readText()).toBe(snippet());
    await user.click(screen.getByRole('checkbox', { name: 'Fill in the password' }));
    expect(snippet()).toContain('process.env.KAFKA_PASSWORD');
    expect(JSON.stringify([{ ...localStorage }, { ...sessionStorage }])).not.toContain(password);
  },
);

test('another tab knows no password, and offers none', async () => {
  open(simulate(), idOf('kafka-orders'));
  await screen.findByRole('heading', { name: 'Set up a client' });
  expect(screen.queryByRole('button', { name: 'Copy the password' })).toBeNull();
  expect(screen.queryByRole('checkbox', { name: 'Fill in the password' })).toBeNull();
  expect(screen.getByText(/Replace REPLACE_WITH_PASSWORD/)).toBeInTheDocument();
});

test.each([
  ['created by this browser', 'kafka-orders', true, true],
  ['created elsewhere', 'kafka-audit', false, false],
  ['without SASL', 'kafka-clickstream', true, false],
] as const)('a reload: of an instance %s the page says where its password was', async (_what, name, isOwn, isTold) => {
  const simulation = simulate();
  const made = acceptedAttempt(SANDBOX_SESSION, { instanceId: idOf(name), name, at: Date.now() });
  if (isOwn) await createAttemptStore(Date.now).put(made);
  open(simulation, idOf(name));
  await screen.findByRole('heading', { name: 'Set up a client' });
  const told = /^Shown only in the tab that created the instance\./;
  if (isTold) expect(await screen.findByText(told)).toBeInTheDocument();
  expect(screen.queryAllByText(told)).toHaveLength(isTold ? 1 : 0);
  const resets = screen.queryAllByRole('link', { name: 'Reset password' });
  expect(resets.map((link) => link.getAttribute('href'))).toEqual(isTold ? [`/instances/${idOf(name)}/users`] : []);
});

test('what is copied is exactly what stands there', async () => {
  const user = userEvent.setup();
  open(simulate(), idOf('kafka-orders'));
  await screen.findByRole('heading', { name: 'Set up a client' });
  await user.click(screen.getByRole('tab', { name: 'kcat' }));
  await user.click(screen.getByRole('button', { name: 'Copy the kcat settings' }));
  expect(await navigator.clipboard.readText()).toBe(snippet());
});

test('without SASL there is no certificate, no user, and no choice where there is one address', async () => {
  open(simulate(), idOf('kafka-clickstream'));
  await screen.findByRole('heading', { name: 'Set up a client' });
  expect(snippet()).toContain('security.protocol=PLAINTEXT');
  expect(screen.queryByText('Clients need the DMS certificate')).toBeNull();
  expect(screen.queryByLabelText('Addresses')).toBeNull();
});

test('several access modes: the settings are those of the chosen one', async () => {
  const simulation = simulate({}, REAL_SESSION);
  const body = {
    instance_id: 'i-1',
    name: 'kafka-open',
    status: 'RUNNING',
    ssl_enable: true,
    kafka_security_protocol: 'SASL_PLAINTEXT',
    sasl_enabled_mechanisms: ['SCRAM-SHA-512'],
    access_user: 'ann',
    vpc_client_plain: true,
    kafka_private_connect_address: '10.0.0.1:9093',
    enable_publicip: true,
    public_connect_address: '203.0.113.9:9095',
    port: 9093,
    ipv6_connect_addresses: ['2001:db8::1'],
  };
  await simulation.fault('/v2/*/instances/i-1', { status: 200, body }, 9);
  open(simulation, 'i-1');
  const addresses = await screen.findByLabelText('Addresses');
  const names = within(addresses)
    .getAllByRole('option')
    .map(({ textContent }) => textContent);
  expect(names).toEqual([
    'Private network, SASL, port 9093',
    'Private network, plaintext, port 9092',
    'Public network, SASL, port 9095',
    'Private network (IPv6), SASL, port 9093',
  ]);
  expect(snippet()).toContain('security.protocol=SASL_PLAINTEXT');
  await userEvent.selectOptions(addresses, 'Private network, plaintext, port 9092');
  expect(snippet()).toBe('bootstrap.servers=10.0.0.1:9092\nsecurity.protocol=PLAINTEXT\n');
  await userEvent.selectOptions(addresses, 'Public network, SASL, port 9095');
  expect(snippet()).toContain('203.0.113.9:9095');
  expect(screen.getByText(/These addresses are on the internet/)).toBeInTheDocument();
  await userEvent.selectOptions(addresses, 'Private network (IPv6), SASL, port 9093');
  expect(snippet()).toContain('[2001:db8::1]:9093');
});
