import { act, screen, waitFor } from '@testing-library/react';
import { expect, test } from 'vitest';
import { loadEntries, USUAL_LOAD } from '../../sizing/load-entries';
import '../../sizing/sizing-panel';
import { fieldOf, press } from '../../../testing/page/fill-in';
import { type RenderedApp, renderApp } from '../../../testing/page/render-app';
import { worldForm } from '../../../testing/page/world-form';

const expectManyPartitions = ({ services }: RenderedApp) =>
  act(() => services.get(loadEntries).set({ ...USUAL_LOAD, partitions: '1500' }));

test('the computed size fills Capacity; what the person chose is replaced only after a question', async () => {
  const app = await renderApp('/create/capacity', {
    form: worldForm({ capacity: { productId: 'c6.8u16g.cluster', brokers: '5', totalStorage: '4500' } }),
  });
  const { user, changes, close } = app;
  expectManyPartitions(app);
  await press(user, 'Help me choose a size');
  await press(user, 'Use these values');
  expect(await screen.findByText('Replace your current choice?')).toBeInTheDocument();
  expect(
    screen.getByText('c6.8u16g.cluster, 5 brokers, 4,500 GB total becomes c6.4u8g.cluster, 3 brokers, 1,200 GB total.'),
  ).toBeInTheDocument();
  await press(user, 'Keep current');
  expect(changes()).toEqual({});
  await press(user, 'Use these values');
  await press(user, 'Replace');
  expect(changes()).toEqual({ product_id: 'c6.4u8g.cluster', broker_num: 3, storage_space: 1200 });
  expect(screen.getByText('Applied: c6.4u8g.cluster, 3 brokers, 1,200 GB total.')).toBeInTheDocument();
  await waitFor(async () => expect(document.activeElement).toBe(await fieldOf('s6.2u4g.cluster.small')));
  close();
});

test('nothing is asked while nothing was chosen', async () => {
  const app = await renderApp('/create/capacity', {
    form: worldForm({ capacity: { productId: '' } }),
  });
  const { user, changes, close } = app;
  expectManyPartitions(app);
  await press(user, 'Help me choose a size');
  await press(user, 'Use these values');
  expect(changes()).toEqual({ product_id: 'c6.4u8g.cluster', storage_space: 1200 });
  expect(screen.queryByText('Replace your current choice?')).toBeNull();
  close();
});
