import { expect, test } from 'vitest';
import { enter, pick, press } from '../../../testing/page/fill-in';
import { renderApp } from '../../../testing/page/render-app';
import { worldForm } from '../../../testing/page/world-form';

test('each field of Basics changes its own key of the request, and no other', async () => {
  const { user, changes, close } = await renderApp('/create/basics', { form: worldForm() });

  await enter(user, 'Instance name', 'clicks-prod');
  expect(changes()).toEqual({ name: 'clicks-prod' });

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
