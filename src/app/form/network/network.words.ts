import { i18n } from '../../i18n/i18n';

/** What each field is called: at its input, in lists of errors, on Review and on the instance's page. */
export const labels = i18n('networkLabels', {
  vpcId: 'VPC',
  subnetId: 'Subnet',
  securityGroupId: 'Security group',
  ipv6: 'IPv6',
  publicAccess: 'Public access',
  publicIpIds: 'Elastic IPs (EIPs)',
  plaintextInVpc: 'Plaintext access within the VPC',
});
