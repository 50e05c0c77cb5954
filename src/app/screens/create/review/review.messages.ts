import { i18n } from '../../../i18n/i18n';

export const reviewMessages = i18n('review', {
  leadSandbox: 'Check your settings. In the sandbox, nothing is charged.',
  leadCloud: 'Check your settings. Creating the instance incurs charges and can’t be undone here.',
  create: 'Create instance',
  creating: 'Creating…',
  back: 'Back',
  request: 'API request',
  requestLead: 'This is what’s sent when you select Create instance. The password is hidden.',
  priceTitle: 'Price',
  price: 'Prices aren’t available here.',
  orCalculator: 'Or use the Huawei Cloud price calculator:',
  calculator: 'Open the price calculator',
  newTab: '(opens in a new tab)',
});
