import type { Page } from '@playwright/test';

/** `/create`: the ways into the form. */
export const startPage = (page: Page) => {
  const heading = page.getByRole('heading', { level: 1, name: 'How do you want to start?' });
  const scratchButton = page.getByRole('button', { name: 'Start from scratch' });

  function presetButton(name: string) {
    return page.getByRole('button', { name: `Use ${name}` });
  }
  return { heading, scratchButton, presetButton };
};
