import { describe, expect, test } from 'vitest';
import { wordedCodes } from '../../app/i18n/vendor-codes';
import { errorCodesChapter, fieldsChapter } from './chapters';
import { LOCALES, ROOT, wordsOf } from './languages';
import { codesIn, read } from './markdown';

describe.each(LOCALES)('the chapters in %s are what the console says; renew them with -u', (locale) => {
  const words = wordsOf(locale);

  test('every field', async () => {
    await expect(fieldsChapter(locale, words)).toMatchFileSnapshot(`${ROOT}/docs/guide/fields.${locale}.md`);
  });

  test('every error code', async () => {
    await expect(errorCodesChapter(locale, words)).toMatchFileSnapshot(`${ROOT}/docs/guide/error-codes.${locale}.md`);
  });

  test('every code with words stands there, once', () => {
    expect(codesIn(read(`docs/guide/error-codes.${locale}.md`)).sort()).toEqual(wordedCodes().sort());
  });
});
