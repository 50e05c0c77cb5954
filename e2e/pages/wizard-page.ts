import { expect, type Page } from '@playwright/test';
import { accessPage } from './access-page';
import { basicsPage } from './basics-page';
import { billingPage } from './billing-page';
import { capacityPage } from './capacity-page';
import { type Fold, foldOf, openFold } from './controls';
import { networkPage } from './network-page';
import { operationsPage } from './operations-page';
import { reviewPage } from './review-page';

export const STEPS = ['Basics', 'Capacity', 'Network', 'Access', 'Operations', 'Billing', 'Review and create'] as const;
export type Step = (typeof STEPS)[number];

/** Continue passes them by. */
const OPTIONAL: ReadonlySet<Step> = new Set(['Operations', 'Billing']);

/** `/create/{step}`: the wizard around its steps. */
export const wizardPage = (page: Page) => {
  const basics = basicsPage(page);
  const capacity = capacityPage(page);
  const network = networkPage(page);
  const access = accessPage(page);
  const operations = operationsPage(page);
  const billing = billingPage(page);
  const review = reviewPage(page);
  const continueButton = page.getByRole('button', { name: /^(Continue|Return to review)$/ });
  const continueToReviewButton = page.getByRole('button', { name: 'Return to review' });
  const backLink = page.getByRole('link', { name: 'Back' });
  const rail = page.getByRole('navigation', { name: 'Steps' });
  const summary = page.getByRole('alert').filter({ hasText: 'Fix these before you continue' });

  const saved = page.getByText(/^Draft saved at /);
  const restored = page.getByRole('status').filter({ hasText: /^Your draft of .+ was restored/ });
  const startOverButton = page.getByRole('button', { name: 'Start over' });
  const question = page.getByRole('dialog', { name: 'Start over with an empty form?' });
  const forgetButton = question.getByRole('button', { name: 'Discard draft' });
  const keepButton = question.getByRole('button', { name: 'Keep draft' });

  async function open() {
    await page.goto('/create/basics');
    await expectStep('Basics');
  }

  function heading(step: Step) {
    return page.getByRole('heading', { level: 2, name: step, exact: true });
  }

  async function expectStep(step: Step) {
    await expect(heading(step)).toBeVisible();
  }

  /** A step's row in the rail, with its state in words; a link once it can be reached. */
  function railRow(step: Step) {
    return rail.getByRole('listitem').filter({ hasText: step });
  }

  function railLink(step: Step) {
    return railRow(step).getByRole('link');
  }

  function summaryLink(text: string) {
    return summary.getByRole('link', { name: text });
  }

  /** The heading of a part of a step that unfolds. */
  const fold = (label: Fold) => foldOf(page, label);

  /** Opens a part of the step, unless it's open. */
  const unfold = (label: Fold = 'Advanced') => openFold(page, label);

  /** Presses Continue, or follows the rail to a step that Continue passes by, and waits for the step. */
  async function continueTo(step: Step) {
    if (OPTIONAL.has(step)) {
      const allSteps = rail.getByRole('button', { name: 'All steps' });
      if (await allSteps.isVisible()) await allSteps.click();
      await railLink(step).click();
    } else {
      await continueButton.click();
    }
    await expectStep(step);
  }

  async function startOver() {
    await startOverButton.click();
    await forgetButton.click();
    await expectStep('Basics');
  }

  /** Presses Create; what happens then is the test's to say. */
  async function create() {
    await review.createButton.click();
  }
  return {
    page,
    basics,
    capacity,
    network,
    access,
    operations,
    billing,
    review,
    continueButton,
    continueToReviewButton,
    backLink,
    rail,
    summary,
    saved,
    restored,
    startOverButton,
    question,
    forgetButton,
    keepButton,
    open,
    heading,
    expectStep,
    railRow,
    railLink,
    summaryLink,
    fold,
    unfold,
    continueTo,
    startOver,
    create,
  };
};

export type WizardPage = ReturnType<typeof wizardPage>;
