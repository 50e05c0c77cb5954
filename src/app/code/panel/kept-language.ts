import { safeStorage } from '../../browser/safe-storage';
import { LANGUAGES, type Language } from '../languages';

const KEY = 'launchpad.codeLanguage';
const storage = safeStorage(() => window.localStorage);

export const keptLanguage = (): Language => LANGUAGES.find((language) => language === storage.read(KEY)) ?? 'curl';

export function keepLanguage(language: Language): void {
  storage.write(KEY, language);
}
