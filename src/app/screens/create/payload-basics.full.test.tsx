import { waitFor } from '@testing-library/react';
import { expect, test } from 'vitest';
import { enter, fieldOf, pick, press, unfold } from '../../../testing/page/fill-in';
import { renderApp } from '../../../testing/page/render-app';
import { worldForm } from '../../../testing/page/world-form';

test('each field of Basics changes its own key of the request, and no other', async () => {
  const { user, changes, close } = await renderApp('/create/basics', { form: worldForm() });

  await enter(user, 'Instance name', 'clicks-prod');
  expect(changes()).toEqual({ name: 'clicks-prod' });
  await unfold(user);

  await enter(user, /^Description/, ' two\n  lines ');
  expect(changes()).toEqual({ description: ' two\n  lines ' });

  for (const version of ['3.x', '1.1.0', '2.7']) {
    await press(user, version);
    expect(changes()).toEqual({ engine_version: version });
  }

  await pick(user, /^Enterprise project/, 'default');
  expect(changes()).toEqual({ enterprise_project_id: '0' });
  await pick(user, /^Enterprise project/, 'Not set');
  expect(changes()).toEqual({ enterprise_project_id: undefined });
  close();
});

test('tags are added, filled in and removed as rows', async () => {
  const { user, changes, close } = await renderApp('/create/basics', { form: worldForm() });
  await unfold(user);
  await press(user, 'Add tag');
  await enter(user, 'Key 1', '__proto__');
  expect(changes()).toEqual({ tags: [{ key: '__proto__', value: '' }] });
  await enter(user, /^Value 1/, 'x y');
  expect(changes()).toEqual({ tags: [{ key: '__proto__', value: 'x y' }] });
  await press(user, 'Add tag');
  await enter(user, 'Key 2', 'constructor');
  expect(changes()).toMatchObject({ tags: [{}, { key: 'constructor', value: '' }] });
  await press(user, 'Remove tag 1');
  expect(changes()).toEqual({ tags: [{ key: 'constructor', value: '' }] });
  await press(user, 'Remove tag 1');
  expect(changes()).toEqual({ tags: undefined });
  close();
});

/** What the browser would offer for a field. */
async function suggestionsOf(label: string | RegExp) {
  const { list } = await fieldOf(label);
  return [...(list?.options ?? [])].map(({ value }) => value);
}

const USED = [
  { key: 'team', values: ['shop', 'web', ''] },
  { key: '环境', values: ['生产'] },
  { key: '_sys_cost', values: ['1'] },
  { key: 'bare' },
  { values: ['of no key'] },
];

test('keys in use are suggested, values of the key that stands there, and anything can be typed', async () => {
  const { user, cloud, changes, close } = await renderApp('/create/basics', { form: worldForm() }, (cloud) =>
    cloud.fault({ path: '/v2/*/kafka/tags', times: 9, when: 'before', action: { status: 200, body: { tags: USED } } }),
  );
  await unfold(user);
  await fieldOf('Add tag');
  expect(cloud.sentTo('listProjectTags')).toEqual([]);
  await press(user, 'Add tag');
  await waitFor(async () => expect(await suggestionsOf('Key 1')).toEqual(['team', '环境', 'bare']));
  expect(await suggestionsOf(/^Value 1/)).toEqual([]);
  await enter(user, 'Key 1', 'team');
  await waitFor(async () => expect(await suggestionsOf(/^Value 1/)).toEqual(['shop', 'web']));
  await enter(user, 'Key 1', '环境');
  await waitFor(async () => expect(await suggestionsOf(/^Value 1/)).toEqual(['生产']));
  for (const key of ['Team', 'bare', '']) {
    await enter(user, 'Key 1', key);
    await waitFor(async () => expect(await suggestionsOf(/^Value 1/)).toEqual([]));
  }
  await enter(user, 'Key 1', 'new');
  await enter(user, /^Value 1/, 'own');
  expect(changes()).toEqual({ tags: [{ key: 'new', value: 'own' }] });
  close();
});

test.each([
  ['forbidden', { status: 403 }],
  ['no list', { status: 200, body: '<html>' }],
  ['empty', { status: 200, body: { tags: [] } }],
])('where tags in use are %s, tags are typed as ever', async (_name, action) => {
  const { user, changes, close } = await renderApp('/create/basics', { form: worldForm() }, (cloud) =>
    cloud.fault({ path: '/v2/*/kafka/tags', times: 9, when: 'before', action }),
  );
  await unfold(user);
  await press(user, 'Add tag');
  await enter(user, 'Key 1', 'team');
  expect(await suggestionsOf('Key 1')).toEqual([]);
  expect(changes()).toEqual({ tags: [{ key: 'team', value: '' }] });
  close();
});
