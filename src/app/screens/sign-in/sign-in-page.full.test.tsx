import { screen, waitFor, within } from '@testing-library/react';
import { afterEach, expect, test } from 'vitest';
import {
  SANDBOX_ACCESS_KEY,
  SANDBOX_DOMAIN,
  SANDBOX_PASSWORD,
  SANDBOX_PROJECT_ID,
  SANDBOX_REGION,
  SANDBOX_SECRET_KEY,
  SANDBOX_USER,
} from '../../../sandbox/credentials';
import { createSandbox } from '../../../sandbox/sandbox';
import { enter, fieldOf, optionTexts, pick, press } from '../../../testing/page/fill-in';
import { type RenderedConsole, renderConsole, signInAsDemo } from '../../../testing/page/render-console';
import { createSignInTransport, type SignInTransport } from '../../../testing/page/sandbox-transport';
import { accountToken } from '../../../testing/sandbox/account-token';
import type { Transport } from '../../lookups/http';

let opened: RenderedConsole | undefined;
afterEach(() => opened?.close());

async function open(cloud: Transport, path = '/'): Promise<RenderedConsole['user']> {
  opened = await renderConsole(path, cloud);
  return opened.user;
}

const signIns = ({ sent }: SignInTransport) =>
  sent.filter(({ method, path }) => method === 'POST' && path === '/api/sign-in').map(({ body }) => body);

const expectInstances = () => screen.findByRole('heading', { level: 1, name: 'Kafka instances' });

/** Every place of the page in which a text could have stayed. */
const places = () =>
  JSON.stringify([{ ...localStorage }, { ...sessionStorage }, window.location.href, history.state, document.cookie]) +
  document.documentElement.outerHTML;

test('user and password: what is sent, and the console opens where the person wanted to go', async () => {
  const cloud = createSignInTransport();
  const user = await open(cloud, '/create/basics');
  expect(document.title).toBe('Sign in · Kafka Launchpad');
  await signInAsDemo(user);
  await screen.findByRole('heading', { level: 1, name: 'Create a Kafka instance' });
  const credentials = { domain: SANDBOX_DOMAIN, user: SANDBOX_USER, password: SANDBOX_PASSWORD };
  expect(signIns(cloud)).toEqual([{ way: 'password', region: SANDBOX_REGION, ...credentials }]);
  expect(window.location.pathname).toBe('/create/basics');
  expect(screen.getByRole('banner')).toHaveTextContent('SANDBOX: simulated, no charges');
  const header = within(screen.getByRole('banner'));
  for (const words of [SANDBOX_REGION, SANDBOX_PROJECT_ID, 'Signed in as demo of account sandbox']) {
    expect(header.getAllByText(words, { exact: false }).length).toBeGreaterThan(0);
  }
  expect(places()).not.toContain(SANDBOX_PASSWORD);
});

test('in the sandbox its public credentials are filled in on request', async () => {
  const cloud = createSignInTransport();
  const user = await open(cloud);
  await press(user, 'Fill in demo credentials');
  await press(user, 'Sign in');
  await expectInstances();
  const credentials = { domain: SANDBOX_DOMAIN, user: SANDBOX_USER, password: SANDBOX_PASSWORD };
  expect(signIns(cloud)).toEqual([{ way: 'password', region: SANDBOX_REGION, ...credentials }]);
  expect(places()).not.toContain(SANDBOX_PASSWORD);
});

test('with Huawei Cloud no credentials are offered', async () => {
  const cloud = createSignInTransport();
  await open(async (request) => {
    const answer = await cloud(request);
    if (request.method !== 'GET' || new URL(request.url, 'http://h').pathname !== '/api/sign-in') return answer;
    return Response.json({ ...(await answer.json()), mode: 'cloud' }, answer);
  });
  await screen.findByText(/^Sign in with a Huawei Cloud user/);
  await fieldOf('Account name');
  expect(screen.queryByRole('button', { name: 'Fill in demo credentials' })).toBeNull();
});

test.each(['Access key', 'Token'])('for %s there is nothing to fill in', async (way) => {
  const user = await open(createSignInTransport());
  await press(user, 'Fill in demo credentials');
  await press(user, way);
  expect(screen.queryByRole('button', { name: 'Fill in demo credentials' })).toBeNull();
});

test('a token: what is sent, and the cloud is asked with it', async () => {
  const sandbox = createSandbox();
  const token = sandbox.token();
  const cloud = createSignInTransport({}, sandbox);
  const user = await open(cloud);
  await press(user, 'Token');
  await enter(user, 'IAM token', `  ${token}\n`);
  await press(user, 'Sign in');
  await expectInstances();
  expect(await screen.findByText('kafka-orders')).toBeInTheDocument();
  expect(signIns(cloud)).toEqual([{ way: 'token', region: SANDBOX_REGION, token }]);
  expect(places()).not.toContain(token);
});

test('an access key: what is sent, the security token only where there is one', async () => {
  const cloud = createSignInTransport();
  const user = await open(cloud);
  await press(user, 'Access key');
  await enter(user, 'Access key (AK)', SANDBOX_ACCESS_KEY);
  await enter(user, 'Secret key (SK)', SANDBOX_SECRET_KEY);
  await press(user, 'Sign in');
  await expectInstances();
  const keys = { accessKey: SANDBOX_ACCESS_KEY, secretKey: SANDBOX_SECRET_KEY };
  expect(signIns(cloud)).toEqual([{ way: 'keys', region: SANDBOX_REGION, ...keys }]);
  expect(places()).not.toContain(SANDBOX_SECRET_KEY);
});

test('inputs are what a password manager and a screen reader take them for', async () => {
  const user = await open(createSignInTransport());
  const inputs = async (...labels: string[]) =>
    Promise.all(labels.map(async (label) => fieldOf(label).then(({ type, autocomplete }) => [type, autocomplete])));
  expect(await inputs('Account name', 'IAM username', 'Password')).toEqual([
    ['text', 'off'],
    ['text', 'username'],
    ['password', 'current-password'],
  ]);
  await press(user, 'Access key');
  expect(await inputs('Access key (AK)', 'Secret key (SK)', 'Security token (optional)')).toEqual([
    ['text', 'off'],
    ['password', 'new-password'],
    ['password', 'new-password'],
  ]);
  await enter(user, 'Secret key (SK)', 'shown');
  await press(user, 'Show secret key');
  expect((await fieldOf('Secret key (SK)')).type).toBe('text');
  await press(user, 'Hide secret key');
  expect((await fieldOf('Secret key (SK)')).type).toBe('password');
});

test.each([
  ['password', 'Unauthorized: The username or password is wrong.', /^Check the account name/],
  ['token', 'Unauthorized: The request you have made requires authentication.', /^The token may have expired or be/],
  ['keys', /^APIGW.0301: Incorrect IAM authentication information: verify aksk signature fail/, /^Check both keys/],
] as const)(
  'refused %s: the vendor’s words, code and request id, what to do, and nothing lost',
  async (way, words, cure) => {
    const cloud = createSignInTransport();
    const user = await open(cloud);
    if (way === 'password') await signInAsDemo(user, 'wrong-Password-1');
    if (way === 'token') {
      await press(user, 'Token');
      await enter(user, 'IAM token', 'MII-no-token');
      await press(user, 'Sign in');
    }
    if (way === 'keys') {
      await press(user, 'Access key');
      await enter(user, 'Access key (AK)', SANDBOX_ACCESS_KEY);
      await enter(user, 'Secret key (SK)', 'wrong-secret');
      await press(user, 'Sign in');
    }
    const alert = await screen.findByRole('alert');
    expect(alert).toHaveTextContent('Couldn’t sign in');
    expect(within(alert).getByText(words)).toBeInTheDocument();
    expect(within(alert).getByText(cure)).toBeInTheDocument();
    expect(within(alert).getByText(/^Request ID [0-9a-f]{32}$/)).toBeInTheDocument();
    await waitFor(() => expect(document.title).toBe('Error: Sign in · Kafka Launchpad'));
    const secret = { password: 'Password', token: 'IAM token', keys: 'Secret key (SK)' }[way];
    const kept = await fieldOf(secret);
    expect(kept.value).toMatch(/wrong|MII-no-token/);
  },
);

test('a token of the account: told in plain words with what to do, and what was typed is still there', async () => {
  const sandbox = createSandbox();
  const token = await accountToken(sandbox);
  const user = await open(createSignInTransport({}, sandbox));
  await press(user, 'Token');
  await enter(user, 'IAM token', token);
  await press(user, 'Sign in');
  const alert = await screen.findByRole('alert');
  expect(alert).toHaveTextContent('This token is for the account, not for a project');
  expect(alert).toHaveTextContent('Get a token scoped to the project');
  expect(alert).not.toHaveTextContent(/ended|LAUNCHPAD/);
  expect((await fieldOf('IAM token')).value).toBe(token);
});

test('a form that is not complete takes the focus to what is wrong, and sends nothing', async () => {
  const cloud = createSignInTransport();
  const user = await open(cloud);
  await press(user, 'Sign in');
  const summary = await screen.findByRole('alert');
  expect(summary.parentElement).toHaveFocus();
  await user.click(within(summary).getByRole('link', { name: 'Enter the password' }));
  expect(await fieldOf('Password')).toHaveFocus();
  await user.paste('x');
  await waitFor(async () => expect(await fieldOf('Password')).toBeValid());
  expect(await fieldOf('Account name')).toBeInvalid();
  expect(signIns(cloud)).toEqual([]);
  await press(user, 'Token');
  expect(screen.queryByRole('alert')).toBeNull();
});

test('a double click signs in once', async () => {
  const cloud = createSignInTransport();
  const user = await open(cloud);
  await enter(user, 'Account name', SANDBOX_DOMAIN);
  await enter(user, 'IAM username', SANDBOX_USER);
  await enter(user, 'Password', SANDBOX_PASSWORD);
  await user.dblClick(screen.getByRole('button', { name: 'Sign in' }));
  await expectInstances();
  expect(signIns(cloud)).toHaveLength(1);
});

test('a gateway that gives no answer: said in plain words, and everything typed is kept', async () => {
  const cloud = createSignInTransport();
  const user = await open((request) =>
    request.method === 'POST' && request.url.endsWith('/api/sign-in')
      ? Promise.reject(new TypeError('Failed to fetch'))
      : cloud(request),
  );
  await signInAsDemo(user);
  const alert = await screen.findByRole('alert');
  expect(alert).toHaveTextContent('Couldn’t sign in');
  expect(alert).toHaveTextContent('You aren’t signed in. Your entries are still here.');
  expect(await fieldOf('Password')).toHaveValue(SANDBOX_PASSWORD);
});

test('all regions can be searched, and the gateway’s own is chosen already', async () => {
  const cloud = createSignInTransport({ upstream: undefined, region: 'eu-west-101' });
  const user = await open(cloud);
  const picker = await fieldOf('Region');
  expect(screen.getByRole('banner')).toHaveTextContent('LIVE: creating an instance incurs charges');
  expect(screen.queryByText('This is a sandbox')).toBeNull();
  expect(picker).toHaveValue('Europe, Dublin');
  await user.click(picker);
  await user.keyboard('ulanqab');
  await waitFor(() => expect(optionTexts()).toHaveLength(1));
  await user.clear(picker);
  await pick(user, 'Region', 'China North, Beijing 4');
  await signInAsDemo(user);
  await screen.findByRole('heading', { level: 1, name: 'Choose a project' });
  expect(signIns(cloud)).toMatchObject([{ region: 'cn-north-4' }]);
});

test('what can be offered cannot be read: the reason, and trying again helps', async () => {
  const cloud = createSignInTransport();
  let isDown = true;
  const user = await open((request) =>
    isDown && request.url.endsWith('/api/sign-in')
      ? Promise.resolve(new Response('<html>', { status: 403 }))
      : cloud(request),
  );
  expect(await screen.findByText('Couldn’t load the sign-in options. Reload the page.')).toBeInTheDocument();
  isDown = false;
  await press(user, 'Try again');
  expect(await fieldOf('Account name')).toBeInTheDocument();
});

test('a clock that is wrong is told, with both times', async () => {
  const cloud = createSignInTransport({ now: () => Date.now() + 16 * 60_000 });
  const user = await open(cloud);
  await press(user, 'Access key');
  await enter(user, 'Access key (AK)', SANDBOX_ACCESS_KEY);
  await enter(user, 'Secret key (SK)', SANDBOX_SECRET_KEY);
  await press(user, 'Sign in');
  await expectInstances();
  const title = 'The clock of the computer that runs Kafka Launchpad is 16 minutes fast';
  const notice = (await screen.findByText(title)).closest('[role=status]') as HTMLElement;
  expect(notice).toHaveTextContent(/Its clock: .*\d:\d\d:\d\d.*\. Huawei Cloud: .*\d:\d\d:\d\d/);
  await user.click(within(notice).getByRole('button', { name: 'Close' }));
  expect(screen.queryByText(title)).toBeNull();
});
