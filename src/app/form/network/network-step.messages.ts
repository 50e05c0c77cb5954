import { i18n } from '../../i18n/i18n';
import { params } from '../../i18n/params';

export const networkMessages = i18n('networkStep', {
  choose: 'Choose or search',
  vpcHint: 'The private network that the instance joins.',
  vpcs: 'VPCs',
  vpcEmpty: 'Create a VPC in the VPC console, then read the list again.',
  subnetHint: 'A part of the VPC, with DHCP on.',
  subnets: 'subnets',
  subnetEmpty: 'This VPC has no subnet. Create one in the VPC console and read the list again, or choose another VPC.',
  vpcFirst: 'Choose a VPC first',
  dhcpOff: 'DHCP is off',
  groupHint: 'Its rules say who may connect to the brokers.',
  groups: 'security groups',
  groupEmpty: 'Create a security group in the VPC console, then read the list again.',
  ipv6Hint: 'Needs a subnet with IPv6, gives the brokers IPv6 addresses as well, and doesn’t work with SASL_SSL.',
  publicAccessHint: 'Lets clients connect over the Internet, through one elastic IP for each broker.',
  publicIpsHint: params('Choose {brokers} unbound IPv4 addresses, one for each broker. Chosen: {chosen}.'),
  publicIpsHintOpen: 'Choose one unbound IPv4 address for each broker.',
  publicIpsWhat: 'elastic IPs',
  publicIpsEmpty: 'Buy elastic IPs in the EIP console, then read the list again.',
  bound: 'in use',
  ipv6Address: 'IPv6, not possible here',
  plaintextHint:
    'Clients in the VPC may connect without encryption and without a password (port 9092). Others in the VPC could read along.',
});
