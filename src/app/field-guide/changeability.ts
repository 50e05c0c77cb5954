/**
 * Whether each field can be changed once the instance is there, and who says so. Terraform's provider marks what it can
 * only change by making another instance (ForceNew); a test holds this table against it.
 */
import { type Changeability, says } from '../form/change';
import { changesByField } from '../form/derive';
import { STEPS } from '../form/steps';
import type { CreateField, GuidedField } from './guided-fields';

type OperationsField = Extract<CreateField, `operations.${string}`>;

export const CHANGEABILITY: Record<GuidedField, Changeability> = {
  'basics.name': says('changeable', 'anyTime', ['information', 'terraform'], 'name'),
  'basics.description': says('changeable', 'anyTime', ['information', 'terraform'], 'description'),
  'basics.engineVersion': says('fixed', 'fixed', ['manual', 'terraform'], 'engine_version'),
  'basics.enterpriseProjectId': says('changeable', 'anyTime', ['information', 'terraform'], 'enterprise_project_id'),
  'basics.tags': says('changeable', 'anyTime', ['terraform'], 'tags'),
  'capacity.zones': says('fixed', 'fixed', ['manual', 'terraform'], 'availability_zones'),
  'capacity.productId': says('restart', 'flavor', ['size', 'terraform'], 'product_id'),
  'capacity.brokers': says('changeable', 'moreBrokers', ['size', 'terraform'], 'broker_num'),
  'capacity.storageSpec': says('fixed', 'fixed', ['manual', 'terraform'], 'storage_spec_code'),
  'capacity.storagePerBroker': says('changeable', 'moreStorage', ['size', 'terraform'], 'storage_space'),
  'capacity.architecture': says('fixed', 'fixed', ['terraform'], 'arch_type'),
  'capacity.encryption': says('fixed', 'fixed', ['manual', 'terraform'], 'disk_encrypted_enable'),
  'capacity.encryptionKey': says('fixed', 'fixed', ['manual', 'terraform'], 'disk_encrypted_key'),
  'network.vpcId': says('fixed', 'fixedNetwork', ['manual', 'terraform'], 'vpc_id'),
  'network.subnetId': says('fixed', 'fixedNetwork', ['manual', 'terraform'], 'network_id'),
  'network.securityGroupId': says('changeable', 'anyTime', ['information', 'terraform'], 'security_group_id'),
  'network.ipv6': says('fixed', 'fixed', ['terraform'], 'ipv6_enable'),
  'network.publicAccess': says('changeable', 'anyTime', ['information']),
  'network.publicIpIds': says('changeable', 'anyTime', ['information', 'terraform'], 'public_ip_ids'),
  'network.plaintextInVpc': says('contested', 'plaintext', ['terraform', 'accessModes'], 'vpc_client_plain'),
  'access.sasl': says('contested', 'sasl', ['api', 'terraform', 'saslFaq'], 'ssl_enable'),
  'access.user': says('contested', 'user', ['manual', 'accessModes', 'terraform'], 'access_user'),
  'access.password': says('changeable', 'password', ['terraform'], 'password'),
  'access.passwordAgain': says('changeable', 'password', ['terraform']),
  'access.protocol': says('contested', 'protocol', ['api', 'terraform', 'protocolFaq'], 'security_protocol'),
  'access.mechanisms': says('contested', 'mechanisms', ['mechanismFaq', 'terraform'], 'enabled_mechanisms'),
  ...(changesByField('operations', STEPS.operations) as Record<OperationsField, Changeability>),
  'billing.mode': says('fixed', 'billingMode', ['terraform'], 'charging_mode'),
  'billing.periodType': says('fixed', 'period', ['terraform'], 'period_unit'),
  'billing.periodNumber': says('fixed', 'period', ['terraform'], 'period'),
  'billing.autoRenew': says('changeable', 'renewal', ['terraform'], 'auto_renew'),
  'billing.autoPay': says('fixed', 'payment', ['api']),
  instanceId: says('fixed', 'ownId', ['terraformLts'], 'instance_id'),
  kafkaName: says('contested', 'registration', ['terraformLts', 'ltsManual'], 'kafka_name'),
  user: says('contested', 'registration', ['terraformLts', 'ltsManual'], 'connect_info'),
  password: says('contested', 'registration', ['terraformLts', 'ltsManual'], 'connect_info'),
};

/**
 * @param name a field's path, as inputs have it
 * @returns undefined for what is no field of its own, for example a row of the tags
 */
export const changeabilityOf = (name: string): Changeability | undefined =>
  Object.hasOwn(CHANGEABILITY, name) ? CHANGEABILITY[name as GuidedField] : undefined;

/** @param name a field's path; true for one that only repeats another, which says everything already */
export const isRepetition = (name: string): boolean => name === 'access.passwordAgain';
