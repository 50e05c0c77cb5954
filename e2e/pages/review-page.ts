import type { Page } from '@playwright/test';
import { answerTo } from './answer';

/** The step Review, and what stands on it after Create was pressed. */
export const reviewPage = (page: Page) => {
  const createButton = page.getByRole('button', { name: /^(Create instance|Creating…)$/ });
  const settings = page.getByRole('group').filter({ hasText: 'All settings' });
  const settingsToggle = settings.getByText('All settings');
  const copyButton = page.getByRole('button', { name: 'Copy password' });
  const lookAgainButton = page.getByRole('button', { name: 'Check again' });
  const createAgainButton = page.getByRole('button', { name: 'Create again…' });
  const confirmAgainButton = page.getByRole('button', { name: 'Yes, create again' });
  /** Everything that Review reads before an order was read. */
  const nothingRefused = page.getByText('No problems found.');
  const toFieldLink = page.getByRole('link', { name: /^(Fix it in .*|Change name)$/ });
  const tryAgainButton = page.getByRole('button', { name: 'Try again' });

  function changeLink(step: string) {
    return page.getByRole('link', { name: `Change ${step}`, exact: true });
  }

  /** Goes to a step by the link beside its settings. */
  async function changeStep(step: string) {
    await settingsToggle.click();
    await changeLink(step).click();
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
    settingsToggle,
    copyButton,
    lookAgainButton,
    createAgainButton,
    confirmAgainButton,
    toFieldLink,
    tryAgainButton,
    nothingRefused,
    changeLink,
    changeStep,
    /** In the settings, once they are open. */
    answerTo: (label: string) => answerTo(page, label, settings),
    outcome,
    look,
  };
};
