import { afterEach, expect, test, vi } from 'vitest';
import { i18n, LANGUAGES, type Locale, listing, locale } from './i18n';

afterEach(() => locale.set('en'));

test('a catalogue without Chinese stays English, and keeps no other one from changing', async () => {
  const english = i18n('onlyEnglish', { title: 'Only English' });
  const both = i18n('inBoth', { title: 'In both' });
  Object.assign(i18n.cache, { 'zh-CN': { ...i18n.cache['zh-CN'], inBoth: { title: '两种语言' } } });
  const ends = [english.listen(() => {}), both.listen(() => {})];
  locale.set('zh-CN');
  await vi.waitFor(() => expect(both.get().title).toBe('两种语言'));
  expect(english.get().title).toBe('Only English');
  for (const end of ends) end();
});

test.each(Object.keys(LANGUAGES) as Locale[])('%s: names are listed as the browser would list them', (code) => {
  locale.set(code);
  const asTheBrowser = new Intl.ListFormat(code, { type: 'conjunction', style: 'narrow' });
  for (const names of [[], ['AZ1'], ['AZ1', 'AZ2'], ['AZ1', 'AZ2', 'AZ3'], ['a, b', '甲、乙']]) {
    expect(listing.get()(names)).toBe(asTheBrowser.format(names));
  }
});
