import type { Page } from '@playwright/test';
import { picker, textBox } from './controls';

/** The step Capacity. */
export const capacityPage = (page: Page) => {
  const zones = page.getByRole('group', { name: 'Availability zones' });
  const oneZone = zones.getByRole('radio', { name: '1 zone', exact: true });
  const threeZones = zones.getByRole('radio', { name: '3 zones', exact: true });
  const specificZones = page.getByRole('group', { name: 'Specific zones' });
  const flavors = page.getByRole('group', { name: 'Broker flavor' });
  const brokers = textBox(page, 'Brokers');
  const storage = textBox(page, 'Total storage');
  const encryption = page.getByRole('checkbox', { name: 'Disk encryption' });
  const encryptionKey = picker(page, 'Encryption key');

  function zone(name: string) {
    return specificZones.getByRole('checkbox', { name, exact: true });
  }

  function flavor(id: string) {
    return flavors.getByRole('radio', { name: id });
  }

  function disk(name: 'Ultra-high I/O' | 'High I/O') {
    return page.getByRole('radio', { name, exact: true });
  }
  return {
    zones,
    oneZone,
    threeZones,
    specificZones,
    flavors,
    brokers,
    storage,
    encryption,
    encryptionKey,
    zone,
    flavor,
    disk,
  };
};
