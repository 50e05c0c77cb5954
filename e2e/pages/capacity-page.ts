import type { Page } from '@playwright/test';
import { picker, textBox } from './controls';

/** The step Capacity. */
export const capacityPage = (page: Page) => {
  const zones = page.getByRole('group', { name: 'Availability zones' });
  const flavors = page.getByRole('group', { name: 'Broker flavor' });
  const brokers = textBox(page, 'Brokers');
  const storage = textBox(page, 'Total storage');
  const encryption = page.getByRole('checkbox', { name: 'Disk encryption' });
  const encryptionKey = picker(page, 'Encryption key');

  function zone(name: string) {
    return zones.getByRole('checkbox', { name, exact: true });
  }

  function flavor(id: string) {
    return flavors.getByRole('radio', { name: id });
  }

  function disk(name: 'Ultra-high I/O' | 'High I/O') {
    return page.getByRole('radio', { name, exact: true });
  }
  return { zones, flavors, brokers, storage, encryption, encryptionKey, zone, flavor, disk };
};
