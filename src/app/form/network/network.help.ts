import type { Term } from '../../glossary/terms';
import { i18n } from '../../i18n/i18n';

export const choose = i18n('networkHelpChoose', {
  vpcId: 'The VPC your applications run in.',
  subnetId: 'Any subnet in that VPC with DHCP enabled and a free address for each broker.',
  securityGroupId:
    'One that allows your applications on port 9092 or 9093. The check below shows whether it allows LTS.',
  ipv6: 'Off, unless your applications only have IPv6 addresses.',
  publicAccess: 'Off. Turn it on only for applications outside Huawei Cloud, and only with SASL_SSL.',
  publicIpIds: 'One unbound EIP per broker.',
  plaintextInVpc: 'Off. Turn it on only for older applications in the VPC that don’t support SASL.',
});

export const what = i18n('networkHelpWhat', {
  vpcId: 'Your private network. The instance is part of it and can’t be reached from outside.',
  subnetId: 'The part of the VPC the brokers get their addresses from.',
  securityGroupId: 'Firewall rules for the brokers. You can switch to another group later.',
  ipv6: 'Brokers get IPv6 addresses in addition to IPv4.',
  publicAccess: 'Brokers can be reached from the internet by anyone the security group allows.',
  publicIpIds: 'Public IP addresses for the brokers. The EIPs and their traffic are billed separately.',
  plaintextInVpc: 'An additional port, 9092, without password or encryption, for clients in the VPC.',
});

export const where = i18n('networkHelpWhere', {
  vpcId: 'Open one of your application servers in the ECS console. Its page shows the VPC, subnet, and security group.',
  subnetId: 'In the VPC console, under Subnets. If there are several, ask your network administrator.',
  securityGroupId: 'In the VPC console, under Security Groups.',
  ipv6: 'You can turn it on if the subnet supports IPv6. Set that in the VPC console.',
  publicIpIds: 'In the EIP console. You can’t use EIPs that are already bound.',
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
