import { useStore } from '@nanostores/react';
import { useEffect, useState } from 'react';
import { locale } from './i18n';
import type { VendorWords } from './vendor-words';

/** What came of a request that was refused. */
interface Refusal {
  code?: string | undefined;
  message?: string | undefined;
}

type Words = typeof import('./vendor-words');

/** Kept once it is there, so that a second failure is worded at once. */
let loaded: Words | undefined;

async function load(): Promise<Words | undefined> {
  try {
    loaded = await import('./vendor-words');
  } catch {
    // The console itself cannot be reached; the original words stand there in any case.
  }
  return loaded;
}

/**
 * The plain words of a refusal, loaded when the first code is shown: most visits see none.
 * @param refusal code and message, as they came
 * @returns undefined for a code without words, and until they are loaded; no cure where the cause says what to do
 */
export function useVendorWords(refusal: Refusal | undefined): (Partial<VendorWords> & { cause: string }) | undefined {
  const code = refusal?.code;
  // Read outside of rendering's own stores: another language is shown as well.
  useStore(locale);
  const [words, setWords] = useState(() => loaded);
  useEffect(() => {
    if (code === undefined || words) return;
    let isShown = true;
    void load().then((found) => isShown && setWords(found));
    return () => {
      isShown = false;
    };
  }, [code, words]);
  const own = words?.gatewayWordsOf(code, refusal?.message);
  return own === undefined ? words?.vendorWordsOf(code) : { cause: own };
}
