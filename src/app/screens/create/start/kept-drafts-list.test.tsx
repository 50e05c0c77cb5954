import { act, screen, waitFor, within } from '@testing-library/react';
import { expect, test } from 'vitest';
import { fieldOf, press } from '../../../../testing/page/fill-in';
import { type RenderedApp, renderApp } from '../../../../testing/page/render-app';
import { worldForm } from '../../../../testing/page/world-form';
import { browserDrafts } from '../../../drafts/browser-drafts';

/** Leaves drafts behind, one after the other, and opens the start page beside the last one. */
async function startPageWith(...names: string[]): Promise<RenderedApp> {
  const app = await renderApp('/glossary', { form: worldForm({ basics: { name: names[0] ?? '' } }) });
  const drafts = app.services.get(browserDrafts);
  for (const name of names.slice(1)) {
    await drafts.beginAnew(app.session);
    drafts
      .of(app.session)
      .get()
      ?.save({ values: worldForm({ basics: { name } }), visited: ['basics'] });
  }
  act(() => window.history.pushState(null, '', '/create'));
  await screen.findByText('Continue your draft');
  return app;
}

const listed = async (title: string) => {
  const section = (await screen.findByText(title)).closest('section') ?? document.body;
  return within(section).getAllByRole('listitem');
};

test('all drafts are there: the open one first, the others the latest first, and any of them can be opened', async () => {
  const app = await startPageWith('early', 'later', 'open-one');
  expect(screen.getByText('Continue your draft').closest('section')).toHaveTextContent('open-one');
  const rows = await listed('Your other drafts');
  expect(rows.map((row) => row.querySelector('strong')?.textContent).sort()).toEqual(['early', 'later']);
  expect(rows[0]).toHaveTextContent(/Saved .*3 × c6\.2u4g\.cluster/);
  await press(app.user, 'Open draft early');
  // Its password was not written down.
  await waitFor(() => expect(window.location.pathname).toBe('/create/access'));
  expect(app.services.get(browserDrafts).of(app.session).get()?.read().values.basics.name).toBe('early');
  await fieldOf('Password');
  act(() => window.history.pushState(null, '', '/create'));
  const then = await listed('Your other drafts');
  expect(then.map((row) => row.querySelector('strong')?.textContent).sort()).toEqual(['later', 'open-one']);
  app.close();
});

test('rule 18: deleting one asks first, and takes that one only', async () => {
  const app = await startPageWith('early', 'open-one');
  await press(app.user, 'Delete draft early');
  expect(await screen.findByRole('dialog', { name: 'Delete draft early?' })).toBeInTheDocument();
  await press(app.user, 'Keep draft');
  expect(await listed('Your other drafts')).toHaveLength(1);
  await press(app.user, 'Delete draft early');
  await press(app.user, 'Delete draft');
  await waitFor(() => expect(screen.queryByText('Your other drafts')).toBeNull());
  expect(screen.getByText('Continue your draft').closest('section')).toHaveTextContent('open-one');
  expect(await app.services.get(browserDrafts).others(app.session)).toEqual([]);
  app.close();
});
