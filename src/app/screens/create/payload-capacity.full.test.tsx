import { screen, waitFor } from '@testing-library/react';
import { expect, test } from 'vitest';
import { enter, fieldOf, pick, press, problems, unfold } from '../../../testing/page/fill-in';
import { renderApp } from '../../../testing/page/render-app';
import { resourceIdOf, worldForm, zoneId } from '../../../testing/page/world-form';

test('each field of Capacity changes its own key of the request, and no other', async () => {
  const { user, changes, close } = await renderApp('/create/capacity', { form: worldForm() });

  await press(user, '3 zones');
  expect(changes()).toEqual({ available_zones: ['a', 'b', 'c'].map(zoneId) });
  await press(user, '1 zone');
  expect(changes()).toEqual({ available_zones: [zoneId('a')] });
  await unfold(user);
  await unfold(user, 'All sizes');

  await press(user, 'AZ3');
  expect(changes()).toEqual({ available_zones: ['a', 'c'].map(zoneId) });
  await press(user, 'AZ2');
  expect(changes()).toEqual({ available_zones: ['a', 'b', 'c'].map(zoneId) });
  expect(await fieldOf('AZ4')).toBeDisabled();

  await press(user, 'c6.4u8g.cluster');
  expect(changes()).toEqual({ product_id: 'c6.4u8g.cluster' });

  await press(user, 'High I/O');
  expect(changes()).toEqual({ storage_spec_code: 'dms.physical.storage.high.v2' });

  await enter(user, 'Total storage', '400');
  expect(changes()).toEqual({ storage_space: 400 });
  expect(await screen.findByText('400 GB on 3 brokers: 133.3 GB per broker.')).toBeInTheDocument();

  await enter(user, 'Brokers', '4');
  expect(changes()).toEqual({ broker_num: 4 });
  expect(await screen.findByText('400 GB on 4 brokers: 100 GB per broker.')).toBeInTheDocument();

  await press(user, 's6.2u4g.cluster.small');
  await press(user, 'General-purpose SSD');
  expect(changes()).toEqual({
    product_id: 's6.2u4g.cluster.small',
    storage_spec_code: 'dms.physical.storage.general',
  });

  await press(user, 'Disk encryption');
  await pick(user, 'Encryption key', 'kafka-disk');
  expect(changes()).toEqual({ disk_encrypted_enable: true, disk_encrypted_key: resourceIdOf('key kafka-disk') });
  await press(user, 'Disk encryption');
  expect(changes()).toEqual({ disk_encrypted_enable: undefined, disk_encrypted_key: undefined });
  expect(screen.queryByLabelText('Encryption key')).toBeNull();
  close();
});

test('another flavor has brokers and storage judged again, in sight', async () => {
  const form = worldForm({ capacity: { brokers: '40', totalStorage: '1200000', productId: 'c6.8u16g.cluster' } });
  const { user, close } = await renderApp('/create/capacity', { form });
  await unfold(user, 'All sizes');
  await press(user, 'c6.2u4g.cluster');
  expect(await screen.findByText('Enter 3 to 30 brokers for this flavor')).toBeInTheDocument();
  expect(await fieldOf('Brokers')).toHaveAccessibleDescription(/Enter 3 to 30 brokers for this flavor/);
  expect(await fieldOf('Total storage')).toHaveAccessibleDescription(
    /Total storage must be 400,000 GB or less: 10,000 GB per broker/,
  );
  await press(user, 'c6.8u16g.cluster');
  await waitFor(() => expect(screen.queryAllByText(/^Enter .* for this flavor$/)).toEqual([]));
  close();
});

test('two zones are refused, three are fine', async () => {
  const { user, close } = await renderApp('/create/capacity', { form: worldForm() });
  await unfold(user);
  await press(user, 'AZ2');
  await press(user, 'Continue');
  expect(await problems()).toEqual([expect.stringMatching(/or three or more/)]);
  await press(user, 'AZ3');
  await press(user, 'Continue');
  expect(await screen.findByRole('heading', { name: 'Network' })).toBeInTheDocument();
  close();
});

test('a flavor that is sold out in a chosen zone says so at its row, and as an error once it is chosen', async () => {
  const { user, close } = await renderApp('/create/capacity', {
    form: worldForm({ capacity: { zones: ['a', 'b', 'c'].map(zoneId) } }),
  });
  await unfold(user);
  await unfold(user, 'All sizes');
  await press(user, /^c6.16u32g.cluster/);
  expect(screen.getByText(/Sold out in AZ2, AZ3$/)).toBeInTheDocument();
  await press(user, 'High I/O');
  expect(await screen.findByText(/^This flavor is sold out in AZ3 with this disk type/)).toBeInTheDocument();
  close();
});

test('flavors that this console does not create are left out without a word', async () => {
  const { user, close } = await renderApp('/create/capacity', { form: worldForm() });
  await unfold(user, 'All sizes');
  expect(await fieldOf('c6.2u4g.cluster')).toHaveAccessibleDescription(
    /^vCPUs: 2, Memory: 4 GB, Brokers: 3–30, Bandwidth: 100 MB\/s/,
  );
  for (const one of [/single/, /Not shown/]) expect(screen.queryByText(one)).toBeNull();
  close();
});
