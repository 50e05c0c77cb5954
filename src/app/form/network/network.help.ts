import type { Term } from '../../glossary/terms';
import { i18n } from '../../i18n/i18n';

export const choose = i18n('networkHelpChoose', {
  vpcId: 'The VPC in which the programs run that will use Kafka.',
  subnetId: 'Any subnet of that VPC with DHCP on and room for the brokers: each takes one address.',
  securityGroupId:
    'One made for Kafka, that lets your programs in on port 9092 or 9093. The check below says whether LTS gets in.',
  ipv6: 'Off, unless your programs have IPv6 addresses only.',
  publicAccess: 'Off. Turn it on only for programs outside of the cloud, and with SASL_SSL.',
  publicIpIds: 'As many unbound addresses as there are brokers.',
  plaintextInVpc: 'Off. Turn it on only for old programs in the VPC that know no SASL.',
});

export const what = i18n('networkHelpWhat', {
  vpcId: 'Your private network, which the instance becomes a part of. What is outside does not reach it.',
  subnetId: 'The part of the VPC that gives the brokers their addresses.',
  securityGroupId: 'The rules that say who may connect to the brokers. It can be exchanged later.',
  ipv6: 'The brokers get IPv6 addresses beside their others.',
  publicAccess: 'The brokers can be reached from the Internet, by everybody whom the security group lets in.',
  publicIpIds: 'The public addresses of the brokers. They are paid for separately, and so is the traffic.',
  plaintextInVpc: 'A second door, port 9092, without password and without encryption, for whatever is in the VPC.',
});

export const where = i18n('networkHelpWhere', {
  vpcId:
    'Look at one of the programs’ servers in the ECS console: its page names the VPC, the subnet and the security group.',
  subnetId: 'In the VPC console, under Subnets. Ask whoever runs the network if there are several.',
  securityGroupId: 'In the VPC console, under Security Groups.',
  ipv6: 'It can be turned on where the subnet has IPv6. That is set in the VPC console.',
  publicIpIds: 'In the console of Elastic IP. Those that are bound already cannot be taken.',
});

export const terms: { readonly [Field in keyof ReturnType<typeof what.get>]?: readonly Term[] } = {
  vpcId: ['vpc'],
  subnetId: ['subnet', 'vpc'],
  securityGroupId: ['securityGroup', 'lts'],
  ipv6: ['ipv6'],
  publicAccess: ['eip', 'ssl'],
  publicIpIds: ['eip'],
  plaintextInVpc: ['plaintext', 'sasl'],
};
