/** Whether LTS reaches the brokers: found, explained, mended, and registered. */

import { LTS_PORT, LTS_SOURCE_CIDR } from '../src/contract/log-service';
import { expect, test } from './fixtures';
import { inspect } from './inspect';
import { fillStep, goTo } from './journeys';
import { pick } from './pages/controls';
import type { SandboxControl } from './sandbox';
import { FULL } from './scope';

const FORBIDDEN = { status: 403, body: { error_code: 'VPC.0010', error_msg: 'Rules on rules disallowed by policy.' } };

async function idOf(sandbox: SandboxControl, name: string): Promise<string> {
  return String((await sandbox.state()).instances.find((one) => one.name === name)?.instance_id);
}

/** What reached the cloud and changed something, in order. */
const writes = async (sandbox: SandboxControl) =>
  (await sandbox.journal()).filter(({ method, path }) => method !== 'GET' && !path.includes('/kms/'));

test('a security group without the rule: found, added, checked again, registered', async ({
  page,
  sandbox,
  readiness,
  registerPage,
}) => {
  await registerPage.open(await idOf(sandbox, 'kafka-audit'));
  await expect(readiness.isClosed).toBeVisible();
  await expect(readiness.group).toContainText(`No rule allows TCP port ${LTS_PORT} from ${LTS_SOURCE_CIDR}.`);
  await expect(registerPage.allTheSameButton).toBeVisible();
  await inspect(page, 'LTS, kept out by the security group');
  await readiness.offerButton.click();
  await expect(readiness.question).toBeFocused();
  await inspect(page, 'LTS, about to add a rule');
  await readiness.addButton.dblclick();
  await expect(readiness.isOpen).toBeVisible();
  // It is open already, so only the answer tells that it was read again.
  const again = page.waitForResponse((answer) => /\/vpc\/security-group-rules/.test(answer.url()) && answer.ok());
  await readiness.recheckButton.click();
  await again;
  await expect(readiness.isOpen).toBeVisible();
  await expect(readiness.group).toContainText('Allow · TCP · port 9011 · from 198.19.128.0/17 · priority 1');
  await inspect(page, 'LTS, let in');
  await registerPage.password.fill('Kafka-demo-1');
  await registerPage.sendButton.click();
  await expect(registerPage.finish).toBeVisible();
  const [rule, registration, ...more] = await writes(sandbox);
  expect(more).toEqual([]);
  expect([rule?.status, registration?.status]).toEqual([201, 201]);
  expect(JSON.parse(rule?.body ?? '').security_group_rule).toMatchObject({
    direction: 'ingress',
    protocol: 'tcp',
    multiport: '9011',
    remote_ip_prefix: '198.19.128.0/17',
  });
});

test(
  'a network ACL in the way: the rule goes before all others, and the instance is registered',
  FULL,
  async ({ page, sandbox, readiness, registerPage }) => {
    await registerPage.open(await idOf(sandbox, 'kafka-payments'));
    await expect(readiness.acl).toContainText(`No rule allows TCP port ${LTS_PORT} from ${LTS_SOURCE_CIDR}.`);
    await readiness.offerButton.click();
    await inspect(page, 'LTS, about to add a rule to the ACL');
    await readiness.addButton.click();
    await expect(readiness.isOpen).toBeVisible();
    await registerPage.sendButton.click();
    await expect(registerPage.finish).toBeVisible();
    const [insert, registration, ...more] = await writes(sandbox);
    expect(more).toEqual([]);
    expect(insert).toMatchObject({ method: 'PUT', status: 200 });
    expect(insert?.path).toMatch(/\/insert-rules$/);
    expect(registration?.status).toBe(201);
  },
);

test(
  'without permission: the service’s words, and the rule to hand to an administrator',
  FULL,
  async ({ page, context, sandbox, readiness, registerPage }) => {
    await context.grantPermissions(['clipboard-read', 'clipboard-write']);
    await sandbox.faults([{ method: 'POST', path: '/v3/*/vpc/security-group-rules', action: FORBIDDEN }]);
    await registerPage.open(await idOf(sandbox, 'kafka-audit'));
    await readiness.offerButton.click();
    await readiness.addButton.click();
    await expect(readiness.refused).toContainText('VPC.0010: Rules on rules disallowed by policy.');
    await inspect(page, 'LTS, the rule was refused');
    await readiness.copyButton.click();
    await expect(readiness.handover.getByRole('status')).toHaveText('Copied: the rule');
    const copied = await page.evaluate(() => navigator.clipboard.readText());
    for (const line of ['Protocol: TCP', `Port: ${LTS_PORT}`, `Source: ${LTS_SOURCE_CIDR}`]) {
      expect(copied.split('\n')).toContain(line);
    }
    expect(await writes(sandbox)).toHaveLength(1);
  },
);

test(
  'rules that may not be read: nothing is claimed, and registering goes on',
  FULL,
  async ({ page, sandbox, readiness, registerPage }) => {
    await sandbox.faults([
      { path: '/v3/*/vpc/security-group-rules', times: 9, action: FORBIDDEN },
      { path: '/v3/*/vpc/firewalls', times: 9, action: FORBIDDEN },
    ]);
    await registerPage.open(await idOf(sandbox, 'kafka-orders'));
    await expect(readiness.group).toContainText('You don’t have permission to view these rules');
    await expect(readiness.acl).toContainText('You don’t have permission to view these rules');
    await inspect(page, 'LTS, rules not readable');
    await registerPage.password.fill('Kafka-demo-1');
    await registerPage.sendButton.click();
    await expect(registerPage.finish).toBeVisible();
  },
);

test(
  'on Network it is advice: what keeps LTS out is said, and Continue goes on all the same',
  FULL,
  async ({ page, wizard, readiness }) => {
    await goTo(wizard, 'Network');
    await fillStep(wizard, 'Network');
    await expect(readiness.isOpen).toBeVisible();
    await pick(page, 'Security group', 'sg-kafka-deny');
    await expect(readiness.group).toContainText('Adding a rule won’t help');
    await pick(page, 'Subnet', 'subnet-restricted');
    await expect(readiness.offerButton).toBeVisible();
    await inspect(page, 'Network, kept out');
    await wizard.continueTo('Access');
  },
);

test('the page of an instance checks it as well', FULL, async ({ page, sandbox, readiness, instancePage }) => {
  await instancePage.open(await idOf(sandbox, 'kafka-audit'));
  await expect(readiness.isClosed).toBeVisible();
  await inspect(page, 'an instance that LTS cannot reach');
});
