/** Ways into the form that do not begin on the start page. */

import { render, screen, waitFor, within } from '@testing-library/react';
import { expect, test } from 'vitest';
import { Router } from 'wouter';
import { useHashLocation } from 'wouter/use-hash-location';
import { fieldOf, press, unfold } from '../../../../testing/page/fill-in';
import { type RenderedApp, renderApp } from '../../../../testing/page/render-app';
import { SANDBOX_SESSION } from '../../../../testing/page/sandbox-transport';
import { withServices } from '../../../../testing/page/services-over';
import { idOf } from '../../../../testing/page/simulation';
import { resourceIdOf, worldForm } from '../../../../testing/page/world-form';
import { browserDrafts } from '../../../drafts/browser-drafts';
import { readRecord } from '../../../drafts/draft-record';
import { createServices } from '../../../services/services';
import { fragmentOf, sharedFields } from '../share/share-link';
import { useArrival } from './use-arrival';

const at = (path: string) => waitFor(() => expect(window.location.pathname).toBe(path));

const openDraft = ({ session, services }: RenderedApp) => {
  const draft = services.get(browserDrafts).of(session).get();
  if (!draft) throw new Error('No draft is open');
  return draft;
};

test('create one like another: everything but the password is there, under a free name, and it can be ordered', async () => {
  const app = await renderApp('/');
  const row = within(await screen.findByRole('row', { name: /^kafka-orders / }));
  await app.user.click(row.getByText('Create similar'));
  await at('/create/access');
  await screen.findByText('Filled in with the settings of kafka-orders');
  expect(screen.getByText(new RegExp(`Its ID is ${idOf('kafka-orders')}`))).toBeInTheDocument();
  // Nobody here ever typed that one's password, so none was lost.
  expect(screen.getByText(/Choose a new password\. An instance’s/)).toBeInTheDocument();
  expect(screen.queryByText('Enter the password again')).toBeNull();
  await press(app.user, 'Generate password');
  await press(app.user, 'Continue');
  await press(app.user, 'Create instance');
  await waitFor(() => expect(window.location.pathname).toMatch(/^\/instances\//));
  expect(app.created()).toMatchObject({
    product_id: 'c6.2u4g.cluster',
    broker_num: 3,
    vpc_id: resourceIdOf('vpc-production'),
    security_group_id: resourceIdOf('sg-kafka-lts'),
  });
  expect(app.created().name).toMatch(/^kafka-orders-\d{4}-[a-z\d]{3}$/);
  app.close();
});

test('a form of a preset that was read back has its marks, and the way back', async () => {
  const first = await renderApp('/create');
  await press(first.user, 'Use Production');
  await at('/create/review');
  const [key, text] = Object.entries({ ...localStorage }).find(([, one]) => one.includes('kafka-prod')) ?? ['', ''];
  first.close();
  localStorage.removeItem(key);
  const leftBehind = readRecord(text);
  if (!leftBehind) throw new Error('The draft cannot be read');
  leftBehind.values.capacity.brokers = '6';
  const app = await renderApp('/create/capacity', { leftBehind });
  await unfold(app.user, 'All sizes');
  expect(await screen.findByText('changed')).toBeInTheDocument();
  await press(app.user, /^Restore preset value: Brokers$/);
  await waitFor(() => expect(screen.queryByText('changed')).toBeNull());
  expect(await fieldOf('Brokers')).toHaveValue('3');
  expect(openDraft(app).read().values.capacity.zones).toHaveLength(3);
  app.close();
});

function Arrival() {
  return <p>{useArrival(SANDBOX_SESSION) ?? 'nothing'}</p>;
}

test('where addresses stand behind # (static demo), the form in the link is read and leaves the address', async () => {
  const fragment = fragmentOf(sharedFields(worldForm({ basics: { name: 'kafka-shared' } }), false)) ?? '';
  window.history.replaceState(null, '', `/demo/#/create${fragment.replace('#', '?')}`);
  const services = createServices();
  const { unmount } = render(
    <Router hook={useHashLocation}>
      <Arrival />
    </Router>,
    { wrapper: withServices(services) },
  );
  await waitFor(() => expect(window.location.hash).toBe('#/create/basics'));
  expect(window.location.pathname).toBe('/demo/');
  expect(services.get(browserDrafts).of(SANDBOX_SESSION).get()?.read().values.basics.name).toBe('kafka-shared');
  unmount();
});
