import { useStore } from '@nanostores/react';
import { useEffect, useState } from 'react';
import { locale } from './i18n';
import type { VendorWords } from './vendor-words';

interface Refusal {
  code?: string | undefined;
  message?: string | undefined;
}

type Words = typeof import('./vendor-words');

/** Cached for the next error. */
let loaded: Words | undefined;

async function load(): Promise<Words | undefined> {
  try {
    loaded = await import('./vendor-words');
  } catch {
    // The original message is shown anyway.
  }
  return loaded;
}

/** Loaded with the first error: most visits see none. Undefined for a code without texts, and until they are loaded. */
export function useVendorWords(refusal: Refusal | undefined): (Partial<VendorWords> & { cause: string }) | undefined {
  const code = refusal?.code;
  // Subscribes to the language.
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
