import { i18n } from '../../../i18n/i18n';

export const reviewMessages = i18n('review', {
  leadSandbox: 'Check your settings. In the sandbox, nothing is charged.',
  leadCloud: 'Check your settings. Creating the instance incurs charges and can’t be undone here.',
  create: 'Create instance',
  creating: 'Creating…',
  back: 'Back',
  priceTitle: 'Price',
  customize: 'Customize',
  allSettings: 'All settings',
  unkept: 'Password not saved yet',
  calculator: 'Price calculator',
});
