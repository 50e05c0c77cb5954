/** The browser's process ends in the middle of a create, and is started again with what is on its disk. */

import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { chromium } from '@playwright/test';
import { watchContext } from '../capture-secrets';
import { fillRequired } from '../journeys';
import { startTime, stopTime } from '../page-time';
import { instancePage } from '../pages/instance-page';
import { instancesPage } from '../pages/instances-page';
import { wizardPage } from '../pages/wizard-page';
import { FULL } from '../scope';
import { expect, test } from './killable-console';

const NAME = 'kafka-crash';

test(
  'B21: a browser that is killed right after Create knows of the attempt when it is started again, and settles it',
  FULL,
  async ({ baseURL, launchOptions, cloud }) => {
    const disk = await mkdtemp(join(tmpdir(), 'kafka-launchpad-browser-'));
    const start = () => chromium.launchPersistentContext(disk, { ...launchOptions, ...(baseURL && { baseURL }) });
    const first = await start();
    const page = await first.newPage();
    await cloud.faults([
      { method: 'POST', path: '/v2/kafka/*/instances', when: 'after', action: { hangSeconds: 600 } },
    ]);
    await fillRequired(wizardPage(page), { name: NAME });
    await wizardPage(page).create();
    await expect.poll(async () => (await cloud.creates()).length).toBe(1);
    const ended = first.waitForEvent('close');
    const browser = await first.newCDPSession(page);
    // The call has no answer: there is nobody left to give one.
    browser.send('Browser.crash').catch(() => undefined);
    await ended;

    const second = await start();
    // It holds all that the first one left on the disk.
    watchContext(second, 'killed-browser');
    const again = await second.newPage();
    await again.clock.install();
    await instancesPage(again).open();
    await expect(instancesPage(again).unsettled).toContainText(NAME);
    await stopTime(again);
    await again.getByRole('button', { name: `Find ${NAME}` }).click();
    await expect(again.getByRole('button', { name: 'Searching for up to 1 minute…' })).toBeVisible();
    await startTime(again, 2);
    await expect(instancePage(again).creating).toBeVisible();
    const [instance, ...further] = (await cloud.state()).instances.filter(({ name }) => name === NAME);
    await expect(again).toHaveURL(`/instances/${instance?.instance_id}`);
    expect(further).toEqual([]);
    expect(await cloud.creates()).toHaveLength(1);
    await second.close();
    await rm(disk, { recursive: true, force: true });
  },
);
