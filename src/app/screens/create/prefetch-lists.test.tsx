import { screen, waitFor } from '@testing-library/react';
import { expect, test } from 'vitest';
import { fieldOf, pick, press } from '../../../testing/page/fill-in';
import { renderApp } from '../../../testing/page/render-app';
import { worldForm } from '../../../testing/page/world-form';

/** Steps with what is asked for while the step before them is open. */
test('B28: a list asked for on Capacity is taken over by Network, which opens before the answer', async () => {
  const { user, cloud, close, carryBy } = await renderApp('/glossary', { form: worldForm() });
  const asked: AbortSignal[] = [];
  let answer = () => {};
  const held = new Promise<void>((resolve) => {
    answer = resolve;
  });
  carryBy(async (request) => {
    if (!request.url.includes('/vpc/vpcs')) return cloud(request);
    asked.push(request.signal);
    await held;
    return cloud(request);
  });
  window.history.pushState(null, '', '/create/capacity');
  await waitFor(() => expect(asked).toHaveLength(1));
  await press(user, /^(Continue|Return to review)$/);
  await screen.findByText('Network', { selector: 'h2' });
  await fieldOf(/^(Continue|Return to review)$/);
  answer();
  await pick(user, 'VPC', 'vpc-production');
  expect(asked).toHaveLength(1);
  expect(asked[0]?.aborted).toBe(false);
  close();
});
