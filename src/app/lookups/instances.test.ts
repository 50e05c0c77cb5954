import { expect, test } from 'vitest';
import { ANSWER_HEADER } from '../../contract/gateway-api';
import { SANDBOX_SESSION } from '../../testing/page/sandbox-transport';
import { servicesOver } from '../../testing/page/services-over';
import type { Services } from '../services/services';
import { fetchInstancesByName } from './instances';

let services: Services;

/** A server with so many instances whose name only resembles `orders`, and `orders` itself as the last of them. */
function serve(others: number, { pageMax = 50, countsAll = true } = {}): { offsets: number[] } {
  const names = [...Array.from({ length: others }, (_, index) => `orders-${index}`), 'orders'];
  const offsets: number[] = [];
  services = servicesOver(async ({ url }) => {
    const query = new URL(url).searchParams;
    const offset = Number(query.get('offset'));
    offsets.push(offset);
    const end = offset + Math.min(pageMax, Number(query.get('limit')));
    const instances = names.slice(offset, end).map((name) => ({ instance_id: `of-${name}`, name, status: 'RUNNING' }));
    const body = { instances, ...(countsAll && { instance_num: names.length }) };
    return new Response(JSON.stringify(body), { headers: { [ANSWER_HEADER]: 'cloud' } });
  });
  return { offsets };
}

const found = async () =>
  (await fetchInstancesByName(services, SANDBOX_SESSION, 'orders')).map(({ instance_id: id }) => id);

test.each([0, 49, 50, 51, 120])(
  'a server that knows no exact match: the name is found behind %i others',
  async (others) => {
    serve(others, { countsAll: false });
    expect(await found()).toEqual(['of-orders']);
  },
);

test('a server whose pages are shorter than was asked for: the name is found on the last', async () => {
  const { offsets } = serve(25, { pageMax: 10 });
  expect(await found()).toEqual(['of-orders']);
  expect(offsets).toEqual([0, 10, 20]);
});

test('a server that counts more than it gives is believed once and not for ever', async () => {
  let calls = 0;
  services = servicesOver(async () => {
    calls += 1;
    return new Response('{"instances":[],"instance_num":9}', { headers: { [ANSWER_HEADER]: 'cloud' } });
  });
  expect(await found()).toEqual([]);
  expect(calls).toBe(1);
});

/** A server with exactly these rows. */
function serveRows(...instances: unknown[]): void {
  services = servicesOver(
    async () => new Response(JSON.stringify({ instances }), { headers: { [ANSWER_HEADER]: 'cloud' } }),
  );
}

const ours = { instance_id: 'of-orders', name: 'orders', status: 'RUNNING' };

test.each([
  [null],
  ['orders'],
  [[]],
  [{}],
  [{ name: 'orders', status: 'CREATING' }],
  [{ ...ours, instance_id: null }],
  [{ ...ours, instance_id: '' }],
  [{ ...ours, instance_id: {} }],
  [{ ...ours, instance_id: null, name: null }],
  [{ ...ours, instance_id: null, name: ['orders'] }],
])('B36: the row %j may be the instance that is looked for, so the look-up is no "none", nor "found"', async (row) => {
  serveRows(row);
  await expect(found()).rejects.toMatchObject({ kind: 'bad-response' });
  serveRows(ours, row);
  await expect(found()).rejects.toMatchObject({ kind: 'bad-response' });
});

test.each([[{ name: 'other' }], [{ instance_id: null, name: 'order' }], [{ instance_id: {}, name: 7 }]])(
  'the row %j is certainly another one',
  async (row) => {
    serveRows(row, ours);
    expect(await found()).toEqual(['of-orders']);
  },
);

test.each([[null], [{}], [['orders']], [undefined], ['']])(
  'an instance whose name is %j is among those that may have the name, and no match',
  async (name) => {
    serveRows({ ...ours, instance_id: 'nameless', name }, { ...ours, name: 'other' });
    expect(await found()).toEqual(['nameless']);
  },
);

test('a full page with rows that cannot be read has a next one', async () => {
  const offsets: number[] = [];
  services = servicesOver(async ({ url }) => {
    const offset = Number(new URL(url).searchParams.get('offset'));
    offsets.push(offset);
    const page = Array.from({ length: 50 }, (_, index) => ({ name: `other-${offset + index}` }));
    const instances = offset < 100 ? page : [ours];
    return new Response(JSON.stringify({ instances }), { headers: { [ANSWER_HEADER]: 'cloud' } });
  });
  expect(await found()).toEqual(['of-orders']);
  expect(offsets).toEqual([0, 50, 100]);
});
