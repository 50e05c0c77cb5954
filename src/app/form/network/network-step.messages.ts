import { i18n } from '../../i18n/i18n';
import { params } from '../../i18n/params';

export const networkMessages = i18n('networkStep', {
  choose: 'Choose or search',
  vpcs: 'VPCs',
  vpcEmpty: 'Create a network below, or create a VPC in the VPC console and refresh the list.',
  vpcConsole: 'Open VPC console',
  eipConsole: 'Open EIP console',
  subnetHint: 'Must have DHCP enabled.',
  subnets: 'subnets',
  subnetEmpty: 'This VPC has no subnets. Create one below or in the VPC console, or choose another VPC.',
  vpcFirst: 'Choose a VPC first',
  dhcpOff: 'DHCP is off',
  groups: 'security groups',
  groupEmpty: 'Create a security group below, or in the VPC console and refresh the list.',
  ipv6Hint: 'Needs a subnet with IPv6. Not available with SASL_SSL.',
  publicAccessHint: 'Access from the internet. Needs one EIP per broker, billed separately.',
  publicIpsHint: params('Choose {brokers} unbound IPv4 EIPs, one per broker. Chosen: {chosen}.'),
  publicIpsHintOpen: 'Choose one unbound IPv4 EIP per broker.',
  publicIpsWhat: 'EIPs',
  publicIpsEmpty: 'Buy EIPs in the EIP console, then refresh the list.',
  bound: 'already bound',
  ipv6Address: 'IPv6, not supported',
  plaintextHint: 'Port 9092, without password or encryption. Anyone in the VPC could read the traffic.',
});
