import { screen } from '@testing-library/react';
import { expect, test } from 'vitest';
import { enter, press } from '../../../testing/page/fill-in';
import { renderApp } from '../../../testing/page/render-app';
import { worldForm } from '../../../testing/page/world-form';

const chosen = { productId: 'c6.8u16g.cluster', brokers: '5', totalStorage: '4500' };

test.each([
  ['1', { product_id: 's6.2u4g.cluster.small', broker_num: 3, storage_space: 1200 }],
  ['50', { storage_space: 42000 }],
  ['150', { broker_num: 13 }],
])('%s MB/s becomes a size at once, and Undo takes it back', async (rate, expected) => {
  const { user, changes, close } = await renderApp('/create/capacity', { form: worldForm({ capacity: chosen }) });
  expect(await screen.findByText('Selected: c6.8u16g.cluster, 5 brokers, 4,500 GB total')).toBeInTheDocument();
  await enter(user, 'Peak write throughput', rate);
  await press(user, 'Use this size');
  const applied = changes();
  expect(applied).toMatchObject(expected);
  await press(user, 'Undo');
  expect(Object.keys(changes())).toEqual(Object.keys(applied));
  expect(await screen.findByText('Selected: c6.8u16g.cluster, 5 brokers, 4,500 GB total')).toBeInTheDocument();
  close();
});
