import { expect, test } from 'vitest';
import { localeOf } from './language';

test.each([
  [['zh-CN'], 'zh-CN'],
  [['zh'], 'zh-CN'],
  [['zh-Hans'], 'zh-CN'],
  [['zh-Hans-HK', 'en'], 'zh-CN'],
  [['ZH-SG'], 'zh-CN'],
  [['de-DE', 'zh-CN', 'en'], 'zh-CN'],
  [['en-GB', 'zh-CN'], 'en'],
  [['zh-TW', 'en'], 'en'],
  [['zh-Hant-CN', 'zh-CN'], 'zh-CN'],
  [['enm', 'zh'], 'zh-CN'],
  [['de'], 'en'],
  [[], 'en'],
] as const)('a browser that wants %j reads %s', (languages, expected) => {
  expect(localeOf(languages)).toBe(expected);
});
