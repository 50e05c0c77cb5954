/** The console as its Chinese readers find it: the same journey, by the Chinese names. */
import { expect, type Page } from '@playwright/test';
import { PASSWORD, SECURITY_GROUP, SUBNET, USER, VPC } from '../journeys';
import { pick, textBox } from './controls';

/** Names of programs and languages, which no translation changes. */
const NAMES = ['Java', 'Python', 'Go', 'Node'];

export const chineseConsole = (page: Page) => {
  const next = page.getByRole('button', { name: '下一步' });

  async function openStart() {
    await page.goto('/create');
    await expect(page.getByRole('heading', { level: 1, name: '选择创建方式' })).toBeVisible();
  }

  async function open() {
    await page.goto('/create/basics');
    await expectStep('基本信息');
  }

  async function expectStep(title: string) {
    await expect(page.getByRole('heading', { level: 2, name: title, exact: true })).toBeVisible();
  }

  async function continueTo(title: string) {
    await next.click();
    await expectStep(title);
  }

  /** Follows the rail to a step that Continue passes by. */
  async function openOptional(title: string) {
    await page.getByRole('navigation', { name: '步骤' }).getByRole('link', { name: title }).click();
    await expectStep(title);
  }

  /** Fills in what is required, from Basics to Review. */
  async function fillAll(name: string, flavor: string, onEachStep: () => Promise<void>) {
    await textBox(page, '实例名称').fill(name);
    await onEachStep();
    await continueTo('规格与存储');
    await page.getByRole('radio', { name: '1个可用区' }).check();
    await page.getByRole('radio', { name: flavor }).check();
    await onEachStep();
    await continueTo('网络');
    await pick(page, '虚拟私有云', VPC);
    await pick(page, '子网', SUBNET);
    await pick(page, '安全组', `${SECURITY_GROUP}[^-]`);
    await onEachStep();
    await continueTo('访问方式');
    await textBox(page, '用户名').fill(USER);
    await page.getByLabel('密码', { exact: true }).fill(PASSWORD);
    await page.getByLabel('确认密码', { exact: true }).fill(PASSWORD);
    await onEachStep();
    await openOptional('运维');
    await onEachStep();
    await openOptional('计费');
    await onEachStep();
    await continueTo('确认并创建');
    await onEachStep();
  }

  /** Presses what creates the instance, at the end of the wizard. */
  const create = () => page.getByRole('button', { name: '创建实例' }).click();

  async function expectStatus(status: '创建中' | '运行中') {
    await expect(page).toHaveTitle(new RegExp(`^${status}：`));
  }

  /** From the page of a running instance to the end of its registration. */
  async function register(onForm: () => Promise<void>) {
    await page.getByRole('link', { name: '注册到LTS' }).first().click();
    await expect(page.getByRole('heading', { name: '注册信息' })).toBeVisible();
    await onForm();
    await page.getByRole('button', { name: '注册到LTS' }).click();
    await expect(page.getByRole('heading', { level: 1, name: '已注册到LTS' })).toBeVisible();
  }

  /** @returns what stands on the page in English words, code and what the cloud itself said left out */
  const leftInEnglish = () =>
    page.evaluate((names) => {
      const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
      const found: string[] = [];
      for (let node = walker.nextNode(); node; node = walker.nextNode()) {
        const text = node.textContent?.trim() ?? '';
        const isOurs = !node.parentElement?.closest('pre, code, script, style, noscript, [hidden]');
        const isEnglish = /^[A-Z][a-z]+( [a-z]+)*\W?$/.test(text) || /[a-z]+ [a-z]+ [a-z]+/.test(text);
        if (isOurs && isEnglish && !names.includes(text)) found.push(text);
      }
      return found;
    }, NAMES);

  async function expectNothingInEnglish() {
    expect(await leftInEnglish()).toEqual([]);
  }
  return { next, openStart, open, fillAll, create, expectStatus, register, leftInEnglish, expectNothingInEnglish };
};
