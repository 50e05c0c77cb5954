import type { Page } from '@playwright/test';
import { picker } from './controls';

/** The step Network. */
export const networkPage = (page: Page) => {
  const vpc = picker(page, 'VPC');
  const subnet = picker(page, 'Subnet');
  const securityGroup = picker(page, 'Security group');
  const ipv6 = page.getByRole('checkbox', { name: 'IPv6' });
  const publicAccess = page.getByRole('checkbox', { name: 'Public access' });
  const publicIps = picker(page, 'Elastic IPs (EIPs)');
  const chosenIps = page.getByRole('list', { name: 'Selected Elastic IPs (EIPs)' }).getByRole('listitem');
  const plaintext = page.getByRole('checkbox', { name: 'Plaintext access within the VPC' });
  return { vpc, subnet, securityGroup, ipv6, publicAccess, publicIps, chosenIps, plaintext };
};
