import { screen, within } from '@testing-library/react';
import { expect, test } from 'vitest';
import { fieldOf, press } from '../../../../testing/page/fill-in';
import { renderApp } from '../../../../testing/page/render-app';
import { resourceIdOf, worldForm } from '../../../../testing/page/world-form';
import { formOfFragment } from './share-link';

test('a switch stands there as on or off', async () => {
  const { user, close } = await renderApp('/create/basics', { form: worldForm({ access: { sasl: false } }) });
  await press(user, 'Share');
  const dialog = await screen.findByRole('dialog', { name: 'Share this form' });
  expect(dialog).toHaveTextContent('SASL authenticationOff');
  close();
});

test('the dialog shows exactly what is in the link, with ids only when they are ticked', async () => {
  const { user, close } = await renderApp('/create/basics', { form: worldForm() });
  await press(user, 'Share');
  const dialog = await screen.findByRole('dialog', { name: 'Share this form' });
  const formInLink = async () => formOfFragment(new URL((await fieldOf('Link')).value).hash);
  expect((await formInLink())?.basics.name).toBe('orders-prod');
  expect((await formInLink())?.network.vpcId).toBe('');
  expect(dialog).not.toHaveTextContent(resourceIdOf('vpc-production'));
  await user.click(within(dialog).getByRole('checkbox'));
  expect((await formInLink())?.network.vpcId).toBe(resourceIdOf('vpc-production'));
  expect(dialog).toHaveTextContent(resourceIdOf('vpc-production'));
  expect(dialog.outerHTML).not.toContain(worldForm().access.password);
  expect(new URL((await fieldOf('Link')).value).pathname).toBe('/create');
  close();
});
