import type { SourceKey } from '../form/change';
import { i18n } from '../i18n/i18n';

export const SOURCES = {
  api: 'https://support.huaweicloud.com/intl/en-us/api-kafka/CreatePostPaidKafkaInstance.html',
  manual: 'https://support.huaweicloud.com/intl/en-us/usermanual-kafka/kafka-ug-180604013.html',
  information: 'https://support.huaweicloud.com/intl/en-us/eu-west-0-usermanual-kafka/kafka-ug-180604017.html',
  size: 'https://support.huaweicloud.com/intl/en-us/usermanual-kafka/kafka-ug-181221001.html',
  saslFaq: 'https://support.huaweicloud.com/intl/en-us/kafka_faq/kafka-faq-200426014.html',
  protocolFaq: 'https://support.huaweicloud.com/intl/en-us/kafka_faq/kafka_faq_0062.html',
  mechanismFaq: 'https://support.huaweicloud.com/intl/en-us/kafka_faq/kafka_faq_0052.html',
  accessModes: 'https://support.huaweicloud.com/eu/api-kafka/UpdateKafkaPortProtocol.html',
  billing: 'https://support.huaweicloud.com/intl/en-us/price-kafka/kafka_billing_010.html',
  terraform:
    'https://github.com/huaweicloud/terraform-provider-huaweicloud/blob/master/docs/resources/dms_kafka_instance.md',
  terraformLts:
    'https://github.com/huaweicloud/terraform-provider-huaweicloud/blob/master/docs/resources/lts_register_kafka_instance.md',
  ltsManual: 'https://github.com/opentelekomcloud-docs/log-tank-service',
} as const satisfies Record<SourceKey, string>;

export const sourceNames = i18n('changeSources', {
  api: 'API reference: creating an instance',
  manual: 'User manual: creating an instance',
  information: 'User manual: modifying instance information',
  size: 'User manual: modifying the specifications',
  saslFaq: 'FAQ: changing the SASL_SSL setting',
  protocolFaq: 'FAQ: changing the security protocol',
  mechanismFaq: 'FAQ: modifying the SASL mechanism',
  accessModes: 'API reference: modifying access modes',
  billing: 'Billing guide: pay-per-use to yearly/monthly',
  terraform: 'Terraform provider: Kafka instance',
  terraformLts: 'Terraform provider: registration with LTS',
  ltsManual: 'LTS user guide: modifying a registration',
});
