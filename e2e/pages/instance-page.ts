import type { Page } from '@playwright/test';
import { answerTo } from './answer';

/** `/instances/{id}`: the page that follows one instance. */
export const instancePage = (page: Page) => {
  const heading = page.getByRole('heading', { level: 1 });
  const creating = page.getByRole('heading', { name: 'The instance is being created' });
  const running = page.getByText('The instance is running');
  const unpaid = page.getByRole('heading', { name: 'Waiting for payment' });
  const payButton = page.getByRole('button', { name: /^Pay \(simulated\)/ });
  const failed = page.getByText('The instance could not be created');
  const deleteButton = page.getByRole('button', { name: 'Delete the failed instance' });
  const confirmDeleteButton = page.getByRole('dialog').getByRole('button', { name: 'Delete it' });
  const deleted = page.getByText('The failed instance is deleted');
  const tryAgainButton = page.getByRole('button', { name: 'Try again with the same settings' });
  const connection = page.getByRole('heading', { name: 'Connect' });
  const registerLink = page.getByRole('link', { name: 'Register with LTS' });

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
