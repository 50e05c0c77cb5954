import { i18n, LANGUAGES, type Locale, locale } from './i18n';

const KEY = 'launchpad.language';

const isLocale = (text: string | null): text is Locale => text !== null && Object.hasOwn(LANGUAGES, text);

/** Simplified Chinese; readers of the traditional script get another language. */
const SIMPLIFIED = /^zh(?:-hans\b|-cn\b|-sg\b|$)/i;

export function localeOf(languages: readonly string[]): Locale {
  for (const language of languages) {
    if (SIMPLIFIED.test(language)) return 'zh-CN';
    if (/^en\b/i.test(language)) return 'en';
  }
  return 'en';
}

function remembered(): string | null {
  try {
    return localStorage.getItem(KEY);
  } catch {
    return null;
  }
}

function remember(language: Locale): void {
  try {
    localStorage.setItem(KEY, language);
  } catch {
    // Without storage, the browser's settings decide next time.
  }
}

/** Loads all texts first: the screen is never in two languages. */
async function speak(language: Locale): Promise<void> {
  if (language !== 'en' && !i18n.cache[language]) {
    const { chinese } = await import('./chinese');
    Object.assign(i18n.cache, { [language]: chinese });
  }
  document.documentElement.lang = language;
  locale.set(language);
}

/** Before the first paint. English needs nothing loaded. Never fails: without the texts, the page opens in English. */
export function openLanguage(): Promise<void> | undefined {
  const chosen = remembered();
  const language = isLocale(chosen) ? chosen : localeOf(navigator.languages);
  return language === 'en' ? undefined : speak(language).catch(() => {});
}

/** @throws if the texts can't be loaded; the language stays */
export async function chooseLanguage(language: Locale): Promise<void> {
  await speak(language);
  remember(language);
}
