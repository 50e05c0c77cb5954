/** What keyboards and copying add to what is typed: taken out in plain sight, judged and sent without it. */
import { fireEvent, screen, waitFor } from '@testing-library/react';
import { describe, expect, test } from 'vitest';
import { enter, fieldOf, problems, unfold } from '../../../testing/page/fill-in';
import { renderApp } from '../../../testing/page/render-app';
import { worldForm } from '../../../testing/page/world-form';

describe('it is gone when the field is left, and not in the request', () => {
  test.each([
    ['basics', 'Instance name', 'kafka-a9\u200b', 'kafka-a9', { name: 'kafka-a9' }],
    ['basics', 'Instance name', '\ufeff\u00a0ｋａｆｋａ－ａ９\u3000', 'kafka-a9', { name: 'kafka-a9' }],
    ['basics', 'Instance name', 'kaf\u00adka\u2060-\u202ea9', 'kafka-a9', { name: 'kafka-a9' }],
    ['capacity', 'Brokers', '５', '5', { broker_num: 5 }],
    ['capacity', 'Brokers', '5 brokers', '5', { broker_num: 5 }],
    ['capacity', 'Brokers', '５个', '5', { broker_num: 5 }],
    ['capacity', 'Total storage', '６００', '600', { storage_space: 600 }],
    ['capacity', 'Total storage', '１,０００', '1000', { storage_space: 1000 }],
    ['capacity', 'Total storage', '1,000', '1000', { storage_space: 1000 }],
    ['capacity', 'Total storage', '1000GB', '1000', { storage_space: 1000 }],
    ['access', 'Username', ' ｋａｆｋａ＿９\u200b', 'kafka_9', { access_user: 'kafka_9' }],
  ])('%s, %s: %j', async (step, label, typed, shown, changed) => {
    const { user, changes, close } = await renderApp(`/create/${step}`, { form: worldForm() });
    if (step === 'capacity') await unfold(user, 'All sizes');
    await enter(user, label, typed);
    await user.tab();
    await waitFor(async () => expect(await fieldOf(label)).toHaveValue(shown));
    expect(changes()).toEqual(changed);
    expect(await fieldOf(label)).not.toHaveAttribute('aria-invalid', 'true');
    close();
  });

  test('also with Enter, which does not leave the field', async () => {
    const { user, changes, close } = await renderApp('/create/capacity', { form: worldForm() });
    await unfold(user, 'All sizes');
    await enter(user, 'Total storage', '１,０００ＧＢ');
    await user.keyboard('{Enter}');
    await screen.findByRole('heading', { level: 2, name: 'Network' });
    expect(changes()).toEqual({ storage_space: 1000 });
    close();
  });
});

test.each(['1,00', '100 TB', '1.000', '1 000'])('what may mean something else is asked about: %j', async (typed) => {
  const { user, close } = await renderApp('/create/capacity', { form: worldForm() });
  await unfold(user, 'All sizes');
  await enter(user, 'Total storage', typed);
  await user.keyboard('{Enter}');
  expect(await problems()).toEqual(['Enter the storage as a whole number of GB, for example 300']);
  expect(await fieldOf('Total storage')).toHaveValue(typed);
  close();
});

test('a description and passwords stay as they are', async () => {
  const { user, changes, close } = await renderApp('/create/basics', { form: worldForm() });
  const text = '\u200b １００ “quoted” \u00a0';
  await unfold(user);
  await enter(user, 'Description (optional)', text);
  await user.tab();
  expect(changes()).toEqual({ description: text });
  close();
});

test.each([
  ['Aa1-aaaa\u200b', 9],
  ['\ufeffAa1-aaaa', 1],
  ['Aa1\u00ad-aaaa', 4],
  ['Aa1-\u202eaaaa', 5],
])('an invisible character of a password is said, with its place: %j', async (password, position) => {
  const { user, changes, close } = await renderApp('/create/access', { form: worldForm() });
  await enter(user, 'Password', password);
  await enter(user, 'Confirm password', password);
  await user.keyboard('{Enter}');
  expect(await problems()).toEqual([`Character ${position} of the password is invisible. Enter the password again`]);
  expect(changes()).toEqual({ password });
  close();
});

describe('ids that are typed by hand', () => {
  const openZones = () =>
    renderApp('/create/capacity', { form: worldForm({ capacity: { zones: [] } }) }, (cloud) =>
      cloud.fault({ path: '/v2/available-zones', times: 9, when: 'before', action: { status: 403, body: {} } }),
    );
  const chosen = async () =>
    [...(await screen.findByRole('list', { name: 'Selected Availability zones' })).children].map(
      ({ textContent }) => textContent,
    );

  test.each(['az-1，az-2', 'az-1、az-2', 'az-1；az-2', 'ａｚ－１\u3000az-2\u200b', 'az-1;az-2'])(
    '%j are two',
    async (typed) => {
      const { user, changes, close } = await openZones();
      await enter(user, 'Availability zones', typed);
      await user.keyboard('{Enter}');
      expect(await chosen()).toEqual(['az-1', 'az-2']);
      expect(changes()).toEqual({ available_zones: ['az-1', 'az-2'] });
      close();
    },
  );

  test.each([
    ['a composition under way', { isComposing: true }],
    ['the key of an input method', { keyCode: 229 }],
  ])('Enter chooses nothing in %s', async (_what, key) => {
    const { user, changes, close } = await openZones();
    await enter(user, 'Availability zones', 'az1');
    const box = await fieldOf('Availability zones');
    fireEvent.keyDown(box, { key: 'Enter', ...key });
    expect(box).toHaveValue('az1');
    expect(changes()).toEqual({});
    await user.keyboard('{Enter}');
    expect(changes()).toEqual({ available_zones: ['az1'] });
    close();
  });
});
