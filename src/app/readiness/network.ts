import type { Instance } from '../../contract/instance';

export interface Network {
  /** '' if none is chosen. */
  groupId: string;
  groupName: string;
  subnetId: string;
  subnetName: string;
  /** '' if unknown. */
  subnetCidr: string;
}

export const networkOf = (item: Instance): Network => ({
  groupId: item.security_group_id ?? '',
  groupName: item.security_group_name || item.security_group_id || '',
  subnetId: item.subnet_id ?? '',
  subnetName: item.subnet_name || item.subnet_id || '',
  subnetCidr: item.subnet_cidr ?? '',
});
