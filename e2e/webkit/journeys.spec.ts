/** The journeys that matter, in WebKit. */
import { CHINESE, ENGLISH, type FlowWords } from '../flow-words';
import { PASSWORD, SECURITY_GROUP, SUBNET, USER, VPC } from '../journeys';
import type { SandboxControl } from '../sandbox';
import { expect, test } from './fixtures';
import { DOWN, ENTER, ESCAPE, type Screen } from './screen';

const CREATE = { method: 'POST', path: '/v2/kafka/*/instances' } as const;

async function goToFirstLog(webkit: Screen, sandbox: SandboxControl, words: FlowWords): Promise<void> {
  await webkit.press('button', words.preset);
  await webkit.see('button', words.create);
  await webkit.keepPicture('2-review');
  await webkit.press('button', words.create);
  await expect.poll(webkit.path).toMatch(/^\/instances\/[0-9a-f-]{36}$/);
  await webkit.keepPicture('3-creating');
  await sandbox.advance(60);
  await webkit.see('link', words.register);
  await webkit.keepPicture('4-running');
  await webkit.press('link', words.register);
  await webkit.press('button', words.register);
  await webkit.see('heading', words.registered);
  await webkit.keepPicture('5-registered');
  await webkit.press('link', words.topic);
  await webkit.press('button', words.topic);
  await webkit.see('link', words.message);
  await webkit.expectReach();
  await webkit.press('link', words.message);
  await webkit.see('heading', words.messages);
  await webkit.press('button', words.message);
  await webkit.read(words.arrived);
  await webkit.press('link', words.transfer);
  await webkit.press('combobox', words.group);
  await webkit.press('option', words.newGroup);
  await webkit.press('button', words.transfer);
  await webkit.press('button', words.samples);
  await sandbox.advance(8);
  await webkit.press('link', words.view);
  await webkit.read('sample log 100 of 100');
  await webkit.keepPicture('6-first-log');
  expect(await sandbox.creates()).toHaveLength(1);
}

test('from the list to the first log, with a preset', async ({ webkit, sandbox }) => {
  await webkit.open('/');
  await webkit.see('link', 'kafka-orders');
  await webkit.expectReach();
  await webkit.keepPicture('1-list');
  await webkit.press('link', 'Create instance');
  await goToFirstLog(webkit, sandbox, ENGLISH);
});

test('from a preset to the first log, in Chinese and dark', async ({ webkit, sandbox }) => {
  await webkit.open('/create');
  await webkit.press('button', '/Switch to light$/');
  await webkit.press('button', '/Switch to dark$/');
  await webkit.press('button', '中文');
  await goToFirstLog(webkit, sandbox, CHINESE);
  const { lang, scheme } = await webkit.evaluate(() => ({
    lang: document.documentElement.lang,
    scheme: getComputedStyle(document.documentElement).colorScheme,
  }));
  expect([lang, scheme]).toEqual(['zh-CN', 'dark']);
});

/** Chooses from a picker with the keyboard alone; Escape in between keeps what is typed. */
async function chooseByKeys(webkit: Screen, label: string, option: string): Promise<void> {
  const offered = `/^${option}/`;
  await webkit.type(label, option);
  await webkit.see('option', offered);
  await webkit.keys(ESCAPE);
  await webkit.gone('option', offered);
  await expect.poll(() => webkit.contentOf(label)).toBe(option);
  await webkit.keys(DOWN);
  await webkit.see('option', offered);
  await webkit.keys(DOWN + ENTER);
  await webkit.gone('option', offered);
}

/** Fills what is required on the way from Basics to Access; the password is typed there. */
async function walkToAccess(webkit: Screen, name: string): Promise<void> {
  await webkit.open('/create/basics');
  await webkit.type('Instance name', name);
  await webkit.press('button', 'Continue');
  await webkit.press('radio', '/^1 zone/');
  await webkit.press('button', 'Use this size');
  await webkit.press('button', 'Continue');
  await chooseByKeys(webkit, 'VPC', VPC);
  await chooseByKeys(webkit, 'Subnet', SUBNET);
  await chooseByKeys(webkit, 'Security group', SECURITY_GROUP);
  await webkit.press('button', 'Continue');
  await webkit.see('heading', 'Access');
}

async function typePassword(webkit: Screen): Promise<void> {
  await webkit.type('Password', PASSWORD);
  await webkit.type('Confirm password', PASSWORD);
}

/** Opens Review with a preset, under a name of its own. */
async function openReview(webkit: Screen, name: string): Promise<void> {
  await webkit.open('/create');
  await webkit.press('button', 'Use Demo');
  await webkit.read('No problems found.');
  await webkit.retype('Instance name', name);
}

test('from scratch, with pickers by keyboard; a reload asks for the password alone', async ({ webkit, sandbox }) => {
  await walkToAccess(webkit, 'kafka-webkit');
  await webkit.type('Username', USER);
  await typePassword(webkit);
  await webkit.reload();
  await webkit.read('Enter the password again');
  expect([await webkit.contentOf('Username'), await webkit.contentOf('Password')]).toEqual([USER, '']);
  await typePassword(webkit);
  await webkit.press('button', 'Continue');
  await webkit.press('button', 'Create instance');
  await webkit.see('heading', 'kafka-webkit');
  expect(await sandbox.creates()).toHaveLength(1);
});

test('an answer that is lost leads to the one instance', async ({ webkit, sandbox }) => {
  await openReview(webkit, 'kafka-lost');
  await sandbox.faults([{ ...CREATE, when: 'after', action: { reset: true } }]);
  await webkit.press('button', 'Create instance');
  await webkit.see('heading', 'kafka-lost');
  expect(await sandbox.creates()).toHaveLength(1);
});

test('a reload while the order is on its way sends nothing, and finds the instance', async ({ webkit, sandbox }) => {
  await openReview(webkit, 'kafka-reloaded');
  await sandbox.faults([{ ...CREATE, when: 'after', action: { delaySeconds: 600 } }]);
  await webkit.press('button', 'Create instance');
  await expect.poll(async () => (await sandbox.creates()).length).toBe(1);
  await webkit.reload();
  await webkit.read('The result of an earlier request for “kafka-reloaded” is unknown');
  await webkit.press('button', 'Check again');
  await webkit.see('heading', 'kafka-reloaded');
  expect(await sandbox.creates()).toHaveLength(1);
});

test('of two windows, one creates the instance', async ({ webkit, sandbox }) => {
  await sandbox.faults([{ ...CREATE, when: 'after', action: { delaySeconds: 600 } }]);
  await openReview(webkit, 'kafka-twice');
  await webkit.press('button', 'Create instance');
  await expect.poll(async () => (await sandbox.creates()).length).toBe(1);
  await webkit.openWindow();
  await openReview(webkit, 'kafka-twice');
  await webkit.press('button', 'Create instance');
  await webkit.read('An instance with this name is already being created');
  expect(await sandbox.creates()).toHaveLength(1);
});

test('what is exported can be imported', async ({ webkit }) => {
  await webkit.open('/create/basics');
  await webkit.type('Instance name', 'kafka-exported');
  // The file itself goes where WebKit puts it.
  await webkit.evaluate(() => {
    const url = URL.createObjectURL;
    URL.createObjectURL = (file) => {
      if (file instanceof Blob) void file.text().then((text) => sessionStorage.setItem('exported', text));
      return url(file);
    };
  });
  await webkit.press('button', 'Export');
  const exported = () => webkit.evaluate(() => sessionStorage.getItem('exported') ?? '');
  await expect.poll(exported).toContain('kafka-exported');
  const text = await exported();
  await webkit.open('/create');
  await webkit.press('button', 'Import');
  await webkit.type('Paste JSON, or drop a file here', text);
  await webkit.press('button', 'Preview');
  await webkit.press('button', 'Fill in form');
  await webkit.read('Filled in from your import');
  await webkit.read('kafka-exported');
});
