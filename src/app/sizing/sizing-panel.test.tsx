import { MantineProvider } from '@mantine/core';
import { fireEvent, render, screen } from '@testing-library/react';
import type { ReactNode } from 'react';
import { expect, test, vi } from 'vitest';
import list from '../../contract/fixtures/products.json';
import { productList } from '../../contract/products';
import { createServices, ServicesProvider } from '../services/services';
import { loadEntries, USUAL_LOAD } from './load-entries';
import { OutlookPanel } from './outlook-panel';
import { SizingPanel } from './sizing-panel';

const { products } = productList.parse(list);
/** Nothing of an earlier test is typed into it. */
function withinPage(load = USUAL_LOAD) {
  const services = createServices();
  services.get(loadEntries).set(load);
  return ({ children }: { children: ReactNode }) => (
    <ServicesProvider services={services}>
      <MantineProvider>{children}</MantineProvider>
    </ServicesProvider>
  );
}

const CHOSEN = { productId: 'c6.2u4g.cluster', brokers: 3, total: 600 };

const show = async (onUse = vi.fn()) => {
  const panel = <SizingPanel products={products} chosen={CHOSEN} soldOutIn={() => []} onUse={onUse} />;
  render(panel, { wrapper: withinPage() });
  fireEvent.click(screen.getByText('Workload details'));
  await screen.findByLabelText('Replicas');
  return onUse;
};
const type = (label: string, value: string) => fireEvent.change(screen.getByLabelText(label), { target: { value } });

test('two answers become a size, with every line of its arithmetic on request', async () => {
  const onUse = await show();
  expect(screen.getByText('Selected: c6.2u4g.cluster, 3 brokers, 600 GB total')).toBeInTheDocument();
  type('Peak write throughput', '50');
  type('Retention time', '1');
  expect(screen.getByText('c6.2u4g.cluster: 4 brokers × 200 GB')).toBeInTheDocument();
  expect(
    screen.getByText(
      '50 MB/s × (3 writes + 2 replications + 1 reads) = 300 MB/s. With 1.3× headroom: 390 MB/s. 4 brokers × 100 MB/s = 400 MB/s.',
    ),
  ).toBeInTheDocument();
  expect(
    screen.getByText(
      '50 MB/s × 3,600 s × 1 h ÷ 1,000 = 180 GB, assuming constant peak load. Usable per disk: 200 GB × 0.93 − 33 GB = 153 GB. × 4 brokers ÷ 3 replicas = 204 GB.',
    ),
  ).toBeInTheDocument();
  fireEvent.click(screen.getByText('Use this size'));
  expect(onUse).toHaveBeenCalledWith({ productId: 'c6.2u4g.cluster', brokers: 4, total: 800 });
});

test.each([
  ['one that is recommended', { productId: 'c6.2u4g.cluster', brokers: 4, total: 800 }, true],
  ['another number of brokers', { productId: 'c6.2u4g.cluster', brokers: 3, total: 800 }, false],
  ['other disks', { productId: 'c6.2u4g.cluster', brokers: 4, total: 1200 }, false],
  ['another flavor', { productId: 'c6.4u8g.cluster', brokers: 4, total: 800 }, false],
])('the recommendation stays in its place beside a chosen size: %s', (_, chosen, isTaken) => {
  const asked = { ...USUAL_LOAD, produceMbps: '50', retention: '1' };
  render(<SizingPanel products={products} chosen={chosen} soldOutIn={() => []} onUse={vi.fn()} />, {
    wrapper: withinPage(asked),
  });
  expect(screen.getByText('c6.2u4g.cluster: 4 brokers × 200 GB')).toBeInTheDocument();
  expect(screen.queryAllByText('Selected')).toHaveLength(isTaken ? 1 : 0);
  expect(screen.queryAllByText('Use this size')).toHaveLength(isTaken ? 0 : 1);
});

test('days are counted as days', async () => {
  await show();
  fireEvent.change(screen.getByLabelText('Unit of time'), { target: { value: 'days' } });
  expect(screen.getByText(/× 1,728 h ÷ 1,000/)).toBeInTheDocument();
});

test('why a flavor does not do is said with figures; where none does, that is said', async () => {
  await show();
  type('Total partitions', '8000');
  expect(screen.getByText(/Partitions: needs 8,000, maximum 7,500\./)).toBeInTheDocument();
  type('Total partitions', '900000');
  expect(screen.getByText('No flavor in this region can handle this workload')).toBeInTheDocument();
  expect(screen.queryByText('Use this size')).toBeNull();
});

test('what is mistyped is said at its field, and nothing is recommended meanwhile', async () => {
  await show();
  type('Replicas', '2.5');
  expect(screen.getByLabelText('Replicas')).toHaveAccessibleDescription(
    expect.stringContaining('Enter a whole number from 1 to 10'),
  );
  expect(screen.getByText('Fix the highlighted values to see a recommendation.')).toBeInTheDocument();
});

test('the outlook says in words what its bars show', () => {
  render(<OutlookPanel brokers={3} perBrokerGb={200} partitionsPerBroker={250} />, { wrapper: withinPage() });
  for (const words of ['153 GB for messages', '306 GB for replicas', '141 GB reserved']) {
    expect(screen.getByText(words)).toBeInTheDocument();
  }
  expect(screen.getByText(/About 42 hours of messages at a constant 1 MB\/s/)).toBeInTheDocument();
  expect(screen.getByText('30 of 750 partitions planned, 720 left.')).toBeInTheDocument();
});

test.each([
  ['0.5', '3.5 days'],
  ['21', '2 hours'],
  ['22', '115 minutes'],
  ['100', '25 minutes'],
])('at %s MB/s the outlook is %s', (produceMbps, words) => {
  render(<OutlookPanel brokers={3} perBrokerGb={200} partitionsPerBroker={250} />, {
    wrapper: withinPage({ ...USUAL_LOAD, produceMbps }),
  });
  expect(screen.getByText(new RegExp(`^About ${words} of messages`))).toBeInTheDocument();
});

test('too many partitions are warned of', () => {
  render(<OutlookPanel brokers={3} perBrokerGb={200} partitionsPerBroker={250} />, {
    wrapper: withinPage({ ...USUAL_LOAD, partitions: '751' }),
  });
  expect(screen.getByText(/^751 partitions won’t fit: this size supports 750\./)).toBeInTheDocument();
});
