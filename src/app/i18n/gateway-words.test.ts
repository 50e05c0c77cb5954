import { readdirSync, readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import fc from 'fast-check';
import { afterEach, beforeAll, describe, expect, test, vi } from 'vitest';
import { GATEWAY_MESSAGES, type GatewayCode, gatewayMessage } from '../../contract/gateway-messages';
import { chinese } from './chinese';
import { i18n, locale } from './i18n';
import { gatewayWordsOf } from './vendor-words';

const CODES = Object.keys(GATEWAY_MESSAGES) as GatewayCode[];

beforeAll(() => void Object.assign(i18n.cache, { 'zh-CN': chinese }));

/** Another test's catalogue without Chinese may still be mounted: then the change comes a moment later. */
async function toChinese() {
  locale.set('zh-CN');
  await vi.waitFor(() => expect(gatewayWordsOf('LAUNCHPAD.TIMEOUT', '')).toMatch(/^华为云/));
}

afterEach(() => locale.set('en'));

describe('what the gateway says', () => {
  test.each(CODES)('%s is said in English as it came', (code) => {
    const message = gatewayMessage(code, 'DMS');
    expect(gatewayWordsOf(`LAUNCHPAD.${code}`, message)).toBe(message);
  });

  test.each([
    ['BODY', 'broker_num', '请求不符合API定义：broker_num。'],
    ['NOT_FAILED', 'RUNNING', '此处仅支持删除创建失败的实例。该实例的状态为RUNNING。'],
    ['SIGN_IN_PAUSE', '16', '登录失败次数过多。请等待16秒后重试。'],
    ['TIMEOUT', '', '华为云响应超时。'],
  ] as const)('%s is said in Chinese, with what it names', async (code, detail, told) => {
    await toChinese();
    expect(gatewayWordsOf(`LAUNCHPAD.${code}`, gatewayMessage(code, detail))).toBe(told);
  });

  test('any detail survives the change of language, whatever it holds', async () => {
    await toChinese();
    fc.assert(
      fc.property(fc.string(), (detail) => {
        expect(gatewayWordsOf('LAUNCHPAD.BODY', gatewayMessage('BODY', detail))).toBe(`请求不符合API定义：${detail}。`);
      }),
    );
  });

  test.each([undefined, 'DMS.00400060', 'LAUNCHPAD.', 'LAUNCHPAD.UNHEARD_OF', 'LAUNCHPAD.toString'])(
    'nothing of the code %s, which is not its own',
    (code) => expect(gatewayWordsOf(code, 'as it came')).toBeUndefined(),
  );

  test('an older gateway’s message is shown as it came', () =>
    expect(gatewayWordsOf('LAUNCHPAD.BODY', 'The request does not fit.')).toBe('The request does not fit.'));

  test('each is sent somewhere', () => {
    const folder = resolve(import.meta.dirname, '../../gateway');
    const source = readdirSync(folder, { recursive: true, encoding: 'utf8' })
      .filter((path) => path.endsWith('.ts') && !path.endsWith('.test.ts'))
      .map((path) => readFileSync(resolve(folder, path), 'utf8'))
      .join('\n');
    expect(CODES.filter((code) => !source.includes(`'${code}'`))).toEqual([]);
  });
});
