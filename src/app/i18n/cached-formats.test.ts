import { atom } from 'nanostores';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { cachedFormats } from './cached-formats';

afterEach(() => vi.restoreAllMocks());

describe('numbers and dates in the reader’s locale', () => {
  it('are written as the browser writes them, with the options of each call', () => {
    const { number, time } = cachedFormats(atom('en')).get();
    const at = Date.UTC(2026, 10, 25, 14, 5);
    expect([number(1024), number(0.5, { style: 'percent' }), number(2048)]).toEqual(['1,024', '50%', '2,048']);
    expect(time(at, { timeStyle: 'short', timeZone: 'UTC' })).toBe(
      time(new Date(at), { timeStyle: 'short', timeZone: 'UTC' }),
    );
    expect(time(at, { dateStyle: 'medium', timeZone: 'UTC' })).toBe('Nov 25, 2026');
  });

  it('follow the locale', () => {
    const locale = atom('en');
    const formats = cachedFormats(locale);
    expect(formats.get().number(1234.5)).toBe('1,234.5');
    locale.set('de');
    expect(formats.get().number(1234.5)).toBe('1.234,5');
  });

  it('do not make a formatter with every call', () => {
    const Real = Intl.NumberFormat;
    const made = vi.spyOn(Intl, 'NumberFormat').mockImplementation(function make(...settings) {
      return new Real(...settings);
    });
    const { number } = cachedFormats(atom('en')).get();
    for (let length = 0; length < 20; length += 1) number(length);
    expect(made).toHaveBeenCalledTimes(1);
  });
});
