/** The user guide says what is on the screen; that both languages say the same is checked in src/testing/guide. */

import { expect, test } from './fixtures';
import { follow, readJourney } from './pages/guide';
import { FULL } from './scope';

const CREATING = 'Creating your instance';

test(
  'whoever follows the guide to the letter has an instance that is registered with LTS',
  FULL,
  async ({ page, sandbox, instancesPage, registerPage }) => {
    const journey = readJourney('en');
    expect(journey.length).toBeGreaterThanOrEqual(11);
    await instancesPage.open();
    for (const instruction of journey) {
      await follow(page, instruction);
      if (instruction.label === CREATING) await sandbox.advance(60);
    }
    await expect(registerPage.finish).toBeVisible();
    expect(await sandbox.creates()).toHaveLength(1);
    expect((await sandbox.state()).instances.map(({ name }) => name)).toContain('orders-prod');
  },
);
