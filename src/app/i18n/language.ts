/** Which language the page speaks: the one that was chosen here before, else the browser's. */
import { i18n, LANGUAGES, type Locale, locale } from './i18n';

const KEY = 'launchpad.language';

const isLocale = (text: string | null): text is Locale => text !== null && Object.hasOwn(LANGUAGES, text);

/** `zh`, `zh-CN`, `zh-SG` and whatever names the simplified script; those of the traditional script read another one. */
const SIMPLIFIED = /^zh(?:-hans\b|-cn\b|-sg\b|$)/i;

/**
 * @param languages the browser's, the most wanted first
 * @returns the first of them that the console speaks; English without one
 */
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
    // A browser that stores nothing asks its own settings again next time.
  }
}

/** Makes a language the page's, with all its words at hand: nothing on screen is ever in two languages. */
async function speak(language: Locale): Promise<void> {
  if (language !== 'en' && !i18n.cache[language]) {
    const { chinese } = await import('./chinese');
    Object.assign(i18n.cache, { [language]: chinese });
  }
  document.documentElement.lang = language;
  locale.set(language);
}

/**
 * Before the first paint: the language remembered or the browser's.
 * @returns nothing to wait for in English. It never fails: where the words cannot be loaded, the page opens in English.
 */
export function openLanguage(): Promise<void> | undefined {
  const chosen = remembered();
  const language = isLocale(chosen) ? chosen : localeOf(navigator.languages);
  return language === 'en' ? undefined : speak(language).catch(() => {});
}

/**
 * Changes the language of the page where it stands, and remembers it in this browser.
 * @param language the one that was chosen
 * @throws where its words cannot be loaded; the page keeps its language then
 */
export async function chooseLanguage(language: Locale): Promise<void> {
  await speak(language);
  remember(language);
}
