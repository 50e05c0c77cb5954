import { screen, waitFor, within } from '@testing-library/react';
import { userEvent } from '@testing-library/user-event';
import { expect, test, vi } from 'vitest';
import { requestOf, START } from '../../testing/page/attempt-world';
import { enter, press } from '../../testing/page/fill-in';
import { renderApp } from '../../testing/page/render-app';
import { renderScreen } from '../../testing/page/render-screen';
import { createSandboxTransport, SANDBOX_SESSION } from '../../testing/page/sandbox-transport';
import { DEMO_CREDENTIALS, idOf, simulate } from '../../testing/page/simulation';
import { worldForm } from '../../testing/page/world-form';
import { Unsettled } from '../screens/create/review/unsettled';
import RegisterPage from '../screens/lts/register-page';
import { newAttempt } from '../submission/attempt';
import './receipt-dialog';

const SECRET = 'Kafka-pass-2025';

/** What the browser is given to save. */
function savedFiles() {
  const saved: Blob[] = [];
  const create = vi.fn((blob: Blob) => {
    saved.push(blob);
    return 'blob:receipt';
  });
  // jsdom has neither, and would follow the link.
  Object.assign(URL, { createObjectURL: create, revokeObjectURL: () => {} });
  vi.spyOn(HTMLAnchorElement.prototype, 'click').mockImplementation(() => {});
  return saved;
}

test('after Create the instance’s page has a receipt: ids, request id, who, SANDBOX, the body without the password', async () => {
  const saved = savedFiles();
  const { user, session, created, close } = await renderApp('/create/review', { form: worldForm() });
  await press(user, 'Create instance');
  await waitFor(() => expect(window.location.pathname).toMatch(/^\/instances\//));
  const id = window.location.pathname.split('/').at(-1) ?? '';
  await press(user, 'Request record');
  const dialog = await screen.findByRole('dialog', { name: 'Request record' });
  for (const words of ['SANDBOX: this record is simulated', 'Accepted', id, session.who, session.projectId]) {
    expect(dialog).toHaveTextContent(words);
  }
  await press(user, 'Download as JSON');
  const [file, ...more] = saved;
  expect(more).toEqual([]);
  const receipt = JSON.parse((await file?.text()) ?? '');
  const { password, ...body } = created();
  expect(password).toBe(SECRET);
  expect(receipt).toMatchObject({
    sandbox: true,
    outcome: 'accepted',
    instance_id: id,
    request_id: expect.stringMatching(/\S/),
    time_zone: Intl.DateTimeFormat().resolvedOptions().timeZone,
    request: { body },
  });
  expect(JSON.stringify(receipt) + document.documentElement.outerHTML).not.toContain(SECRET);
  await press(user, 'Close');
  expect(screen.queryByRole('dialog', { name: 'Request record' })).toBeNull();
  vi.restoreAllMocks();
  close();
});

/** The record of a create whose answer was lost, where it is told. */
async function openRecord(known: { code?: string; message?: string } = {}) {
  const request = requestOf({ name: 'orders-prod' });
  const attempt = {
    ...newAttempt(SANDBOX_SESSION, request, { id: 'a', bodyHash: 'h', now: START }),
    ...known,
    state: 'unknown',
  } as const;
  const outcome = { kind: 'unknown', why: 'lost', status: 502 } as const;
  const { close } = renderScreen(
    <Unsettled
      result={{ kind: 'unsettled', attempt, outcome, settlement: { kind: 'cancelled' } }}
      onCreateAgain={() => {}}
      onFound={() => {}}
    />,
    createSandboxTransport(),
  );
  await press(userEvent.setup(), 'Request record');
  return { dialog: await screen.findByRole('dialog', { name: 'Request record' }), close };
}

test('an order whose answer was lost has a receipt that says UNKNOWN, where it is told', async () => {
  const { dialog, close } = await openRecord();
  expect(within(dialog).getByText(/^UNKNOWN: the request was sent/)).toBeInTheDocument();
  expect(within(dialog).getAllByText('None')).toHaveLength(2);
  close();
});

test.each([
  ['LAUNCHPAD.NO_ANSWER', 'Message from Kafka Launchpad'],
  ['LAUNCHPAD.NOT_REACHED', 'Message from Kafka Launchpad'],
  ['DMS.00400055', 'Message from Huawei Cloud'],
  ['APIGW.0308', 'Message from Huawei Cloud'],
])('%s is a %s', async (code, label) => {
  const { dialog, close } = await openRecord({ code, message: 'Words' });
  expect(within(dialog).getByText(label).nextElementSibling).toHaveTextContent(`${code}: Words`);
  close();
});

test('after Register the end of the journey has a receipt, with the request’s id and without the password', async () => {
  const { cloud } = simulate();
  const { close } = renderScreen(<RegisterPage id={idOf('kafka-orders')} />, cloud);
  const user = userEvent.setup();
  await enter(user, 'Password', DEMO_CREDENTIALS.password);
  await press(user, 'Register with LTS');
  await screen.findByRole('heading', { name: 'Registered with LTS' });
  await press(user, 'Request record');
  const dialog = await screen.findByRole('dialog', { name: 'Request record' });
  expect(dialog).toHaveTextContent('Register a Kafka instance with LTS');
  expect(dialog).toHaveTextContent(idOf('kafka-orders'));
  expect(within(dialog).queryByText('None')).toBeNull();
  expect(document.documentElement.outerHTML).not.toContain(DEMO_CREDENTIALS.password);
  close();
});
