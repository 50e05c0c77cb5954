/** The vendor's error codes in plain words: why, and what helps. Shown beside the original, never instead of it. */
import { i18n } from './i18n';
import { type Topic, topicOf } from './vendor-codes';

/** Why the service said no. */
export const vendorCauses = i18n('vendorCauses', {
  version: 'DMS does not offer this version of Kafka.',
  flavor: 'DMS does not know this flavor, or not for Kafka.',
  soldOut: 'The machines or disks for this flavor are sold out in the chosen zones.',
  name: 'DMS does not accept the name.',
  nameTaken: 'An instance of this project has this name already.',
  description: 'DMS does not accept the description.',
  password: 'The password is too simple for DMS, or is on its list of weak passwords.',
  user: 'DMS does not accept the user name.',
  vpc: 'The VPC is missing, or no longer exists.',
  vpcState: 'The VPC is not ready at the moment.',
  subnet: 'The subnet is missing, or does not belong to the VPC.',
  dhcp: 'DHCP is off in the subnet, and the brokers get their addresses from it.',
  securityGroup: 'The security group is missing, or no longer exists.',
  securityGroupRules: 'DMS wants rules in this security group that allow any protocol, inbound and outbound.',
  ruleExists: 'The security group has exactly this rule already.',
  zone: 'One of the availability zones does not exist any more.',
  zoneCount: 'This flavor takes exactly one availability zone.',
  zoneIpv6: 'One of the availability zones has no IPv6.',
  renewal: 'DMS did not understand the choice about automatic renewal.',
  period: 'DMS does not sell this period.',
  periodUnit: 'DMS sells months and years only.',
  maintenance: 'DMS does not offer this maintenance window.',
  diskType: 'DMS does not offer this disk type for the flavor.',
  storage: 'DMS does not accept this amount of storage for the flavor.',
  encryption: 'Disks cannot be encrypted here.',
  key: 'The encryption key is missing, or is not enabled.',
  retention: 'This kind of instance does not let the policy for full disks be chosen.',
  publicAccess: 'The elastic IPs do not fit: there are too few or too many, or one is in use.',
  tags: 'DMS does not accept one of the tags.',
  enterpriseProject: 'The enterprise project does not exist, or is disabled.',
  parameter: 'The service does not accept one of the values. It does not always say which.',
  console: 'The service did not understand the request itself. Nothing that was typed causes this.',
  quota: 'The project has as many instances as its quota allows.',
  unpaid: 'Another order of this account waits for payment.',
  balance: 'The account does not hold enough money.',
  account: 'The account is frozen or restricted, for example because a bill is overdue.',
  permission: 'The user this console signs in with has no right to do this.',
  signIn: 'The service did not accept the credentials of this console: they are wrong, or have expired.',
  project: 'Project and credentials do not belong together.',
  region: 'The service cannot be used in this region.',
  later: 'Too many requests came in at once.',
  inBetween: 'The gateway in front of the service could not pass the request on, or got no answer in time.',
  busy: 'The instance is busy with something else.',
  notDeletable: 'An instance cannot be deleted while it is being created, started, stopped or restarted.',
  gone: 'There is no such instance in this project. It may have been deleted.',
  agency: 'DMS needs an agency (a right that the account gives to the service) and could not set it up.',
  internal: 'Something failed inside the service. Nothing that was typed causes this.',
  kafkaLogin: 'LTS reached the instance, but could not sign in to it.',
});

/** What helps. */
export const vendorCures = i18n('vendorCures', {
  version: 'Choose another Kafka version under Basics.',
  flavor: 'Choose another flavor under Capacity.',
  soldOut: 'Choose another flavor, disk type or availability zone under Capacity.',
  name: 'Use 4 to 64 letters, digits, underscores and hyphens, and begin with a letter.',
  nameTaken: 'If it is not the one you are just creating, choose another name.',
  description: 'Shorten it, or leave out unusual characters.',
  password: 'Choose a longer password with letters of both cases, digits and special characters.',
  user: 'Use 4 to 64 letters, digits and hyphens.',
  vpc: 'Choose a VPC from a list that was read again.',
  vpcState: 'Try again in a minute.',
  subnet: 'Choose the VPC again, and then one of its subnets.',
  dhcp: 'Turn DHCP on in the VPC console, or choose another subnet.',
  securityGroup: 'Choose a security group from a list that was read again.',
  securityGroupRules: 'Choose another security group, or have such rules added in the VPC console.',
  ruleExists: 'There is nothing to add.',
  zone: 'Choose the availability zones again under Capacity.',
  zoneCount: 'Choose one availability zone under Capacity.',
  zoneIpv6: 'Turn IPv6 off under Network, or choose other zones under Capacity.',
  renewal: 'Turn automatic renewal off under Billing, and on again later in the Billing Center.',
  period: 'Choose 1 to 9 months or 1 to 3 years under Billing.',
  periodUnit: 'Choose months or years under Billing.',
  maintenance: 'Choose another window under Operations, or leave it to the service.',
  diskType: 'Choose the other disk type under Capacity.',
  storage: 'Change the total storage under Capacity.',
  encryption: 'Turn disk encryption off under Capacity, or choose another zone.',
  key: 'Choose an enabled key under Capacity, or enable it in the console of Data Encryption Workshop.',
  retention: 'Leave the policy to the service under Operations.',
  publicAccess: 'Choose as many free elastic IPs as brokers under Network, or turn public access off.',
  tags: 'Change or remove it under Basics.',
  enterpriseProject: 'Choose another enterprise project under Basics.',
  parameter: 'Compare the words of the service with what you entered, and change that.',
  console: 'Tell whoever runs the console, with the words and the request ID.',
  quota: 'Delete an instance that is not needed, or have the quota raised, then try again.',
  unpaid: 'Pay or cancel it in the Billing Center, then try again.',
  balance: 'Top the account up in the Billing Center, then try again.',
  account: 'Ask whoever owns the account and pays for it: nothing in this console can change that.',
  permission: 'Ask the administrator of the account for the right, with the words and the request ID.',
  signIn: 'Sign in again, or have the credentials renewed.',
  project: 'Choose the right project, or ask whoever runs this console to set it up for that project.',
  region: 'Choose another region, or ask the administrator of the account.',
  later: 'Try again in a minute.',
  inBetween: 'Wait a minute, then look again before you repeat anything that changes something.',
  busy: 'Wait until its status says that it is done, then try again.',
  notDeletable: 'Wait until that is over.',
  gone: 'Look for it in the list of instances, and check project and region.',
  agency: 'Ask the administrator of the account for the right to create agencies in IAM, then try again.',
  internal: 'Try again in a few minutes. If it stays, give the support the words and the request ID.',
  kafkaLogin: 'Check user name and password of the instance. One of the two is wrong.',
});

/** A code in plain words. */
export interface VendorWords {
  cause: string;
  cure: string;
}

/**
 * @param code the vendor's error code, if there is one
 * @returns cause and cure in the present language; undefined for a code without words, which is shown as it came
 */
export function vendorWordsOf(code: string | undefined): VendorWords | undefined {
  const topic: Topic | undefined = topicOf(code);
  return topic && { cause: vendorCauses.get()[topic], cure: vendorCures.get()[topic] };
}
