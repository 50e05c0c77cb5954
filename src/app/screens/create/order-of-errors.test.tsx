/** Errors are listed as the fields stand on the screen, whatever was judged or wrong first. */
import { screen, waitFor } from '@testing-library/react';
import { expect, test } from 'vitest';
import { enter, fieldOf, press, problems, unfold } from '../../../testing/page/fill-in';
import { renderApp } from '../../../testing/page/render-app';
import { resourceIdOf, worldForm } from '../../../testing/page/world-form';
import type { StepKey } from '../../form/create-form';
import { defaultValues } from '../../form/create-form';
import { STEP_KEYS, stepTitles } from '../../form/steps';

/** With everything open that a choice opens. */
const everything = worldForm({
  basics: { tags: [{ key: 'team', value: 'orders' }] },
  capacity: { encryption: true, encryptionKey: resourceIdOf('key kafka-disk') },
  network: { ipv6: true, publicAccess: true, publicIpIds: [1, 2, 3].map((n) => resourceIdOf(`eip ${n}`)) },
  access: { user: 'orders', password: 'Correct-Horse-9', passwordAgain: 'Correct-Horse-9' },
  billing: { mode: 'prePaid' },
});

const FOLDED: ReadonlySet<StepKey> = new Set(['basics', 'capacity', 'network', 'access']);

/** Keys of a step in the order in which the document has their fields. */
const onScreen = (step: StepKey) =>
  Object.keys(defaultValues[step])
    .flatMap((key) => {
      const field = document.querySelector(`[id="field-${step}-${key}"], [id^="field-${step}-${key}-0"]`);
      return field ? [{ key, field }] : [];
    })
    .sort((a, b) => (a.field.compareDocumentPosition(b.field) & Node.DOCUMENT_POSITION_FOLLOWING ? -1 : 1))
    .map(({ key }) => key);

test.each(STEP_KEYS.filter((key) => key !== 'review'))(
  'the keys of %s are in the order of its screen',
  async (step) => {
    const { user, close } = await renderApp(`/create/${step}`, { form: everything });
    await screen.findByRole('heading', { level: 2, name: stepTitles.get()[step] });
    if (FOLDED.has(step)) await unfold(user);
    if (step === 'capacity') await unfold(user, 'All sizes');
    await waitFor(() => expect(onScreen(step)).toEqual(Object.keys(defaultValues[step])));
    close();
  },
);

test('what was wrong first, or is judged apart, takes its place among the others', async () => {
  const form = worldForm({ access: { user: 'orders', password: 'Correct-Horse-9', passwordAgain: 'another' } });
  const { user, close } = await renderApp('/create/access', { form });
  await unfold(user);
  await press(user, /^SCRAM-SHA-512/);
  await enter(user, 'Username', '1');
  await user.tab();
  expect(await fieldOf('Username')).toHaveAttribute('aria-invalid', 'true');
  await press(user, /^(Continue|Return to review)$/);
  expect(await problems()).toEqual([
    expect.stringContaining('username'),
    expect.stringContaining('password'),
    expect.stringContaining('mechanism'),
  ]);
  close();
});
