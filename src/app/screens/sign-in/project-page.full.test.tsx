/** Projects: choosing one, having none, and changing to another without anything of the former showing up. */
import { act, screen, waitFor, within } from '@testing-library/react';
import { afterEach, expect, test } from 'vitest';
import { SANDBOX_PROJECT_ID, SANDBOX_REGION } from '../../../sandbox/credentials';
import { press } from '../../../testing/page/fill-in';
import { turn } from '../../../testing/page/manual-time';
import { type RenderedConsole, renderConsole, signInAsDemo } from '../../../testing/page/render-console';
import { createSignInTransport, OWN_PROJECT } from '../../../testing/page/sandbox-transport';
import type { Transport } from '../../lookups/http';

let opened: RenderedConsole | undefined;
afterEach(() => opened?.close());

async function open(cloud: Transport, path = '/'): Promise<RenderedConsole> {
  opened = await renderConsole(path, cloud);
  await signInAsDemo(opened.user);
  return opened;
}

const OTHER = { id: 'b'.repeat(32), name: `${SANDBOX_REGION}_team` };
const ELSEWHERE = { id: 'c'.repeat(32), name: 'eu-west-101' };
const NAMELESS = { id: 'd'.repeat(32), name: 'MOS' };

const projectButton = (id: string) => screen.findByRole('button', { name: new RegExp(id) });
const banner = () => screen.getByRole('banner');

test('one project is chosen at once', async () => {
  await open(createSignInTransport());
  await screen.findByRole('heading', { level: 1, name: 'Kafka instances' });
  expect(banner()).toHaveTextContent(SANDBOX_PROJECT_ID);
});

test('several: those of the region first, each with its id, and the console opens in the one that is chosen', async () => {
  const cloud = createSignInTransport({ projects: [OWN_PROJECT, OTHER, ELSEWHERE, NAMELESS] });
  const { user } = await open(cloud, '/create/basics');
  await screen.findByRole('heading', { level: 1, name: 'Choose a project' });
  const groups = screen.getAllByRole('heading', { level: 2 }).map(({ parentElement }) => parentElement?.textContent);
  expect(groups).toEqual([
    expect.stringMatching(new RegExp(`^In ${SANDBOX_REGION}${SANDBOX_REGION}${SANDBOX_PROJECT_ID}.*${OTHER.name}`)),
    expect.stringMatching(/^In eu-west-101/),
    expect.stringMatching(/^Unknown region/),
  ]);
  await user.click(await projectButton(OTHER.id));
  await screen.findByRole('heading', { level: 1, name: 'Create a Kafka instance' });
  expect(banner()).toHaveTextContent(OTHER.id);
  expect(cloud.sent.filter(({ path }) => path === '/api/session/project').map(({ body }) => body)).toEqual([
    { region: SANDBOX_REGION, project_id: OTHER.id },
  ]);
});

test('B44: projects of one name are told apart by their ids, in names of any direction', async () => {
  const twins = ['e', 'f', '0'].map((sign) => ({ ...OTHER, id: sign.repeat(32), name: 'פרויקט\u202e' }));
  await open(createSignInTransport({ projects: twins }));
  await screen.findByRole('heading', { level: 1, name: 'Choose a project' });
  for (const { id, name } of twins) {
    const button = within(await projectButton(id));
    expect(button.getByText(name).tagName).toBe('BDI');
    expect(button.getByText(id)).toBeVisible();
  }
});

test('none in the region, some elsewhere: said so, and one elsewhere can be chosen', async () => {
  await open(createSignInTransport({ projects: [ELSEWHERE] }));
  expect(await screen.findByText(`You have no projects in ${SANDBOX_REGION}`)).toBeInTheDocument();
  expect(await projectButton(ELSEWHERE.id)).toBeInTheDocument();
});

test('none at all: why, whom to ask, and a way to sign in differently', async () => {
  const cloud = createSignInTransport({ projects: [] });
  const { user } = await open(cloud);
  expect(await screen.findByText(`You have no projects in ${SANDBOX_REGION}`)).toBeInTheDocument();
  expect(screen.getByText(/You’re signed in, but you don’t/)).toBeInTheDocument();
  await press(user, 'Sign in another way');
  expect(await screen.findByRole('heading', { level: 1, name: 'Sign in' })).toBeInTheDocument();
});

test('a list that cannot be read says why, and is read again', async () => {
  const cloud = createSignInTransport({ projects: [] });
  let isDown = true;
  const { user } = await open((request) =>
    isDown && request.url.endsWith('/api/projects')
      ? Promise.resolve(new Response('<html>', { status: 403 }))
      : cloud(request),
  );
  await press(user, 'Refresh');
  expect(await screen.findByText('Couldn’t load your projects')).toBeInTheDocument();
  isDown = false;
  await press(user, 'Try again');
  await waitFor(() => expect(screen.queryByText('Couldn’t load your projects')).toBeNull());
});

test('a project that is refused: the words of the gateway, and the list stays', async () => {
  const cloud = createSignInTransport({ projects: [OWN_PROJECT, OTHER] });
  const { user } = await open((request) =>
    request.url.endsWith('/session/project')
      ? Promise.resolve(
          new Response(JSON.stringify({ outcome: 'refused', error_code: 'IAM.0101', error_msg: 'Not yours' }), {
            status: 403,
          }),
        )
      : cloud(request),
  );
  await user.click(await projectButton(OTHER.id));
  expect(await screen.findByText('IAM.0101: Not yours')).toBeInTheDocument();
  expect(await projectButton(OTHER.id)).toBeInTheDocument();
});

/** Holds back what fits, until it is released. */
function held(cloud: Transport, fits: (request: Request) => boolean) {
  const waiting: (() => void)[] = [];
  const transport: Transport = async (request) => {
    const answer = cloud(request);
    // It may be given up while it is held back.
    answer.catch(() => undefined);
    if (fits(request)) await new Promise<void>((resolve) => waiting.push(resolve));
    return answer;
  };
  return {
    transport,
    waiting,
    release: () => {
      for (const go of waiting.splice(0)) go();
    },
  };
}

/** Lets an answer that was released reach the page: reading it and rendering take some turns each. */
const settle = () =>
  act(async () => {
    for (let left = 40; left > 0; left -= 1) await turn();
  });

test('B28: a stale answer of an old project never overwrites a new one', async () => {
  const cloud = createSignInTransport({ projects: [OWN_PROJECT, OTHER] });
  const isOld = ({ url }: Request) => url.includes(`/v2/${SANDBOX_PROJECT_ID}/instances`);
  // The two projects hold the same names; those of the old one are marked on their way.
  const marked: Transport = async (request) => {
    const answer = await cloud(request);
    if (!isOld(request)) return answer;
    return new Response((await answer.text()).replaceAll('kafka-orders', 'orders-of-the-old-project'), answer);
  };
  const old = held(marked, isOld);
  const { user } = await open(old.transport);
  await user.click(await projectButton(SANDBOX_PROJECT_ID));
  await waitFor(() => expect(old.waiting).toHaveLength(1));
  await press(user, 'Account');
  await press(user, 'Switch project');
  await user.click(await projectButton(OTHER.id));
  expect(await screen.findByText('kafka-orders')).toBeInTheDocument();
  old.release();
  await settle();
  expect(screen.getByText('kafka-orders')).toBeInTheDocument();
  expect(screen.queryByText('orders-of-the-old-project')).toBeNull();
  expect(banner()).toHaveTextContent(OTHER.id);

  await press(user, 'Account');
  await press(user, 'Switch project');
  await user.click(await projectButton(SANDBOX_PROJECT_ID));
  await waitFor(() => expect(old.waiting).toHaveLength(1));
  expect(screen.queryByText('kafka-orders')).toBeNull();
  old.release();
  expect(await screen.findByText('orders-of-the-old-project')).toBeInTheDocument();
});

test('B28: an answer about the session before the change does not bring the old project back', async () => {
  const cloud = createSignInTransport({ projects: [OWN_PROJECT, OTHER] });
  let isHeld = false;
  const old = held(cloud, ({ url }) => isHeld && url.endsWith('/api/session'));
  const { user, focusWindow } = await open(old.transport, '/project');
  await user.click(await projectButton(SANDBOX_PROJECT_ID));
  await waitFor(() => expect(banner()).toHaveTextContent(SANDBOX_PROJECT_ID));
  isHeld = true;
  focusWindow();
  await waitFor(() => expect(old.waiting).toHaveLength(1));
  isHeld = false;
  await press(user, 'Account');
  await press(user, 'Switch project');
  await user.click(await projectButton(OTHER.id));
  await waitFor(() => expect(banner()).toHaveTextContent(OTHER.id));
  old.release();
  await settle();
  expect(within(banner()).queryByText(SANDBOX_PROJECT_ID)).toBeNull();
  expect(banner()).toHaveTextContent(OTHER.id);
});
