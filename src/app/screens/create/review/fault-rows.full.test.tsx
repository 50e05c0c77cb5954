/** Rows of the fault table whose end a person sees on Review: over the whole app and the sandbox, names unique and not. */
import { fireEvent, screen, waitFor } from '@testing-library/react';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import type { FaultAction } from '../../../../sandbox/fault-queue';
import { pass, stopTime } from '../../../../testing/page/fake-time';
import { fieldOf, press } from '../../../../testing/page/fill-in';
import { type RenderedApp, renderApp } from '../../../../testing/page/render-app';
import { worldForm } from '../../../../testing/page/world-form';
import { fetchInstancesByName } from '../../../lookups/instances';

/** Each test's own: what the page is creating is known by its name. */
let name = '';
let tests = 0;
beforeEach(() => {
  tests += 1;
  name = `orders-${tests}`;
});
const CREATE = { method: 'POST', path: '/v2/kafka/*/instances', times: 1 } as const;

let app: RenderedApp;
afterEach(() => {
  app.close();
  vi.useRealTimers();
});

const posts = () => app.cloud.sentTo('createInstance').length;
const instances = () => fetchInstancesByName(app.services, app.session, name);
const rowOf = (label: string) => screen.getByText(label, { selector: 'dt' }).nextElementSibling;
const refusal = (status: number, code: string, message: string): FaultAction => ({
  status,
  body: { error_code: code, error_msg: message },
});

/** Opens Review filled in, orders the fault and presses Create. */
async function create(uniqueNames: boolean, action: FaultAction, when: 'before' | 'after' = 'before') {
  app = await renderApp('/create/review', { form: worldForm({ basics: { name } }), sandbox: { uniqueNames } });
  await app.cloud.fault({ ...CREATE, when, action });
  await press(app.user, 'Create instance');
}

/** The time stands; what is pressed and shown is then waited for with `until`, which moves it. */
async function createWhileTimeStands(uniqueNames: boolean, action: FaultAction, when: 'before' | 'after' = 'before') {
  app = await renderApp('/create/review', { form: worldForm({ basics: { name } }), sandbox: { uniqueNames } });
  await screen.findAllByText('AZ1');
  await app.cloud.fault({ ...CREATE, when, action });
  stopTime(Date.now());
  await click('Create instance');
}

async function click(label: string): Promise<void> {
  fireEvent.click(screen.getByText(label));
  await pass();
}

/** Moves the time, five seconds a step, until something is true. */
async function until(isTrue: () => boolean): Promise<void> {
  for (let step = 0; step < 60 && !isTrue(); step += 1) await pass(5_000);
  expect(isTrue()).toBe(true);
}

/** Lets run what is under way, with hardly any time passing, until a text stands on the page. */
async function soon(text: string | RegExp): Promise<void> {
  for (let step = 0; step < 60 && !screen.queryByText(text); step += 1) await pass();
  expect(screen.getByText(text)).toBeInTheDocument();
}

const FIRST_LOOK = /^Check 1 of 6\. We don’t send the request again\.$/;
const isShown = (text: string) => () => screen.queryByText(text) !== null;
const isFollowing = () => window.location.pathname.startsWith('/instances/');

describe.each([
  ['unique', true],
  ['not unique', false],
] as const)('names %s', (_names, uniqueNames) => {
  test('B10: an unknown code stands in the banner as it came, blames no field, and is sent again on request', async () => {
    await create(uniqueNames, refusal(400, 'DMS.00499999', 'Something <b>new</b>.'));
    expect(await screen.findByText('DMS rejected the request')).toBeInTheDocument();
    expect(rowOf('Message from Huawei Cloud')).toHaveTextContent('DMS.00499999: Something <b>new</b>.');
    expect(rowOf('Charges')).toHaveTextContent(/^NoNothing was created/);
    expect(screen.queryByRole('link', { name: /^(Fix it in |Change name)/ })).toBeNull();
    expect([posts(), await instances()]).toEqual([1, []]);
    await press(app.user, 'Try again');
    await waitFor(() => expect(window.location.pathname).toMatch(/^\/instances\//));
    expect([posts(), (await instances()).length]).toEqual([2, 1]);
  });

  test('B10: a name that the service says exists is at the name, where no send of ours is open', async () => {
    await create(uniqueNames, refusal(400, 'DMS.00400060', 'This instance name already exists.'));
    expect(await screen.findByText('Another instance in this project already has this name.')).toBeInTheDocument();
    await app.user.click(screen.getByRole('link', { name: 'Change name' }));
    expect(await fieldOf('Instance name')).toHaveFocus();
    expect(await fieldOf('Instance name')).toHaveValue(name);
    expect([posts(), await instances()]).toEqual([1, []]);
  });

  test.each([
    ['404', refusal(404, 'APIGW.0107', 'Something does not exist'), /^APIGW\.0107: /],
    ['405', refusal(405, 'DMS.00405001', 'This request method is not allowed.'), /^DMS\.00405001: /],
    ['413', refusal(413, 'APIGW.0201', 'Request entity too large'), /^APIGW\.0201: /],
  ] as const)('B11: %s is refused, certainly', async (_what, action, words) => {
    await create(uniqueNames, action);
    expect(await screen.findByText('DMS rejected the request')).toBeInTheDocument();
    expect(rowOf('Message from Huawei Cloud')).toHaveTextContent(words);
    expect(rowOf('Charges')).toHaveTextContent(/^No/);
    expect([posts(), await instances()]).toEqual([1, []]);
  });

  test.each([
    ['400 without JSON', { status: 400, body: '<html>no</html>' }, /HTTP status 400 without an error code/],
    ['400 without a body', { status: 400 }, /HTTP status 400 without an error code/],
    ['413', { status: 413 }, /HTTP status 413 without an error code/],
    ['415', { status: 415, body: '<html>' }, /HTTP status 415 without an error code/],
  ] as const)('B39: %s without a code is not certain: it is looked for', async (_what, action, words) => {
    await createWhileTimeStands(uniqueNames, action, 'after');
    await until(() => screen.queryByText(/The request was rejected without a/) !== null);
    expect(rowOf('Message from Huawei Cloud')).toHaveTextContent(words);
    expect(rowOf('Charges')).toHaveTextContent(/^Unknown/);
    expect(document.body).not.toHaveTextContent('<html>');
    expect(posts()).toBe(1);
    expect(await instances()).toHaveLength(1);
  });

  test('B11: 409 leaves it open: what was created is found by reading', async () => {
    await createWhileTimeStands(uniqueNames, { status: 409 }, 'after');
    await soon(FIRST_LOOK);
    expect(rowOf('Charges')).toHaveTextContent(/^Unknown/);
    await until(isFollowing);
    vi.useRealTimers();
    const [instance, ...further] = await instances();
    expect(window.location.pathname).toBe(`/instances/${instance?.instance_id}`);
    expect([posts(), further]).toEqual([1, []]);
  });

  test('B11: 409 before anything was done ends with "not seen", and one more only by the person’s word', async () => {
    await createWhileTimeStands(uniqueNames, { status: 409 });
    await until(isShown('Your instance hasn’t appeared yet'));
    expect(rowOf('Charges')).toHaveTextContent(/^Unknown/);
    expect(posts()).toBe(1);
    await click('Create again…');
    await click('Yes, create again');
    await until(isFollowing);
    vi.useRealTimers();
    expect([posts(), (await instances()).length]).toEqual([2, 1]);
  });

  test.each([
    [403, 'DMS.00403003', 'This role does not have the permissions.', /Ask your account administrator/],
    [403, 'DMS.10240310', 'A tenant has the read-only permission.', /Ask your account administrator/],
    [401, 'DMS.10240104', 'The project ID and token do not match.', /Choose the right project, or ask/],
    [403, 'DMS.10240306', 'The tenant has been frozen.', /Contact the account owner\. This can’t/],
    [400, 'DMS.00500986', 'Your account has been restricted.', /Contact the account owner\. This can’t/],
  ])(
    'B16: %i %s is refused without a button to repeat it, and says whom to ask',
    async (status, code, message, whom) => {
      await create(uniqueNames, refusal(status, code, message));
      expect(await screen.findByText('DMS rejected the request')).toBeInTheDocument();
      expect(rowOf('What to do')).toHaveTextContent(whom);
      expect(rowOf('Message from Huawei Cloud')).toHaveTextContent(`${code}: ${message}`);
      expect(screen.queryByText('Try again')).toBeNull();
      expect([posts(), await instances()]).toEqual([1, []]);
    },
  );

  const SOLD_OUT = 'This flavor or disk type is sold out in the selected zones.';

  test('B29: "sold out" reads flavors and zones again, says so at the flavor, and keeps the rest', async () => {
    app = await renderApp('/create/review', { form: worldForm({ basics: { name } }), sandbox: { uniqueNames } });
    await screen.findAllByText('AZ1');
    app.changes();
    const read = () => [app.cloud.sentTo('listProducts').length, app.cloud.sentTo('listAvailabilityZones').length];
    const before = read();
    await app.cloud.fault({ ...CREATE, when: 'before', action: refusal(400, 'DMS.00400055', 'Resource sold out.') });
    await press(app.user, 'Create instance');
    await app.user.click(await screen.findByRole('link', { name: 'Fix it in Capacity' }));
    await screen.findByText('Broker flavor', { selector: 'legend' });
    await waitFor(() => expect(read()).toEqual(before.map((times) => times + 1)));
    expect(screen.getByText(SOLD_OUT)).toBeInTheDocument();
    expect(app.changes()).toEqual({});
    await press(app.user, /^c6\.4u8g\.cluster/);
    expect(app.changes()).toEqual({ product_id: 'c6.4u8g.cluster' });
    await press(app.user, 'Return to review');
    await press(app.user, 'Create instance');
    await waitFor(() => expect(window.location.pathname).toMatch(/^\/instances\//));
    expect([posts(), (await instances()).map((item) => item.product_id)]).toEqual([2, ['c6.4u8g.cluster']]);
  });
});

test.each(['DMS.00400060', 'DMS.00400081'])(
  'B10: %s after an own send of unknown fate is "probably yours" and is looked for, never "taken"',
  async (code) => {
    await createWhileTimeStands(true, { reset: true });
    await until(isShown('Your instance hasn’t appeared yet'));
    await app.cloud.fault({ ...CREATE, when: 'before', action: refusal(400, code, 'Name exists.') });
    await click('Create again…');
    await click('Yes, create again');
    await soon('The name now exists, probably from your own request. Checking…');
    expect(rowOf('Message from Huawei Cloud')).toHaveTextContent(`${code}: Name exists.`);
    await until(isShown('Your instance hasn’t appeared yet'));
    vi.useRealTimers();
    expect(rowOf('What to do')).toHaveTextContent(/Check again in a few minutes\./);
    expect(screen.queryByText('This name is already in use')).toBeNull();
    expect(screen.queryByRole('link', { name: /^(Fix it in |Change name)/ })).toBeNull();
    expect([posts(), await instances()]).toEqual([2, []]);
  },
);
