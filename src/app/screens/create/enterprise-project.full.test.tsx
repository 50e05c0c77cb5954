import { screen, waitFor } from '@testing-library/react';
import { expect, test } from 'vitest';
import { fieldOf, pick, press, unfold } from '../../../testing/page/fill-in';
import { renderApp } from '../../../testing/page/render-app';
import type { SandboxTransport } from '../../../testing/page/sandbox-transport';
import { worldForm } from '../../../testing/page/world-form';

const project = (id: string, name: string, status = 1) => ({ id, name, status, description: '' });
const SEVERAL = [project('0', 'default'), project('p-1', 'shop'), project('p-2', 'closed', 2)];

/** @param answer of the list of enterprise projects */
const listed = (answer: { status: number; body?: unknown }) => (cloud: SandboxTransport) =>
  cloud.fault({ path: '/v1.0/enterprise-projects', times: 9, when: 'before', action: answer });

const several = listed({ status: 200, body: { enterprise_projects: SEVERAL, total_count: 3 } });

const heading = (name: string) => screen.findByRole('heading', { level: 2, name });

test('one of several has to be chosen, none is chosen beforehand, and there is no way to set none', async () => {
  const { user, changes, close } = await renderApp('/create/basics', { form: worldForm() }, several);
  const field = await screen.findByRole('combobox', { name: 'Enterprise project' });
  expect(field).toHaveValue('');
  await press(user, 'Continue');
  expect(await screen.findAllByText('Choose an enterprise project')).not.toEqual([]);
  await user.click(field);
  const offered = screen.getAllByRole('option').map(({ textContent }) => textContent);
  expect(offered).toEqual([
    expect.stringContaining('default'),
    expect.stringContaining('shop'),
    expect.stringContaining('closed'),
  ]);
  await user.keyboard('{Escape}');
  await pick(user, 'Enterprise project', 'shop');
  expect(changes()).toEqual({ enterprise_project_id: 'p-1' });
  await press(user, 'Continue');
  await heading('Capacity');
  close();
});

test.each([
  ['one that is enabled', { status: 200, body: { enterprise_projects: [SEVERAL[0], SEVERAL[2]] } }],
  ['none', { status: 200, body: { enterprise_projects: [] } }],
  ['nothing that can be read', { status: 403 }],
  ['no list', { status: 200, body: '<html>' }],
])('an account with %s may leave it out', async (_name, answer) => {
  const { user, close } = await renderApp('/create/basics', { form: worldForm() }, listed(answer));
  await unfold(user);
  await screen.findByLabelText(/^Enterprise project \(optional\)/);
  await press(user, 'Continue');
  await heading('Capacity');
  close();
});

test('a list that cannot be read leaves room for an ID', async () => {
  const { user, changes, close } = await renderApp('/create/basics', { form: worldForm() }, listed({ status: 403 }));
  await unfold(user);
  const field = await screen.findByRole('textbox', { name: /^Enterprise project/ });
  await user.type(field, 'p-7');
  expect(changes()).toEqual({ enterprise_project_id: 'p-7' });
  close();
});

test('a preset, an import or a copy without one is led to it, and nothing is sent', async () => {
  const { user, cloud, close } = await renderApp('/create/review', { form: worldForm() }, several);
  await screen.findByText('Choose an enterprise project');
  await press(user, 'Create instance');
  await screen.findByRole('alert');
  expect(cloud.sentTo('createInstance')).toEqual([]);
  await user.click(screen.getByRole('link', { name: 'Choose an enterprise project' }));
  await waitFor(() => expect(window.location.pathname).toBe('/create/basics'));
  const field = await fieldOf('Enterprise project');
  await waitFor(() => expect(field).toHaveFocus());
  close();
});

test('a copy keeps its own', async () => {
  const form = worldForm({ basics: { enterpriseProjectId: 'p-1' } });
  const { user, cloud, close } = await renderApp('/create/review', { form }, several);
  await screen.findByText('shop');
  await press(user, 'Create instance');
  await waitFor(() => expect(cloud.sentTo('createInstance')).toHaveLength(1));
  expect(cloud.sentTo('createInstance')[0]?.body).toMatchObject({ enterprise_project_id: 'p-1' });
  close();
});
