/** The estimate on Review: what is asked, what is shown, and what of it stays. */
import { screen, waitFor } from '@testing-library/react';
import { expect, test } from 'vitest';
import type { FaultAction } from '../../../../sandbox/fault-queue';
import { press } from '../../../../testing/page/fill-in';
import { type RenderedApp, renderApp } from '../../../../testing/page/render-app';
import { worldForm } from '../../../../testing/page/world-form';
import { stackDeps } from '../../../price/price-stack';

const DELETION = '/v1/*/stacks/*/deletion';
const FORBIDDEN: FaultAction = { status: 403, body: { error_code: 'RF.10012507', error_msg: 'Not allowed.' } };

/** The page's own waits move the cloud's clock instead. */
function hurry({ services, cloud }: RenderedApp): void {
  services.get(stackDeps).wait = (ms) => cloud.advance(ms / 1000);
}

const open = async (options: Parameters<typeof renderApp>[1] = {}, prepare?: Parameters<typeof renderApp>[2]) => {
  const app = await renderApp('/create/review', { form: worldForm(), ...options }, prepare);
  hurry(app);
  return app;
};

async function estimate({ user }: RenderedApp): Promise<void> {
  await press(user, 'Estimate price…');
  await press(user, 'Estimate price');
}

const section = () => screen.getByText('Price', { selector: 'h3' }).closest('section');

test('nothing is made before the question is answered, and Cancel makes nothing', async () => {
  const app = await open();
  await press(app.user, 'Estimate price…');
  expect(await screen.findByRole('dialog', { name: 'Estimate the price?' })).toHaveTextContent(
    /creates a stack with an execution plan .* removes both\. This is free of charge, and the plan is never applied\./,
  );
  await press(app.user, 'Cancel');
  expect(screen.queryByRole('dialog')).toBeNull();
  expect(app.cloud.sentTo('createStack')).toEqual([]);
  app.close();
});

test('the amount is shown with its currency, what it lacks and that it is simulated, and the stack is gone', async () => {
  const app = await open();
  await estimate(app);
  expect(await screen.findByText('12.34 CNY per hour')).toBeInTheDocument();
  expect(section()).toHaveTextContent('Simulated price (not real)');
  expect(section()).toHaveTextContent('Not included: EIPs, traffic, promotional discounts, and coupons.');
  expect(section()).not.toHaveTextContent('couldn’t confirm');
  expect(app.cloud.sentTo('deleteStack')).toHaveLength(1);
  expect(app.cloud.sentTo('createInstance')).toEqual([]);
  app.close();
});

test.each<[string, Parameters<typeof renderApp>[1]]>([
  [
    'a yearly/monthly order',
    { form: worldForm({ billing: { mode: 'prePaid', periodType: 'month', periodNumber: '1' } }) },
  ],
  ['a console without the setting', { session: { priceEstimate: undefined } }],
])('%s has no estimate', async (_what, options) => {
  const app = await open(options);
  expect(await screen.findByText(/^Price calculator/)).toBeInTheDocument();
  expect(screen.queryByText('Estimate price…')).toBeNull();
  app.close();
});

test('what is not filled in is asked for first', async () => {
  const app = await open({ form: worldForm({ network: { vpcId: '', subnetId: '' } }) });
  await press(app.user, 'Estimate price…');
  expect(await screen.findByText('Some settings are missing')).toBeInTheDocument();
  expect(app.cloud.sentTo('createStack')).toEqual([]);
  app.close();
});

test('B49: where it may not, the IAM actions are named, with Huawei Cloud’s own words', async () => {
  const app = await open({}, async (cloud) => {
    await cloud.fault({ path: '/v1/*/stacks', method: 'POST', times: 1, when: 'before', action: FORBIDDEN });
  });
  await estimate(app);
  expect(await screen.findByText('Resource Formation rejected the estimate')).toBeInTheDocument();
  for (const words of ['RF FullAccess', 'rf:stack:createExecutionPlan', 'Not allowed.', 'RF.10012507']) {
    expect(section()).toHaveTextContent(words);
  }
  app.close();
});

test.each<[string, FaultAction, string]>([
  ['it has no price', { status: 200, body: { currency: 'CNY', items: [] } }, 'No price available'],
  ['its price can’t be read', { status: 500, body: 'x' }, 'No price received'],
])('B49: that %s is said, and no number', async (_what, action, title) => {
  const app = await open({}, async (cloud) => {
    await cloud.fault({ path: '/v1/*/stacks/*/execution-plans/price/prices', times: 9, when: 'before', action });
  });
  await estimate(app);
  expect(await screen.findByText(title)).toBeInTheDocument();
  expect(section()).not.toHaveTextContent(/\d CNY/);
  app.close();
});

test('B50: a stack that stays is named with the link, and removed when the page starts again', async () => {
  const app = await open({ session: { mode: 'cloud' } }, async (cloud) => {
    await cloud.fault({ path: DELETION, times: 1, when: 'before', action: FORBIDDEN });
  });
  await estimate(app);
  expect(await screen.findByText('12.34 CNY per hour')).toBeInTheDocument();
  expect(section()).toHaveTextContent(/couldn’t confirm that a stack was removed/);
  expect(section()).toHaveTextContent(/Created for a price estimate: launchpad-price-[0-9a-f]{12}\./);
  expect(screen.getByText('Resource Formation', { selector: 'a', exact: false })).toHaveAttribute(
    'href',
    'https://console.huaweicloud.com/rf/?region=sandbox-1',
  );
  await estimate(app);
  await waitFor(() => expect(app.cloud.sentTo('deleteStack')).toHaveLength(2));
  await screen.findByText('12.34 CNY per hour');
  expect(section()).toHaveTextContent(/Created for a price estimate: launchpad-price-[0-9a-f]{12}\./);
  const { records } = app.services.get(stackDeps);
  const left = await records.ofPerson(app.session);
  expect(left).toHaveLength(1);
  app.close();
  // Another person's page is opened by each test: the record is given to it, as the same person would find it.
  let next: RenderedApp | undefined;
  next = await renderApp('/', {}, async (_cloud, session) => {
    await records.put(
      left.map((record) => ({ ...(record as typeof session & { id: string }), who: session.who, mode: session.mode })),
    );
  });
  await waitFor(async () => expect(await records.ofPerson((next as RenderedApp).session)).toEqual([]));
  expect(next.cloud.sentTo('deleteStack')).toHaveLength(1);
  next.close();
});
