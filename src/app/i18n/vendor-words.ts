/** Cause and fix of Huawei Cloud's error codes, shown beside the original, never instead of it. */
import { GATEWAY_MESSAGES, type GatewayCode } from '../../contract/gateway-messages';
import { i18n } from './i18n';
import { type Cause, causeOf } from './vendor-codes';

export const vendorCauses = i18n('vendorCauses', {
  version: 'DMS doesn’t offer this Kafka version.',
  flavor: 'DMS doesn’t recognize this flavor, or it isn’t a Kafka flavor.',
  soldOut: 'This flavor or disk type is sold out in the selected zones.',
  name: 'DMS rejected the name.',
  nameTaken: 'Another instance in this project already has this name.',
  description: 'DMS rejected the description.',
  password: 'The password is too simple or is on DMS’s list of weak passwords.',
  user: 'DMS rejected the username.',
  vpc: 'The VPC is missing or no longer exists.',
  vpcState: 'The VPC isn’t ready at the moment.',
  subnet: 'The subnet is missing or isn’t in the VPC.',
  dhcp: 'DHCP is disabled in the subnet. Brokers need it to get addresses.',
  securityGroup: 'The security group is missing or no longer exists.',
  securityGroupRules: 'DMS requires rules in this security group that allow all protocols, inbound and outbound.',
  ruleExists: 'The security group already has this rule.',
  zone: 'One of the availability zones no longer exists.',
  zoneCount: 'This flavor supports only one availability zone.',
  zoneIpv6: 'One of the availability zones doesn’t support IPv6.',
  renewal: 'DMS rejected the auto-renewal setting.',
  period: 'DMS doesn’t offer this term.',
  periodUnit: 'DMS offers only months and years.',
  maintenance: 'DMS doesn’t offer this maintenance window.',
  diskType: 'DMS doesn’t offer this disk type for the flavor.',
  storage: 'DMS rejected this storage size for the flavor.',
  encryption: 'Disk encryption isn’t available here.',
  key: 'The encryption key is missing or disabled.',
  retention: 'This instance type doesn’t support choosing a capacity threshold policy.',
  publicAccess: 'The number of EIPs doesn’t match the brokers, or one is already bound.',
  tags: 'DMS rejected one of the tags.',
  enterpriseProject: 'The enterprise project doesn’t exist or is disabled.',
  parameter: 'One of the values was rejected. The message doesn’t always say which.',
  console: 'The request itself was rejected. This isn’t caused by your entries.',
  quota: 'The project has reached its DMS quota, for example of instances or partitions.',
  unpaid: 'This account has another unpaid order.',
  balance: 'The account balance is too low.',
  account: 'The account is frozen or restricted, for example because of an overdue bill.',
  permission: 'Your user doesn’t have permission to do this.',
  signIn: 'Huawei Cloud rejected the credentials: they’re incorrect or expired.',
  project: 'The project and credentials don’t match.',
  region: 'This isn’t available in this region.',
  later: 'Too many requests.',
  inBetween: 'Huawei Cloud’s API gateway couldn’t forward the request or timed out.',
  busy: 'The instance is busy with another operation.',
  notDeletable: 'You can’t delete an instance while it’s being created, started, stopped, or restarted.',
  gone: 'The instance doesn’t exist in this project. It may have been deleted.',
  agency: 'DMS couldn’t set up the agency it needs (permission to act for your account).',
  internal: 'An internal error occurred in Huawei Cloud. This isn’t caused by your entries.',
  kafkaLogin: 'LTS reached the instance but couldn’t sign in.',
  topicName: 'DMS rejected the topic name.',
  partitions: 'DMS rejected the number of partitions.',
  replicas: 'DMS rejected the number of replicas. A topic can’t have more replicas than the instance has brokers.',
  retentionTime: 'DMS rejected the retention time.',
  messageQuery: 'DMS couldn’t finish the message query.',
  saslOff: 'SASL is off for this instance, so it has no users.',
  logNameTaken: 'Another log group or log stream already has this name.',
  logQuota: 'The maximum number of log groups or log streams has been reached.',
  logGroupGone: 'The log group no longer exists.',
  logStreamGone: 'The log stream no longer exists.',
  streamTaken: 'This log stream already has a transfer.',
  transferGone: 'The transfer no longer exists.',
});

export const vendorCures = i18n('vendorCures', {
  version: 'Choose another Kafka version under Basics.',
  flavor: 'Choose another flavor under Capacity.',
  soldOut: 'Choose another flavor, disk type, or availability zone under Capacity.',
  name: 'Use 4 to 64 letters, digits, hyphens, and underscores, starting with a letter.',
  nameTaken: 'Choose another name, unless it’s the instance you’re creating right now.',
  description: 'Shorten it or remove special characters.',
  password: 'Choose a longer password with uppercase and lowercase letters, digits, and special characters.',
  user: 'Use 4 to 64 letters, digits, hyphens, and underscores, starting with a letter.',
  vpc: 'Refresh the list and choose a VPC.',
  vpcState: 'Try again in a minute.',
  subnet: 'Choose the VPC again, and then one of its subnets.',
  dhcp: 'Enable DHCP in the VPC console, or choose another subnet.',
  securityGroup: 'Refresh the list and choose a security group.',
  securityGroupRules: 'Choose another security group, or have these rules added in the VPC console.',
  ruleExists: 'No action needed.',
  zone: 'Choose the availability zones again under Capacity.',
  zoneCount: 'Choose one availability zone under Capacity.',
  zoneIpv6: 'Turn off IPv6 under Network, or choose other zones under Capacity.',
  renewal: 'Turn off auto-renewal under Billing. You can turn it on later in the Billing Center.',
  period: 'Choose 1 to 9 months or 1 to 3 years under Billing.',
  periodUnit: 'Choose months or years under Billing.',
  maintenance: 'Choose another window under Operations, or use the DMS default.',
  diskType: 'Choose the other disk type under Capacity.',
  storage: 'Change the total storage under Capacity.',
  encryption: 'Turn off disk encryption under Capacity, or choose another zone.',
  key: 'Choose an enabled key under Capacity, or enable this one in the DEW console.',
  retention: 'Choose the DMS default under Operations.',
  publicAccess: 'Choose one unbound EIP per broker under Network, or turn off public access.',
  tags: 'Change or remove the tag under Basics.',
  enterpriseProject: 'Choose another enterprise project under Basics.',
  parameter: 'Compare the message with your entries and fix the value.',
  console: 'Contact the person who runs Kafka Launchpad, with the error and request ID.',
  quota: 'Delete what you don’t need or request a higher quota, then try again.',
  unpaid: 'Pay or cancel it in the Billing Center, then try again.',
  balance: 'Top up the account in the Billing Center, then try again.',
  account: 'Contact the account owner. This can’t be fixed here.',
  permission: 'Ask your account administrator for the permission, with the error and request ID.',
  signIn: 'Sign in again, or renew the credentials.',
  project: 'Choose the right project, or ask the person who runs Kafka Launchpad to set it up.',
  region: 'Choose another region, or ask your account administrator.',
  later: 'Try again in a minute.',
  inBetween: 'Wait a minute and check the current state before you repeat a change.',
  busy: 'Wait until the operation is finished, then try again.',
  notDeletable: 'Wait until it’s finished, then try again.',
  gone: 'Find it in the instance list, and check the project and region.',
  agency: 'Ask your account administrator for permission to create IAM agencies, then try again.',
  internal:
    'Try again in a few minutes. If it keeps failing, contact Huawei Cloud support with the error and request ID.',
  kafkaLogin: 'Check the instance’s username and password.',
  topicName: 'Use 3 to 200 letters, digits, hyphens, underscores, and periods, starting with a letter.',
  partitions: 'Enter 1 to 200, and no more than the instance has left.',
  replicas: 'Enter a smaller number of replicas.',
  retentionTime: 'Enter 1 to 720 hours.',
  messageQuery: 'Choose a shorter period, or try again in a minute.',
  saslOff: 'Use the instance without a username and password.',
  logNameTaken: 'Choose another name, or use the existing one.',
  logQuota: 'Use an existing one, or delete one you don’t need in the LTS console.',
  logGroupGone: 'Refresh the list and choose a log group.',
  logStreamGone: 'Refresh the list and choose a log stream.',
  streamTaken: 'Choose another log stream, or remove its transfer first.',
  transferGone: 'Refresh the list.',
});

/** Messages of our gateway. */
export const gatewayWords = i18n('gatewayWords', GATEWAY_MESSAGES);

export interface VendorWords {
  cause: string;
  cure: string;
}

const isGatewayCode = (code: string): code is GatewayCode => Object.hasOwn(GATEWAY_MESSAGES, code);

/** @returns whether the gateway says it, and not Huawei Cloud */
export const isOfGateway = (code: string | undefined): boolean => code?.startsWith('LAUNCHPAD.') === true;

/**
 * Translates a message of our gateway. Records keep the English one.
 * @param message the text in the place of `{detail}` is translated too
 */
export function gatewayWordsOf(code: string | undefined, message = ''): string | undefined {
  const key = code?.startsWith('LAUNCHPAD.') ? code.slice('LAUNCHPAD.'.length) : '';
  if (!isGatewayCode(key)) return undefined;
  const [before = '', after] = GATEWAY_MESSAGES[key].split('{detail}');
  if (after === undefined) return gatewayWords.get()[key];
  // Messages of older versions, from records, are shown as they are.
  if (!message.startsWith(before) || !message.endsWith(after)) return message;
  const detail = message.slice(before.length, message.length - after.length);
  return gatewayWords.get()[key].replace('{detail}', () => detail);
}

/** Undefined for a code without texts, which is shown as it came. */
export function vendorWordsOf(code: string | undefined): VendorWords | undefined {
  const about: Cause | undefined = causeOf(code);
  return about && { cause: vendorCauses.get()[about], cure: vendorCures.get()[about] };
}
