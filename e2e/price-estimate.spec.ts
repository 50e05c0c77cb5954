/** The price on Review: asked for, estimated, and nothing of it left (simulated: the sandbox's Resource Formation). */
import { expect, test } from './fixtures';
import { inspect } from './inspect';
import { goTo } from './journeys';
import { FULL } from './scope';

const OURS = /^\/v1\/[0-9a-f]{32}\/stacks/;

test('B50: the price is estimated after a question, and its stack is gone', FULL, async ({ page, wizard, sandbox }) => {
  await goTo(wizard, 'Review and create');
  await page.getByRole('button', { name: 'Estimate price…' }).click();
  const question = page.getByRole('dialog', { name: 'Estimate the price?' });
  await expect(question).toContainText('the plan is never applied');
  await inspect(page, 'asking before the price is estimated');
  await question.getByRole('button', { name: 'Estimate price' }).click();
  await expect(page.getByText('12.34 CNY per hour')).toBeVisible();
  await expect(page.getByText('Simulated price (not real)')).toBeVisible();
  await inspect(page, 'an estimated price');
  await expect(page.getByText(/couldn’t confirm that a stack was removed/)).toHaveCount(0);
  const sent = (await sandbox.journal()).filter(({ path }) => OURS.test(path) && !path.includes('/metadata'));
  expect(sent.map(({ method, path, status }) => `${method} ${path.split('/stacks').pop()} ${status}`)).toEqual([
    'POST  201',
    expect.stringMatching(/^POST \/launchpad-price-[0-9a-f]{12}\/execution-plans 202$/),
    expect.stringMatching(/^GET \/launchpad-price-[0-9a-f]{12}\/execution-plans\/price\/prices 200$/),
    expect.stringMatching(/^POST \/launchpad-price-[0-9a-f]{12}\/deletion 202$/),
  ]);
  expect(await sandbox.creates()).toEqual([]);
});

test(
  'B50: a stack that a closed page left is removed when the page starts again',
  FULL,
  async ({ page, wizard, sandbox }) => {
    await goTo(wizard, 'Review and create');
    await sandbox.faults([
      { path: '/v1/*/stacks/*/execution-plans', method: 'POST', times: 1, when: 'after', action: { hangSeconds: 600 } },
    ]);
    await page.getByRole('button', { name: 'Estimate price…' }).click();
    await page.getByRole('button', { name: 'Estimate price', exact: true }).click();
    const stacks = async () => (await sandbox.journal()).filter(({ path }) => path.endsWith('/execution-plans'));
    await expect.poll(stacks).toHaveLength(1);
    await page.goto('/');
    const removals = async () => (await sandbox.journal()).filter(({ path }) => path.endsWith('/deletion'));
    await expect.poll(removals).toHaveLength(1);
    expect((await removals())[0]?.status).toBe(202);
  },
);
