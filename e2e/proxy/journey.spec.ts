/** A person in a browser, behind the proxy: signing in, creating, and losing the gateway in the middle of it. */
import { fillRequired } from '../journeys';
import { expect, test } from './fixtures';
import type { GatewayName } from './team-console';

test('somebody signs in through the proxy, with no cookie but the proxy’s own, and creates an instance', async ({
  page,
  wizard,
  signInPage,
  instancePage,
  cloud,
}) => {
  await signInPage.open();
  await signInPage.asDemo();
  await expect(page.getByRole('heading', { level: 1, name: 'Kafka instances' })).toBeVisible();
  const cookies = await page.context().cookies();
  // The proxy's own, which says which gateway answers, and no secret.
  expect(cookies).toMatchObject([
    {
      name: '__Host-launchpad-gateway',
      path: '/',
      secure: true,
      httpOnly: true,
      domain: 'kafka.example.com',
      sameSite: 'Lax',
      value: expect.stringMatching(/^[ab]$/),
    },
  ]);
  expect(await page.evaluate(() => [document.cookie, isSecureContext])).toEqual(['', true]);

  await fillRequired(wizard, { name: 'kafka-proxied' });
  await wizard.create();
  await expect(instancePage.creating).toBeVisible();
  const created = (await cloud.state()).instances.filter(({ name }) => name === 'kafka-proxied');
  expect(created).toHaveLength(1);
  await expect(page).toHaveURL(`/instances/${created[0]?.instance_id}`);
  expect(await cloud.creates()).toMatchObject([{ status: 200 }]);
});

test('B26: a gateway that dies in the middle of a create costs a new sign-in, and nothing is bought twice or lost', async ({
  page,
  wizard,
  signInPage,
  instancePage,
  team,
  cloud,
}) => {
  await signInPage.open();
  await signInPage.asDemo();
  await expect(page.getByRole('heading', { level: 1, name: 'Kafka instances' })).toBeVisible();
  await fillRequired(wizard, { name: 'kafka-survivor' });
  await cloud.faults([{ method: 'POST', path: '/v2/kafka/*/instances', when: 'after', action: { delaySeconds: 300 } }]);
  await wizard.create();
  await expect.poll(async () => (await cloud.creates()).length).toBe(1);
  const cookies = await page.context().cookies();
  const mine = cookies.find(({ name }) => name === '__Host-launchpad-gateway')?.value as GatewayName;
  const failed = page.waitForResponse((response) => response.status() === 502);
  await team.gateway(mine).kill();
  // nginx answers, not a gateway: no mark, so nothing is certain.
  expect((await failed).headers()).not.toHaveProperty('x-launchpad-answer');

  await expect(signInPage.again).toBeVisible();
  await signInPage.asDemo();
  await expect(signInPage.again).toBeHidden();
  await expect(instancePage.creating).toBeVisible();

  const named = (await cloud.state()).instances.filter(({ name }) => name === 'kafka-survivor');
  expect(named).toHaveLength(1);
  await expect(page).toHaveURL(`/instances/${named[0]?.instance_id}`);
  expect(await cloud.creates()).toHaveLength(1);
  await cloud.reset();
  await team.restart(mine);
});
