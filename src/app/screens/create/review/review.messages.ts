import { i18n } from '../../../i18n/i18n';

export const reviewMessages = i18n('review', {
  leadSandbox: 'Check everything once more. This is the sandbox: creating is simulated and costs nothing.',
  leadCloud: 'Check everything once more. Creating costs money and cannot be undone by this page.',
  create: 'Create instance',
  creating: 'Creating…',
  back: 'Back',
  request: 'The exact request',
  requestLead: 'What is sent when you press Create instance. The password is masked here.',
  priceTitle: 'Price',
  price:
    'No price can be shown here: the service publishes none that this console could ask for. The vendor’s calculator has it:',
  calculator: 'Open the price calculator',
  newTab: '(opens in a new tab)',
});
