import type { Page } from '@playwright/test';
import { answerTo } from './answer';

/** The step Review, and what stands on it after Create was pressed. */
export const reviewPage = (page: Page) => {
  const createButton = page.getByRole('button', { name: /^(Create instance|Creating…)$/ });
  const requestToggle = page.getByText('API request');
  const lookAgainButton = page.getByRole('button', { name: 'Check again' });
  const createAgainButton = page.getByRole('button', { name: 'Create again…' });
  const confirmAgainButton = page.getByRole('button', { name: 'Yes, create again' });
  /** Everything that Review reads before an order was read. */
  const nothingRefused = page.getByText('No problems found.');
  const tryAgainButton = page.getByRole('button', { name: 'Try again' });

  function changeLink(step: string) {
    return page.getByRole('link', { name: `Change ${step}` });
  }

  /** The outcome with this title. */
  function outcome(title: string) {
    return page.getByRole('alert').filter({ hasText: title });
  }

  /** @param number of the look, 1 to 6 */
  function look(number: number) {
    return page.getByRole('status').filter({ hasText: `Check ${number} of 6` });
  }
  return {
    createButton,
    requestToggle,
    lookAgainButton,
    createAgainButton,
    confirmAgainButton,
    tryAgainButton,
    nothingRefused,
    changeLink,
    answerTo: (label: string) => answerTo(page, label),
    outcome,
    look,
  };
};
