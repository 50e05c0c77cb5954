import { screen, within } from '@testing-library/react';
import { userEvent } from '@testing-library/user-event';
import { expect, test } from 'vitest';
import { renderScreen } from '../../../../testing/page/render-screen';
import { DEMO_CREDENTIALS, idOf, simulate } from '../../../../testing/page/simulation';
import RegisterPage from '../register-page';
import './register-code-panel';

test('the registration as code follows the form, without its password, and sends nothing', async () => {
  const { cloud } = simulate();
  const { close } = renderScreen(<RegisterPage id={idOf('kafka-orders')} />, cloud);
  await userEvent.click(await screen.findByText('View as code'));
  const panel = await screen.findByRole('region', { name: 'Code' });
  await userEvent.click(screen.getByLabelText('Password'));
  await userEvent.paste(DEMO_CREDENTIALS.password);
  await userEvent.clear(screen.getByLabelText('Name in LTS'));
  await userEvent.paste('Orders of all shops');
  const code = () => panel.querySelector('pre')?.textContent ?? '';
  expect(code()).toContain('"kafka_name": "Orders of all shops"');
  expect(code()).toContain(`"user_name": "${DEMO_CREDENTIALS.user}"`);
  expect(within(panel).queryByRole('tab', { name: 'Node' })).toBeNull();
  expect(panel.outerHTML).not.toContain(DEMO_CREDENTIALS.password);
  expect(within(panel).getByText(/^The code contains all settings except the/)).toBeInTheDocument();
  expect(cloud.sentTo('registerKafka')).toEqual([]);
  close();
});
