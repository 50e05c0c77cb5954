import { describe, expect, it } from 'vitest';
import { orderDetails, orderOf } from '../contract/order';
import { type TestSandbox, testSandbox, textAt } from '../testing/sandbox/test-sandbox';

const YEARLY = { charging_mode: 'prePaid', period_type: 'year', period_num: 1 };
const read = async ({ get }: TestSandbox, id: string) => {
  const orderId = textAt(await get(`/v2/{p}/instances/${id}`), 'order_id');
  return orderOf(orderDetails.parse((await get(`/v2/orders/customer-orders/details/${orderId}`)).body));
};

describe('an order', () => {
  it('waits for its payment, is processed, and is done when the instance runs', async () => {
    const sandbox = testSandbox({ createSeconds: 60 });
    const id = textAt(await sandbox.create({ bss_param: YEARLY }), 'instance_id');
    sandbox.clock.advance(3_600_000);
    expect(await read(sandbox, id)).toEqual({ state: 'unpaid', paidAt: undefined });
    await sandbox.call('POST', '/__sandbox/pay', { instance_id: id });
    const paidAt = sandbox.clock.now();
    expect(await read(sandbox, id)).toEqual({ state: 'processing', paidAt });
    sandbox.clock.advance(60_000);
    expect(await read(sandbox, id)).toEqual({ state: 'done', paidAt });
  });

  it('that pays itself is processed at once', async () => {
    const sandbox = testSandbox();
    const id = textAt(await sandbox.create({ bss_param: { ...YEARLY, is_auto_pay: true } }), 'instance_id');
    expect((await read(sandbox, id)).state).toBe('processing');
  });

  it('that is cancelled stays so, and cannot be paid', async () => {
    const sandbox = testSandbox();
    const id = textAt(await sandbox.create({ bss_param: YEARLY }), 'instance_id');
    expect((await sandbox.call('POST', '/__sandbox/cancel-order', { instance_id: id })).status).toBe(200);
    expect((await sandbox.call('POST', '/__sandbox/pay', { instance_id: id })).status).toBe(400);
    sandbox.clock.advance(3_600_000);
    expect((await read(sandbox, id)).state).toBe('cancelled');
    expect(textAt(await sandbox.get(`/v2/{p}/instances/${id}`), 'status')).toBe('CREATING');
  });

  it.each(['CS0', 'unknown', 'undefined', '..'])('%s does not exist', async (id) => {
    expect((await testSandbox().get(`/v2/orders/customer-orders/details/${id}`)).status).toBe(404);
  });
});
