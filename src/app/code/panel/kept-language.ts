/** The language that a person looked at last, in this browser. */
import { safeStorage } from '../../browser/safe-storage';
import { LANGUAGES, type Language } from '../languages';

const KEY = 'launchpad.codeLanguage';
const storage = safeStorage(() => window.localStorage);

/** @returns curl where nothing is kept, or something that is no language any more */
export const keptLanguage = (): Language => LANGUAGES.find((language) => language === storage.read(KEY)) ?? 'curl';

/** @param language to be shown first from now on */
export function keepLanguage(language: Language): void {
  storage.write(KEY, language);
}
