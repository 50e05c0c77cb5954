import type { Page } from '@playwright/test';
import { answerTo } from './answer';

/** `/instances/{id}`: the page that follows one instance. */
export const instancePage = (page: Page) => {
  const heading = page.getByRole('heading', { level: 1 });
  const creating = page.getByRole('heading', { name: 'Creating your instance' });
  const running = page.getByText('Your instance is running');
  const unpaid = page.getByRole('heading', { name: 'Waiting for payment' });
  const payButton = page.getByRole('button', { name: /^Pay \(simulated\)/ });
  const failed = page.getByText('Instance creation failed');
  const deleteButton = page.getByRole('button', { name: 'Delete failed instance' });
  const confirmDeleteButton = page.getByRole('dialog').getByRole('button', { name: 'Delete' });
  const deleted = page.getByText('Failed instance deleted');
  const tryAgainButton = page.getByRole('button', { name: 'Try again with the same settings' });
  const connection = page.getByRole('heading', { name: 'Connect' });
  // The main action stands in the head of the page, and again in its list.
  const registerLink = page.getByRole('link', { name: 'Register with LTS' }).first();

  async function open(id: string) {
    await page.goto(`/instances/${id}`);
  }
  return {
    answerTo: (label: string) => answerTo(page, label),
    heading,
    creating,
    running,
    unpaid,
    payButton,
    failed,
    deleteButton,
    confirmDeleteButton,
    deleted,
    tryAgainButton,
    connection,
    registerLink,
    open,
  };
};
