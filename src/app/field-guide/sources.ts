/** What the sources are called (form/change.ts). */
import { i18n } from '../wording/i18n';

export const sourceNames = i18n('changeSources', {
  api: 'API reference: creating an instance',
  manual: 'User manual: creating an instance',
  information: 'User manual: modifying the information about an instance',
  size: 'User manual: modifying the specifications',
  saslFaq: 'FAQ: changing the SASL_SSL setting',
  protocolFaq: 'FAQ: changing the security protocol',
  mechanismFaq: 'FAQ: modifying the SASL mechanism',
  accessModes: 'API reference: modifying access modes',
  terraform: 'Terraform provider: Kafka instance',
  terraformLts: 'Terraform provider: registration with LTS',
  ltsManual: 'User manual of LTS: modifying a registration',
});
