import type { Page } from '@playwright/test';
import { textBox } from './controls';

/** The step Billing. */
export const billingPage = (page: Page) => {
  const payPerUse = page.getByRole('radio', { name: 'Pay-per-use' });
  const prepaid = page.getByRole('radio', { name: 'Yearly/monthly' });
  const months = page.getByRole('radio', { name: 'Months' });
  const years = page.getByRole('radio', { name: 'Years' });
  const numberOfMonths = textBox(page, 'Number of months');
  const numberOfYears = textBox(page, 'Number of years');
  const autoRenew = page.getByRole('checkbox', { name: 'Auto-renewal' });
  const autoPay = page.getByRole('checkbox', { name: 'Automatic payment' });
  return { payPerUse, prepaid, months, years, numberOfMonths, numberOfYears, autoRenew, autoPay };
};
