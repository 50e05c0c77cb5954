import type { Page } from '@playwright/test';

/** The step Operations. */
export const operationsPage = (page: Page) => {
  const maintenance = page.getByRole('group', { name: 'Maintenance window' });
  const autoTopic = page.getByRole('checkbox', { name: 'Automatic topic creation' });

  /** @param name for example `02:00 – 06:00` */
  function maintenanceWindow(name: string) {
    return maintenance.getByRole('radio', { name, exact: true });
  }

  function retention(name: 'DMS default' | 'Delete oldest messages' | 'Reject new messages') {
    const group = page.getByRole('group', { name: /^When disks reach 95%/ });
    return group.getByRole('radio', { name, exact: true });
  }
  return { maintenance, autoTopic, maintenanceWindow, retention };
};
