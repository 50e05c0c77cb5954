/** Sessions that end under a page: nothing that was typed is lost, and the person goes on where they were. */
import { act, screen, waitFor, within } from '@testing-library/react';
import { afterEach, expect, test } from 'vitest';
import { SANDBOX_ACCESS_KEY, SANDBOX_PASSWORD, SANDBOX_SECRET_KEY } from '../../../sandbox/credentials';
import { createSandbox } from '../../../sandbox/sandbox';
import { createdNow } from '../../../testing/page/attempt-world';
import { enter, fieldOf, press } from '../../../testing/page/fill-in';
import { signInElsewhere, signOutElsewhere } from '../../../testing/page/other-tab';
import { type RenderedConsole, renderConsole, signInAsDemo } from '../../../testing/page/render-console';
import { createSignInTransport, type SignInTransport } from '../../../testing/page/sandbox-transport';
import { DEMO_CREDENTIALS, idOf } from '../../../testing/page/simulation';
import { accountToken } from '../../../testing/sandbox/account-token';
import { chooseLanguage } from '../../i18n/language';
import { secretsHandoff } from '../../submission/secrets-handoff';

let opened: RenderedConsole | undefined;
afterEach(() => opened?.close());

async function signedIn(cloud: SignInTransport, path: string, password?: string): Promise<RenderedConsole> {
  opened = await renderConsole(path, cloud);
  await signInAsDemo(opened.user, password);
  await waitFor(() => expect(screen.queryByRole('button', { name: 'Sign in' })).toBeNull());
  return opened;
}

const DIALOG = 'Sign in again to continue';
const dialog = () => screen.findByRole('dialog', { name: DIALOG });
const gone = () => waitFor(() => expect(screen.queryByRole('dialog')).toBeNull());
const registrations = ({ sentTo }: SignInTransport) => sentTo('registerKafka');

test('a session that ended: what was typed stays, and the same press works after signing in again', async () => {
  const cloud = createSignInTransport();
  const { user } = await signedIn(cloud, `/instances/${idOf('kafka-orders')}/lts`);
  await enter(user, 'Name in LTS', 'orders of the shop');
  await enter(user, 'Password', DEMO_CREDENTIALS.password);
  cloud.restart();
  await press(user, 'Register with LTS');
  const shown = await dialog();
  expect(shown).toHaveTextContent('Your session ended');
  expect(shown).toHaveTextContent('You were signed in as demo of account sandbox');
  // Who signed in a moment ago need not say again who they are.
  expect(within(shown).getByLabelText('Account name')).toHaveValue('sandbox');
  expect(within(shown).getByLabelText('IAM username')).toHaveValue('demo');
  const password = within(shown).getByLabelText('Password');
  expect(password).toHaveValue('');
  await user.click(password);
  await user.paste(SANDBOX_PASSWORD);
  await user.click(within(shown).getByRole('button', { name: 'Sign in' }));
  await gone();
  expect(await fieldOf('Name in LTS')).toHaveValue('orders of the shop');
  expect(await fieldOf('Password')).toHaveValue(DEMO_CREDENTIALS.password);
  await press(user, /^(Register with LTS|Send it again)$/);
  await screen.findByRole('heading', { name: 'Registered with LTS' });
  expect(registrations(cloud).map(({ body }) => body)).toMatchObject([
    { kafka_name: 'orders of the shop' },
    { kafka_name: 'orders of the shop' },
  ]);
});

test('a pasted token that ends asks for another; the wizard’s form is as it was', async () => {
  const sandbox = createSandbox();
  const cloud = createSignInTransport({}, sandbox);
  opened = await renderConsole('/create/basics', cloud);
  const { user } = opened;
  await press(user, 'Token');
  await enter(user, 'IAM token', sandbox.token());
  await press(user, 'Sign in');
  await enter(user, 'Instance name', 'kafka-half-typed');
  await cloud.advance(25 * 3600);
  await user.click(await screen.findByRole('link', { name: 'Kafka Launchpad, instance list' }));
  const shown = await dialog();
  expect(shown).toHaveTextContent('Your token or access key is no longer valid');
  expect(within(shown).getByRole('radio', { name: 'Token' })).toBeChecked();
  await enter(user, 'IAM token', sandbox.token());
  await user.click(within(shown).getByRole('button', { name: 'Sign in' }));
  await gone();
  expect(await screen.findByText('kafka-orders')).toBeInTheDocument();
  await user.click(screen.getByRole('link', { name: 'Create instance' }));
  expect(await screen.findByText(/^kafka-half-typed, saved /)).toBeInTheDocument();
  await user.click(screen.getByRole('link', { name: 'Continue' }));
  await user.click(await screen.findByRole('link', { name: /^Basics/ }));
  expect(await fieldOf('Instance name')).toHaveValue('kafka-half-typed');
});

test('the same wizard under the dialog: not made anew by signing in', async () => {
  const cloud = createSignInTransport();
  const { user, focusWindow } = await signedIn(cloud, '/create/basics');
  await enter(user, 'Instance name', 'kafka-half-typed');
  const name = await fieldOf('Instance name');
  cloud.restart();
  focusWindow();
  await dialog();
  await signInAsDemo(user);
  await gone();
  expect(await fieldOf('Instance name')).toBe(name);
  expect(name).toHaveValue('kafka-half-typed');
});

test('a refusal in the dialog keeps it open', async () => {
  const cloud = createSignInTransport();
  const { user, focusWindow } = await signedIn(cloud, '/');
  cloud.restart();
  focusWindow();
  const shown = await dialog();
  await signInAsDemo(user, 'wrong-Password-1');
  expect(await within(shown).findByText('Couldn’t sign in')).toBeInTheDocument();
  expect(screen.getByRole('dialog')).toBe(shown);
});

test('not now: the page can be read, and says that nobody is signed in until somebody is', async () => {
  const cloud = createSignInTransport();
  const { user, focusWindow } = await signedIn(cloud, '/');
  await screen.findByText('kafka-orders');
  cloud.restart();
  focusWindow();
  await dialog();
  await press(user, 'Not now');
  expect(screen.queryByRole('dialog')).toBeNull();
  expect(screen.getByText('You’re signed out')).toBeInTheDocument();
  expect(screen.getByText('kafka-orders')).toBeInTheDocument();
  await press(user, 'Sign in again');
  await dialog();
  await signInAsDemo(user);
  await gone();
  expect(screen.queryByText('You’re signed out')).toBeNull();
});

const SAYS = {
  en: {
    kept: 'in the project sandbox-1. Enter a new token for that project',
    refused: /Get a token scoped to the/,
  },
  'zh-CN': { kept: '所用项目为sandbox-1。请输入该项目的新Token', refused: /请获取作用域为目标项目/ },
} as const;

test.each(Object.keys(SAYS) as (keyof typeof SAYS)[])(
  'after a token a new one of its project is asked for, and one of the account is refused for that reason alone: %s',
  async (language) => {
    const sandbox = createSandbox();
    const cloud = createSignInTransport({}, sandbox);
    opened = await renderConsole('/create/basics', cloud);
    const { user } = opened;
    await press(user, 'Token');
    await enter(user, 'IAM token', sandbox.token());
    await press(user, 'Sign in');
    await enter(user, 'Instance name', 'kafka-half-typed');
    await cloud.advance(25 * 3600);
    await user.click(await screen.findByRole('link', { name: 'Kafka Launchpad, instance list' }));
    const shown = await dialog();
    await enter(user, 'IAM token', await accountToken(sandbox));
    await user.click(within(shown).getByRole('button', { name: 'Sign in' }));
    await within(shown).findByText('This token is for the account, not for a project');
    await act(() => chooseLanguage(language));
    expect(shown).toHaveTextContent(SAYS[language].kept);
    expect(shown).toHaveTextContent(SAYS[language].refused);
    expect(shown).not.toHaveTextContent(/a token of account/);
    await act(() => chooseLanguage('en'));
  },
);

const DEMO = { way: 'password', region: 'sandbox-1', domain: 'sandbox', user: 'demo', password: SANDBOX_PASSWORD };

test('somebody who signed in in another tab: this one goes on by itself, with the same form', async () => {
  const cloud = createSignInTransport();
  const { user, focusWindow } = await signedIn(cloud, '/create/basics');
  await enter(user, 'Instance name', 'kafka-half-typed');
  const name = await fieldOf('Instance name');
  cloud.restart();
  focusWindow();
  await dialog();
  await signInElsewhere(cloud, 'sign-in', DEMO);
  await gone();
  expect(await fieldOf('Instance name')).toBe(name);
});

test('another person who signed in in another tab: this one is theirs, and holds no secret of the one before', async () => {
  const cloud = createSignInTransport();
  const { user, services } = await signedIn(cloud, '/create/basics');
  await enter(user, 'Instance name', 'kafka-of-demo');
  const handoff = services.get(secretsHandoff);
  handoff.handOver(createdNow('some-instance'), DEMO_CREDENTIALS, handoff.notePress(0));
  const keys = { way: 'keys', accessKey: SANDBOX_ACCESS_KEY, secretKey: SANDBOX_SECRET_KEY, region: 'sandbox-1' };
  await signInElsewhere(cloud, 'sign-in', keys);
  await waitFor(async () => expect(await fieldOf('Instance name')).toHaveValue(''));
  await waitFor(() => expect(handoff.credentialsOf('some-instance')).toBeUndefined());
  expect(screen.queryByRole('dialog')).toBeNull();
});

test('signed out in another tab: so is this one, and no secret stays', async () => {
  const cloud = createSignInTransport();
  const { user, services } = await signedIn(cloud, '/create/basics');
  await enter(user, 'Instance name', 'kafka-of-demo');
  const handoff = services.get(secretsHandoff);
  handoff.handOver(createdNow('some-instance'), DEMO_CREDENTIALS, handoff.notePress(0));
  await signOutElsewhere(cloud);
  expect(await screen.findByRole('heading', { level: 1, name: 'Sign in' })).toBeInTheDocument();
  expect(screen.queryByRole('dialog')).toBeNull();
  await waitFor(() => expect(handoff.credentialsOf('some-instance')).toBeUndefined());
  await signInAsDemo(user);
  await waitFor(async () => expect(await fieldOf('Instance name')).toHaveValue('kafka-of-demo'));
});

test('another person gets a page of their own, and no secret of the one before', async () => {
  const cloud = createSignInTransport();
  const { user, services, focusWindow } = await signedIn(cloud, '/create/basics');
  await enter(user, 'Instance name', 'kafka-of-demo');
  const handoff = services.get(secretsHandoff);
  handoff.handOver(createdNow('some-instance'), DEMO_CREDENTIALS, handoff.notePress(0));
  cloud.restart();
  focusWindow();
  const shown = await dialog();
  await press(user, 'Access key');
  await enter(user, 'Access key (AK)', SANDBOX_ACCESS_KEY);
  await enter(user, 'Secret key (SK)', SANDBOX_SECRET_KEY);
  await user.click(within(shown).getByRole('button', { name: 'Sign in' }));
  await gone();
  await waitFor(async () => expect(await fieldOf('Instance name')).toHaveValue(''));
  await waitFor(() => expect(handoff.credentialsOf('some-instance')).toBeUndefined());
});
