/** Whether a value can be changed once the instance exists, and who says so. A test holds it against Terraform's ForceNew. */

export const SOURCES = {
  api: 'https://support.huaweicloud.com/intl/en-us/api-kafka/CreatePostPaidKafkaInstance.html',
  manual: 'https://support.huaweicloud.com/intl/en-us/usermanual-kafka/kafka-ug-180604013.html',
  information: 'https://support.huaweicloud.com/intl/en-us/eu-west-0-usermanual-kafka/kafka-ug-180604017.html',
  size: 'https://support.huaweicloud.com/intl/en-us/usermanual-kafka/kafka-ug-181221001.html',
  saslFaq: 'https://support.huaweicloud.com/intl/en-us/kafka_faq/kafka-faq-200426014.html',
  protocolFaq: 'https://support.huaweicloud.com/intl/en-us/kafka_faq/kafka_faq_0062.html',
  mechanismFaq: 'https://support.huaweicloud.com/intl/en-us/kafka_faq/kafka_faq_0052.html',
  accessModes: 'https://support.huaweicloud.com/eu/api-kafka/UpdateKafkaPortProtocol.html',
  terraform:
    'https://github.com/huaweicloud/terraform-provider-huaweicloud/blob/master/docs/resources/dms_kafka_instance.md',
  terraformLts:
    'https://github.com/huaweicloud/terraform-provider-huaweicloud/blob/master/docs/resources/lts_register_kafka_instance.md',
  ltsManual: 'https://github.com/opentelekomcloud-docs/log-tank-service',
} as const;

export type SourceKey = keyof typeof SOURCES;

/** `contested`: the sources say different things, so it is wise to treat it as fixed. */
export type Change = 'fixed' | 'changeable' | 'restart' | 'contested';

/** The sentence that explains it, by its key in `field-guide/changeability.messages.ts`. */
export type ChangeNote =
  | 'fixed'
  | 'fixedNetwork'
  | 'anyTime'
  | 'flavor'
  | 'moreBrokers'
  | 'moreStorage'
  | 'automaticTopics'
  | 'sasl'
  | 'protocol'
  | 'mechanisms'
  | 'user'
  | 'password'
  | 'plaintext'
  | 'billingMode'
  | 'period'
  | 'renewal'
  | 'payment'
  | 'ownId'
  | 'registration';

export interface Changeability {
  change: Change;
  note: ChangeNote;
  sources: readonly [SourceKey, ...SourceKey[]];
  /** The argument of Terraform's resource, where there is one for this field alone. */
  argument?: string;
}

/**
 * @param argument of Terraform's resource, where there is one for this field alone
 */
export const says = (
  change: Change,
  note: ChangeNote,
  sources: Changeability['sources'],
  argument?: string,
): Changeability => (argument === undefined ? { change, note, sources } : { change, note, sources, argument });

/** @param change whether a value stays once the instance exists, or should be treated as if it did */
export const isPermanent = (change: Change): boolean => change === 'fixed' || change === 'contested';
