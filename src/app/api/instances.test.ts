import { afterEach, expect, test } from 'vitest';
import { ANSWER_HEADER } from '../../contract/gateway-api';
import { SANDBOX_SESSION } from '../testing/sandbox-transport';
import { setTransport } from './http';
import { fetchInstancesByName } from './instances';

let restore = () => {};
afterEach(() => restore());

/** A server with so many instances whose name only resembles `orders`, and `orders` itself as the last of them. */
function serve(others: number, { pageMax = 50, countsAll = true } = {}): { offsets: number[] } {
  const names = [...Array.from({ length: others }, (_, index) => `orders-${index}`), 'orders'];
  const offsets: number[] = [];
  restore = setTransport(async ({ url }) => {
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

const found = async () => (await fetchInstancesByName(SANDBOX_SESSION, 'orders')).map(({ instance_id: id }) => id);

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
  restore = setTransport(async () => {
    calls += 1;
    return new Response('{"instances":[],"instance_num":9}', { headers: { [ANSWER_HEADER]: 'cloud' } });
  });
  expect(await found()).toEqual([]);
  expect(calls).toBe(1);
});
