import { computed } from 'nanostores';
import { labels } from '../form/operations/operations.words';
import { i18n } from '../wording/i18n';

const ofOtherSteps = i18n('fieldNames', {
  'basics.name': 'Name',
  'basics.description': 'Description',
  'basics.engineVersion': 'Kafka version',
  'basics.enterpriseProjectId': 'Enterprise project',
  'capacity.zones': 'Availability zones',
  'capacity.productId': 'Flavor',
  'capacity.brokers': 'Brokers',
  'capacity.storageSpec': 'Disk type',
  'capacity.storagePerBroker': 'Storage per broker (GB)',
  'capacity.encryption': 'Disk encryption',
  'capacity.encryptionKey': 'Encryption key',
  'network.vpcId': 'VPC',
  'network.subnetId': 'Subnet',
  'network.securityGroupId': 'Security group',
  'network.ipv6': 'IPv6',
  'network.publicAccess': 'Public access',
  'network.publicIpIds': 'Elastic IPs',
  'network.plaintextInVpc': 'Plaintext access inside the VPC',
  'access.sasl': 'SASL authentication',
  'access.user': 'User name',
  'access.protocol': 'Security protocol',
  'access.mechanisms': 'SASL mechanisms',
  'billing.mode': 'Billing mode',
  'billing.periodType': 'Period in',
  'billing.periodNumber': 'Period',
  'billing.autoRenew': 'Renew automatically',
  'billing.autoPay': 'Pay automatically',
});

/** What the form's fields are called, by their paths; undefined for what has no name of its own, such as a row of the tags. */
export const fieldNames = computed(
  [ofOtherSteps, labels],
  (others, operations): Record<string, string | undefined> => ({
    ...others,
    ...Object.fromEntries(Object.entries(operations).map(([name, label]) => [`operations.${name}`, label])),
  }),
);
