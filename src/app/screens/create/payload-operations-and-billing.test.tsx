import { screen } from '@testing-library/react';
import { expect, test } from 'vitest';
import { enter, press, problems } from '../../../testing/page/fill-in';
import { renderApp } from '../../../testing/page/render-app';
import { worldForm } from '../../../testing/page/world-form';

test('each field of Operations changes its own keys of the request, and no other', async () => {
  const { user, changes, close } = await renderApp('/create/operations', { form: worldForm() });
  await press(user, '22:00 – 02:00');
  expect(changes()).toEqual({ maintain_begin: '22:00', maintain_end: '02:00' });
  await press(user, '02:00 – 06:00');
  expect(changes()).toEqual({ maintain_begin: '02:00', maintain_end: '06:00' });
  await press(user, 'Delete oldest messages');
  expect(changes()).toEqual({ retention_policy: 'time_base' });
  await press(user, 'Reject new messages');
  expect(changes()).toEqual({ retention_policy: 'produce_reject' });
  await press(user, 'Automatic topic creation');
  expect(changes()).toEqual({ enable_auto_topic: true });
  const [window, policy] = screen.getAllByLabelText('DMS default');
  if (window && policy) await user.click(window);
  expect(changes()).toEqual({ maintain_begin: undefined, maintain_end: undefined });
  if (policy) await user.click(policy);
  expect(changes()).toEqual({ retention_policy: undefined });
  close();
});

test('where the windows cannot be read, one is typed, and only a window is taken', async () => {
  const { user, changes, close } = await renderApp('/create/operations', { form: worldForm() }, (cloud) =>
    cloud.fault({
      path: '/v2/instances/maintain-windows',
      times: 1,
      when: 'before',
      action: { status: 403, body: {} },
    }),
  );
  expect(await screen.findByText('Couldn’t load maintenance windows')).toBeInTheDocument();
  await enter(user, /^Maintenance window/, '24:00-04:00');
  await user.tab();
  expect(await screen.findByText('Choose a maintenance window from the list')).toBeInTheDocument();
  await enter(user, /^Maintenance window/, '18:00-22:00');
  expect(changes()).toMatchObject({ maintain_begin: '18:00', maintain_end: '22:00' });
  expect(screen.queryByText('Choose a maintenance window from the list')).toBeNull();
  close();
});

test('each field of Billing changes its own part of bss_param, and no other', async () => {
  const { user, changes, close } = await renderApp('/create/billing', { form: worldForm() });
  const order = { charging_mode: 'prePaid', period_type: 'month', period_num: 1 };
  await press(user, 'Yearly/monthly');
  expect(changes()).toEqual({ bss_param: order });
  expect(screen.getByText('Payment required before creation starts')).toBeInTheDocument();
  await enter(user, 'Number of months', '9');
  expect(changes()).toEqual({ bss_param: { ...order, period_num: 9 } });
  await press(user, 'Years');
  expect(changes()).toEqual({ bss_param: { ...order, period_type: 'year', period_num: 9 } });
  expect(await screen.findByText('Enter 1 to 3 years')).toBeInTheDocument();
  await enter(user, 'Number of years', '3');
  expect(changes()).toEqual({ bss_param: { ...order, period_type: 'year', period_num: 3 } });
  expect(screen.queryByText('Enter 1 to 3 years')).toBeNull();
  await press(user, 'Months');
  await enter(user, 'Number of months', '10');
  await press(user, 'Continue');
  expect(await problems()).toEqual(['Enter 1 to 9 months. For longer terms, choose years']);
  await enter(user, 'Number of months', '9');
  await press(user, 'Auto-renewal');
  expect(changes()).toMatchObject({ bss_param: { is_auto_renew: true } });
  await press(user, 'Automatic payment');
  expect(changes()).toMatchObject({ bss_param: { is_auto_renew: true, is_auto_pay: true } });
  expect(screen.getByText('You pay when you create')).toBeInTheDocument();
  await press(user, 'Pay-per-use');
  expect(changes()).toEqual({ bss_param: undefined });
  close();
});
