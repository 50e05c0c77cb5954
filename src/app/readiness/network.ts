/** Which network is checked. */
import type { Instance } from '../../contract/instance';

export interface Network {
  /** '' while none is chosen, as everywhere here. */
  groupId: string;
  groupName: string;
  subnetId: string;
  subnetName: string;
  /** '' where the API does not tell. */
  subnetCidr: string;
}

/**
 * @param item an instance
 * @returns the network it stands in, as far as the API names it
 */
export const networkOf = (item: Instance): Network => ({
  groupId: item.security_group_id ?? '',
  groupName: item.security_group_name || item.security_group_id || '',
  subnetId: item.subnet_id ?? '',
  subnetName: item.subnet_name || item.subnet_id || '',
  subnetCidr: item.subnet_cidr ?? '',
});
