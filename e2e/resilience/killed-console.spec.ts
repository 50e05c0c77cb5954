/** The console is killed in the middle of a create, and started again at once on the same port. */

import fc from 'fast-check';
import { fillRequired } from '../journeys';
import { passTime } from '../page-time';
import { wizardPage } from '../pages/wizard-page';
import { FULL } from '../scope';
import { expect, test } from './killable-console';

/** How many kills; `npm run chaos -- --kills N` sets it. */
const KILLS = Number(process.env.CHAOS_KILLS ?? '3');

/** The create's way takes about this long with the delays that are ordered below, in milliseconds. */
const WAY_MS = 600;

/** Moments of the kill, drawn from a fixed seed: milliseconds after Create was pressed. */
const moments = fc.sample(fc.noBias(fc.nat({ max: WAY_MS })), { seed: 20_261_125, numRuns: KILLS });

for (const [index, moment] of moments.entries()) {
  test(
    `B26: killed ${moment} ms after the click (${index + 1}), nothing is bought twice and nothing is lost`,
    FULL,
    async ({ page, context, killable, cloud }) => {
      const name = `kafka-kill-${index}`;
      const wizard = wizardPage(page);
      const permits: (string | null)[] = [];
      context.on('request', async (request) => {
        if (request.method() === 'POST' && request.url().endsWith('/instances')) {
          permits.push(await request.headerValue('x-launchpad-permit'));
        }
      });
      await page.clock.install();
      await fillRequired(wizard, { name });
      await expect(wizard.review.nothingRefused).toBeVisible();
      await cloud.faults([
        {
          method: 'GET',
          path: '/v2/*/instances?exact_match_name=true',
          times: 99,
          when: 'after',
          action: { delaySeconds: 0.15 },
        },
        { method: 'POST', path: '/v2/kafka/*/instances', when: 'before', action: { delaySeconds: 0.3 } },
      ]);
      const settled = page
        .getByRole('heading', { name: 'Creating your instance' })
        .or(page.getByText('Your instance is running'))
        .or(wizard.review.outcome('Request not sent'))
        .or(wizard.review.outcome('Your instance hasn’t appeared yet'));
      await passTime(page, {
        stepSeconds: 5,
        async during() {
          await wizard.create();
          // The moment is what is tested; nothing is waited for.
          await new Promise((resolve) => setTimeout(resolve, moment));
          await killable.kill();
          await killable.restart();
        },
        until: () => expect(settled.first()).toBeVisible({ timeout: 200 }),
      });

      const named = async () => (await cloud.state()).instances.filter((instance) => instance.name === name);
      const creates = async () => (await cloud.creates()).filter(({ body }) => body.includes(`"${name}"`));
      expect((await creates()).length).toBeLessThanOrEqual(1);
      // One that has arrived is carried out a moment later.
      await expect.poll(async () => (await named()).length).toBe((await creates()).length);
      expect(new Set(permits).size).toBe(permits.length);
      const [instance] = await named();
      if (instance) await expect(page).toHaveURL(`/instances/${instance.instance_id}`);
      else await expect(page).toHaveURL(/\/create\/review/);
    },
  );
}
