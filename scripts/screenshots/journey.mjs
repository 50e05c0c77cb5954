/**
 * The pictures' journey, from the start page to the end of the registration. Fields are found by ID, which works in
 * every language.
 */
import { CREATE_SECONDS, NOW } from './console.mjs';

/** Between the documented 3 and 15 minutes. */
const AFTER_SECONDS = 5 * 60;

const FIELDS = {
  name: '#field-basics-name',
  zones: '#field-capacity-zones input',
  flavor: 'input[value="c6.2u4g.cluster"]',
  user: '#field-access-user',
  password: '#field-access-password',
  passwordAgain: '#field-access-passwordAgain',
};
const NAME = 'orders-prod';
const PASSWORD = 'Only-for-pictures-9';

const until = (page, selector) => page.locator(selector).first().waitFor();

const press = (page, role, name) => page.getByRole(role, { name, exact: true }).first().click();

const submit = (page) => page.locator('main form button[type=submit]').first();

async function goOn(page, step) {
  await submit(page).click();
  await page.waitForURL(`**/create/${step}`);
}

async function pick(page, field, option) {
  await page.locator(`#field-network-${field}`).click();
  await page
    .getByRole('option', { name: new RegExp(`^${option}(?!-)`) })
    .first()
    .click();
}

async function fillCapacity(page) {
  const zones = page.locator(FIELDS.zones);
  await zones.first().waitFor();
  // One zone, or three.
  await zones.nth(1).check();
  await page.locator(FIELDS.flavor).check();
}

async function fillAccess(page) {
  await page.locator(FIELDS.user).fill('orders_events');
  await page.locator(FIELDS.password).fill(PASSWORD);
  await page.locator(FIELDS.passwordAgain).fill(PASSWORD);
}

async function fill(page, { origin }, words, show) {
  await page.goto(`${origin}/create`);
  await page.locator('main li', { hasText: '.cluster' }).first().waitFor();
  await show(page, 'start');
  await page.goto(`${origin}/create/basics`);
  await page.locator(FIELDS.name).fill(NAME);
  await goOn(page, 'capacity');
  await fillCapacity(page);
  // The summary updates when the browser is idle.
  await page.getByRole('complementary').getByText('c6.2u4g.cluster').first().waitFor();
  await page.getByRole('complementary').getByText('AZ3').first().waitFor();
  await show(page, 'capacity');
  await until(page, 'main form select');
  await show(page, 'size', page.locator('main form section:has(select)'));
  await goOn(page, 'network');
  await pick(page, 'vpcId', 'vpc-production');
  await pick(page, 'subnetId', 'subnet-kafka-a');
  await pick(page, 'securityGroupId', 'sg-kafka-lts');
  await show(page, 'network', page.locator('label[for=field-network-vpcId]'));
  await goOn(page, 'access');
  await fillAccess(page);
  await goOn(page, 'review');
  // Checks and the request appear after the step's first frame.
  await page.locator('main details').nth(1).waitFor();
  await show(page, 'review');
  await press(page, 'button', words.showCode);
  await press(page, 'tab', 'Terraform');
  await until(page, '[role=tabpanel] pre');
  await show(page, 'code');
  await press(page, 'button', words.hideCode);
}

/** Creates, loses the response, and follows the found instance until LTS knows it. */
async function launch(page, { order }, words, show) {
  const lost = { method: 'POST', path: '/v2/kafka/*/instances', when: 'after', action: { reset: true } };
  await order('faults', [lost]);
  await press(page, 'button', words.create);
  const search = page.getByRole('timer').first();
  await search.waitFor();
  await show(page, 'lost-answer', search.locator('xpath=ancestor::section[@tabindex][1]'));
  await page.waitForURL('**/instances/*');
  await page.getByRole('timer').first().waitFor();
  await order('clock', { advanceSeconds: AFTER_SECONDS });
  await page.clock.setFixedTime(Date.parse(NOW) + AFTER_SECONDS * 1000);
  await page.getByText(':35:00').waitFor();
  await show(page, 'creating');
  await press(page, 'button', words.close);
  await order('clock', { advanceSeconds: CREATE_SECONDS });
  await until(page, '[role=tabpanel] pre');
  await show(page, 'running');
  await press(page, 'link', words.register);
  await until(page, 'input[type=password]');
  await show(page, 'register');
  await press(page, 'button', words.send);
  await page.getByRole('heading', { level: 1, name: words.registered }).waitFor();
  await show(page, 'registered');
}

/**
 * @param cloud of `startConsole`
 * @param {Readonly<Record<string, string>>} words labels in the page's language
 * @param {(page: import('@playwright/test').Page, scene: string, what?: import('@playwright/test').Locator) =>
 *   Promise<void>} show called at every scene; `what` must be in view, by default the page's top
 */
export async function journey(page, cloud, words, show) {
  await fill(page, cloud, words, show);
  await launch(page, cloud, words, show);
}
